import { basename, join, resolve } from "node:path";
import type { Survey } from "../answers/Survey";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { readUnchanged } from "../base/readUnchanged";
import { parseRespondents } from "../import/parseRespondents";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import type { Questionnaire } from "../questionnaire/types";
import { projectRoot } from "./projectRoot";

/**
 * The questionnaire in a JSON file, the project's by default.
 * @throws DataError when it cannot be read or is wrong
 */
export function readQuestionnaire(file = join(projectRoot(), "data", "questionnaire.json")): Questionnaire {
  const name = basename(file);
  return readUnchanged(resolve(file), undefined, () =>
    parseQuestionnaire(decodeUtf8(readBytes(file), name), name),
  );
}

/**
 * The answers in a respondents file, the project's by default, checked against the questionnaire.
 *
 * @param file path of a CSV file in the project's format
 * @throws DataError naming file, line, column, value and what is expected
 */
export function readSurvey(
  file = join(projectRoot(), "data", "respondents.csv"),
  questionnaire = readQuestionnaire(),
): Survey {
  const survey = readUnchanged(resolve(file), questionnaire, () =>
    parseRespondents(questionnaire, readBytes(file), basename(file)),
  );
  // Maps and codes cannot be frozen: each reader gets some of its own.
  const columns = [...survey.columns].map(
    ([name, own]) => [name, { ...own, codes: own.codes.slice() }] as const,
  );
  return { ...survey, columns: new Map(columns) };
}
