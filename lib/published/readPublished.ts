import { basename, join, resolve } from "node:path";
import type { Questionnaire } from "../questionnaire/types";
import { projectRoot } from "../respondents/projectRoot";
import { readBytes, readQuestionnaire } from "../respondents/readSurvey";
import { readUnchanged } from "../respondents/readUnchanged";
import type { Publication } from "./Publication";
import { parsePublished } from "./parsePublished";

/**
 * The printed numbers in a file, the project's by default.
 * @throws DataError naming file, line, column, value and what is expected
 */
export function readPublished(
  file = join(projectRoot(), "data", "published.csv"),
  questionnaire: Questionnaire = readQuestionnaire(),
): Publication {
  return readUnchanged(resolve(file), questionnaire, () =>
    parsePublished(questionnaire, readBytes(file), basename(file)),
  );
}
