import { join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import type { Cleaning } from "../../import/cleaning/Cleaning";
import { withDoublesRule } from "../../import/cleaning/doublesRule";
import { parseCleaning } from "../../import/cleaning/parseCleaning";
import type { Questionnaire } from "../../questionnaire/types";
import { studyFiles } from "../../study/studyFiles";

/**
 * The cleaning rules of a study: those of `data/cleaning.json`, and that of its questionnaire for whoever is there twice.
 *
 * @param unwritten those of a study that has no such file
 * @throws DataError in French where they are wrong
 */
export function cleaningOf(
  folder: string,
  questionnaire: Questionnaire,
  unwritten: Cleaning = { rules: [] },
): Cleaning {
  const path = join(folder, studyFiles.cleaning);
  const own = isThere(path)
    ? parseCleaning(decodeUtf8(readBytes(path), studyFiles.cleaning), studyFiles.cleaning, questionnaire)
    : unwritten;
  return withDoublesRule(own, questionnaire);
}
