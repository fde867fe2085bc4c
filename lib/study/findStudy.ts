import { dirname, join, resolve } from "node:path";
import { DataError } from "../base/DataError";
import { isThere } from "../base/isThere";
import { studyFiles } from "./studyFiles";

/**
 * The folder of the study that a folder belongs to: the nearest one, from it upward, that holds
 * `data/questionnaire.json`.
 *
 * @throws DataError in French when there is none
 */
export function findStudy(from: string): string {
  const found = nearestStudy(from);
  if (found !== undefined) return found;
  throw new DataError(
    { file: from },
    "aucune étude dans ce dossier ni au-dessus",
    "un dossier qui contient data/questionnaire.json",
  );
}

/** The same folder, or undefined where there is none. */
export function nearestStudy(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isThere(join(folder, studyFiles.questionnaire))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
