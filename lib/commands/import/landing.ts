import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { parseJson } from "../../base/parseJson";
import { readBytes } from "../../base/readBytes";
import { UserError } from "../../base/UserError";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import type { Content } from "./writeTogether";

/** Where what is made of real answers stands, from the study’s folder: a folder that git never follows. */
export const privateFiles = {
  answers: "private/answers.csv",
  mapping: "private/mapping.json",
  faults: "private/faults.csv",
} as const;

/**
 * Refuses a study whose questionnaire was drafted from answers: those are followed by another command.
 * @throws UserError in French
 */
export function refuseDrafted(folder: string): void {
  if (!isThere(join(folder, studyFiles.mapping))) return;
  throw new UserError(
    `Le questionnaire de cette étude a été proposé d’après ses réponses (${studyFiles.mapping}) : carnets update --answers FICHIER les remplace. Pour prendre un fichier d’une autre mise en page, supprimez ${studyFiles.mapping}.`,
  );
}

/** What keeps `private/` out of git, where it is not yet; before anything is written there. */
export function ignoredPrivate(folder: string): readonly (readonly [path: string, content: string])[] {
  const path = join(folder, ".gitignore");
  const text = existsSync(path) ? decodeUtf8(readBytes(path), ".gitignore") : "";
  if (/^\/?private\/?\s*$/m.test(text)) return [];
  return [[path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}private/\n`]];
}

/** `data/study.json` once it names the imported answers, and how one goes back. */
export function settingsFor(folder: string): {
  readonly file: readonly [path: string, content: Content];
  readonly undo: string | undefined;
} {
  const path = join(folder, studyFiles.settings);
  const before = relative(folder, readAnswersPath(folder)).replaceAll("\\", "/");
  const own = isThere(path)
    ? (parseJson(decodeUtf8(readBytes(path), studyFiles.settings), studyFiles.settings) as object)
    : {};
  return {
    file: [path, `${JSON.stringify({ ...own, answers: privateFiles.answers }, null, 2)}\n`],
    undo:
      before === privateFiles.answers
        ? undefined
        : `Pour revenir aux réponses d’avant : "answers": "${before}" dans ${studyFiles.settings}.`,
  };
}
