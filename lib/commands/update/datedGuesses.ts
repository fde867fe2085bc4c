import { basename, join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { sinceDraft } from "../../scaffold/supposedFiles";
import { studyFiles } from "../../study/studyFiles";

/**
 * The list of what was supposed of a study whose questionnaire is another one now, its head saying that it is of the
 * draft; nothing where there is no list, or it says so.
 *
 * @returns its path and its text
 */
export function datedGuesses(folder: string): readonly (readonly [path: string, text: string])[] {
  const path = join(folder, studyFiles.guesses);
  if (!isThere(path)) return [];
  const text = decodeUtf8(readBytes(path), basename(path));
  const dated = sinceDraft(text);
  return dated === text ? [] : [[path, dated]];
}
