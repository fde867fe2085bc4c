import { UserError } from "../base/UserError";
import { openStudy } from "../study/openStudy";
import type { Study } from "../study/Study";
import type { Context } from "./Context";
import { foundFile } from "./foundFile";

/** The study, whole, or with the answers of another file: `study` of {@link StudyWords}. */
export function study({ whole }: Context, answers?: string): Study {
  const own = whole();
  return answers === undefined ? own : openStudy(own.folder, foundFile(own, answers));
}

/**
 * Makes the words speak of other answers: `use` of {@link StudyWords}.
 * @throws UserError in French for the answers of another study, whose questions are not those of these words
 */
export function use(context: Context, other: Study): void {
  const [own, given] = [context.study, other].map(({ questionnaire }) => questionnaire.name);
  if (own !== given)
    throw new UserError(
      `Ces réponses sont celles de l’étude « ${given} », et ces mots ceux de « ${own} » : attendu ceux qu’on importe du module de « ${given} », ou d’autres réponses à « ${own} » (study(…), filter(…), recode(…)).`,
    );
  context.use(other);
}
