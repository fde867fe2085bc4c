import { openStudy } from "../study/openStudy";
import type { Study } from "../study/Study";
import type { Context } from "./Context";

/** The study, whole, or with the answers of another file: `study` of {@link StudyWords}. */
export function study({ whole }: Context, answers?: string): Study {
  const own = whole();
  return answers === undefined ? own : openStudy(own.folder, answers);
}

/** Makes the words speak of other answers: `use` of {@link StudyWords}. */
export function use(context: Context, other: Study): void {
  context.use(other);
}
