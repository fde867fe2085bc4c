import { join, resolve } from "node:path";
import { DataError } from "../base/DataError";
import { isThere } from "../base/isThere";
import { findStudy, nearestStudy } from "../study/findStudy";
import { studyFiles } from "../study/studyFiles";

/** The option of every command that works on a study. */
export const studyOption = {
  study: {
    type: "string",
    value: "DOSSIER",
    help: "l’étude (par défaut celle du dossier courant, ou du premier au-dessus qui en est une)",
  },
} as const;

/**
 * The folder of a study: the one that is named or, if none is, the nearest from the current folder upward,
 * then from the program's own. It loads little: kernels are started first.
 *
 * @throws DataError in French when it is no study
 */
export function studyFolder(named?: string): string {
  if (named === undefined)
    return nearestStudy(process.cwd()) ?? nearestStudy(__dirname) ?? findStudy(process.cwd());
  const folder = resolve(named);
  if (isThere(join(folder, studyFiles.questionnaire))) return folder;
  throw new DataError(
    { file: named },
    "ce dossier n’est pas celui d’une étude",
    `un dossier qui contient ${studyFiles.questionnaire}`,
  );
}
