import type { Survey } from "../answers/Survey";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { openStudy } from "../study/openStudy";
import { projectRoot } from "../study/projectRoot";
import { readPublished } from "../study/readPublished";

/** What the commands work on: the answers, what the report prints, and its misprints. */
export interface Current {
  readonly survey: Survey;
  readonly publication: Publication;
  readonly errata: readonly Finding[];
}

/** The study of the workspace, with the answers of another file where one is named. */
export function current(answers?: string): Current {
  const study = openStudy(projectRoot(), answers);
  return { survey: study, publication: study.publication ?? readPublished(), errata: study.errata };
}
