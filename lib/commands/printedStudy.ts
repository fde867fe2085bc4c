import { relative } from "node:path";
import { DataError } from "../base/DataError";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { publicationOf, questionnaireOf } from "../study/openStudy";
import { studyFiles } from "../study/studyFiles";

/** What a report prints of a study, without its answers. */
export interface PrintedStudy {
  readonly folder: string;
  readonly questionnaire: Questionnaire;
  readonly publication: Publication;
}

/**
 * What a command needs that works on printed numbers alone.
 * @throws DataError in French when nothing is printed of the study in this folder, or its files are wrong
 */
export function printedStudy(folder: string): PrintedStudy {
  const questionnaire = questionnaireOf(folder);
  const publication = publicationOf(folder, questionnaire);
  if (publication !== undefined) return { folder, questionnaire, publication };
  throw new DataError(
    { file: relative("", folder) || "." },
    "cette étude n’a pas de nombres imprimés",
    studyFiles.published,
  );
}
