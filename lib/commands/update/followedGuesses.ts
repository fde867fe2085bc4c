import { basename, join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import type { Questionnaire } from "../../questionnaire/types";
import { guessFiles, type NewerGuesses, parseSupposed, withGuesses } from "../../scaffold/supposedFiles";
import type { Supposed } from "../../scaffold/supposedText";
import { studyFiles } from "../../study/studyFiles";

/** What was supposed of a study; undefined where nothing was, or it is not kept as data. */
export function supposedOf(folder: string): Supposed | undefined {
  const path = join(folder, studyFiles.guessData);
  if (!isThere(path)) return undefined;
  return parseSupposed(decodeUtf8(readBytes(path), basename(path)), basename(path));
}

/**
 * What was supposed of a study under its questionnaire as it is to be, by the path of its files: what its owner has decided
 * since is told as decided. Nothing where its suppositions are not kept as data, or there are none.
 */
export function followedGuesses(
  folder: string,
  questionnaire: Questionnaire,
  newer: NewerGuesses,
): readonly (readonly [path: string, text: string])[] {
  const none: Supposed = { from: "answers", guesses: [] };
  const known = supposedOf(folder);
  // A list that was drafted before its data were kept stays as it is.
  if (known === undefined && (newer.fresh.length === 0 || isThere(join(folder, studyFiles.guesses))))
    return [];
  const files = guessFiles(withGuesses(known ?? none, newer), questionnaire);
  return Object.entries(files).map(([name, text]) => [join(folder, name), text] as const);
}
