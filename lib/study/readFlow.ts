import { basename, dirname, join, relative, resolve } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { readUnchanged } from "../base/readUnchanged";
import type { CleaningFlow } from "../import/cleaning/CleaningFlow";
import { cleaningFileNames } from "../import/cleaning/cleaningFiles";
import { parseFlow } from "../import/cleaning/flowFile";

/** How the answers of a study came out of those who opened its questionnaire. */
export interface StudyFlow {
  readonly cleaning: CleaningFlow;
  /** The list of the rows that were set aside, a path from the study's folder; absent where it is not kept. */
  readonly aside?: string;
}

/**
 * The flow that stands beside a file of answers, `flow.json`; undefined where there is none, or it is that of another
 * file.
 *
 * @param folder of the study
 * @param answers path of the file
 * @throws DataError when it is no flow, or does not add up
 */
export function readFlow(folder: string, answers: string): StudyFlow | undefined {
  const file = join(dirname(answers), cleaningFileNames.flow);
  if (!isThere(file)) return undefined;
  const name = basename(file);
  const cleaning = readUnchanged(resolve(file), undefined, () =>
    parseFlow(decodeUtf8(readBytes(file), name), name),
  );
  if (cleaning.answers !== basename(answers)) return undefined;
  const aside = join(dirname(answers), cleaningFileNames.aside);
  return { cleaning, ...(isThere(aside) && { aside: relative(resolve(folder), resolve(aside)) }) };
}
