import { readFileSync } from "node:fs";
import { DataError } from "./DataError";

/**
 * The bytes of a data file.
 * @throws DataError in French when there is no such file or it may not be read
 */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What is said of a file that the system does not give. */
export function unreadable(file: string, error: unknown): DataError {
  const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
  return new DataError(
    { file },
    missing ? "ce fichier n’existe pas" : "ce fichier ne peut pas être lu",
    "un fichier lisible",
  );
}
