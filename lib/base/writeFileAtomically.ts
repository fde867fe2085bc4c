import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DataError } from "./DataError";

/**
 * Writes a file whole or not at all: into a temporary neighbour first, then renamed. The
 * folders above are made when they are missing.
 *
 * @throws DataError when the system refuses; the old file is then as it was
 */
export function writeFileAtomically(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = `ce fichier ne peut pas être écrit (${code})`;
    throw new DataError({ file }, problem, "un dossier où écrire et assez de place");
  }
}
