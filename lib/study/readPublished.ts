import { basename, join, resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { readUnchanged } from "../base/readUnchanged";
import type { Publication } from "../published/Publication";
import { parsePublished } from "../published/parsePublished";
import type { Questionnaire } from "../questionnaire/types";
import { projectRoot } from "./projectRoot";
import { readQuestionnaire } from "./readSurvey";

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
