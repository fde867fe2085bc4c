import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { DataError } from "../questionnaire/DataError";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import type { Questionnaire } from "../questionnaire/types";
import { decodeUtf8 } from "./decodeUtf8";
import { parseRespondents } from "./parseRespondents";
import { projectRoot } from "./projectRoot";
import { readUnchanged } from "./readUnchanged";
import type { Survey } from "./Survey";

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
  // A map cannot be frozen: each reader gets one of its own.
  return { ...survey, columns: new Map(survey.columns) };
}

/**
 * The bytes of a data file.
 * @throws DataError in French when there is no such file or it may not be read
 */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new DataError(
      { file },
      missing ? "ce fichier n’existe pas" : "ce fichier ne peut pas être lu",
      "un fichier lisible",
    );
  }
}
