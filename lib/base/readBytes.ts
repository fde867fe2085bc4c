import { closeSync, readFileSync } from "node:fs";
import { limits } from "./limits";
import { openRegular, unreadable } from "./openRegular";

/**
 * The bytes of a data file.
 * @throws DataError in French when there is no such regular file, it may not be read, is too large, or changes meanwhile
 */
export function readBytes(file: string): Uint8Array {
  const { handle, checkUnchanged } = openRegular(file, limits.wholeFile);
  try {
    const bytes = read(handle, file);
    checkUnchanged();
    return bytes;
  } finally {
    closeSync(handle);
  }
}

function read(handle: number, file: string): Uint8Array {
  try {
    return readFileSync(handle);
  } catch (error) {
    throw unreadable(file, error);
  }
}
