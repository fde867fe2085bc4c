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
  const { code = "" } = error as NodeJS.ErrnoException;
  const problems: Readonly<Record<string, string>> = {
    ENOENT: "ce fichier n’existe pas",
    EISDIR: "c’est un dossier, pas un fichier",
  };
  return new DataError({ file }, problems[code] ?? "ce fichier ne peut pas être lu", "un fichier lisible");
}
