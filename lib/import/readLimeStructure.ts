import { basename, resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import type { LimeStructure } from "./limesurvey/LimeStructure";
import { isLimeArchive } from "./limesurvey/readLime";
import { readLimeArchive } from "./limesurvey/readLimeArchive";

/**
 * The structure of the LimeSurvey survey that a file of answers is of: that of a file of its own, or the one that an
 * archive of answers has; undefined where there is none.
 *
 * @param answers their file
 * @param structure the file of the structure (.lss, .lsa), where it is named
 * @throws DataError in French for a file that is no such thing
 */
export function readLimeStructure(answers: string, structure: string | undefined): LimeStructure | undefined {
  if (structure !== undefined)
    return readLimeArchive(readBytes(resolve(structure)), basename(structure)).structure;
  if (!startsAsZip(resolve(answers))) return undefined;
  const bytes = readBytes(resolve(answers));
  return isLimeArchive(bytes) ? readLimeArchive(bytes, basename(answers)).structure : undefined;
}

function startsAsZip(file: string): boolean {
  for (const [first, second] of readChunks(file)) return first === 0x50 && second === 0x4b;
  return false;
}
