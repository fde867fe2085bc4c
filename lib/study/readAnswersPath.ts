import { resolve } from "node:path";
import { readSettings } from "./readSettings";
import { studyFiles } from "./studyFiles";

/**
 * Where the answers of the study in a folder stand: the file that `data/study.json` names, from the study's folder,
 * or `data/respondents.csv` where there is no such file or it names none.
 *
 * @throws DataError in French when `data/study.json` is wrong
 */
export function readAnswersPath(folder: string): string {
  const { answers = studyFiles.answers } = readSettings(folder);
  return resolve(folder, answers);
}
