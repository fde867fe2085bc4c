import { closeSync, readSync } from "node:fs";
import { limits } from "./limits";
import { openRegular, unreadable } from "./openRegular";

const chunkSize = 1 << 20;

/**
 * The bytes of a file, a mebibyte at a time; the file is closed when its reader stops.
 * @throws DataError in French when there is no such regular file, it may not be read, is too large, or changes meanwhile
 */
export function* readChunks(file: string): Generator<Uint8Array, void, void> {
  const { handle, checkUnchanged } = openRegular(file, limits.streamedFile);
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      let length: number;
      try {
        length = readSync(handle, chunk);
      } catch (error) {
        throw unreadable(file, error);
      }
      if (length === 0) break;
      yield chunk.subarray(0, length);
    }
    checkUnchanged();
  } finally {
    closeSync(handle);
  }
}
