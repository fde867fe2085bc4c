import { closeSync, openSync, readSync } from "node:fs";
import { unreadable } from "./readBytes";

const chunkSize = 1 << 20;

/**
 * The bytes of a file, a mebibyte at a time; the file is closed when its reader stops.
 * @throws DataError in French when there is no such file or it may not be read
 */
export function* readChunks(file: string): Generator<Uint8Array, void, void> {
  let handle: number;
  try {
    handle = openSync(file, "r");
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      let length: number;
      try {
        length = readSync(handle, chunk);
      } catch (error) {
        throw unreadable(file, error);
      }
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
