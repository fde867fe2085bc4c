import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../../base/UserError";

/** What is written in a file: a text, or the pieces of one. */
export type Content = string | Iterable<Uint8Array>;

/**
 * Writes several files, all or none: each beside its place first, then all are moved there in this order.
 * @throws UserError in French when the system refuses; the files are then as they were
 */
export function writeTogether(files: ReadonlyMap<string, Content>): void {
  const temporary = (path: string) => `${path}.${process.pid}.tmp`;
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writePieces(temporary(path), typeof content === "string" ? [content] : content);
    }
    for (const path of files.keys()) renameSync(temporary(path), path);
  } catch (error) {
    for (const path of files.keys()) rmSync(temporary(path), { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `Les réponses ne peuvent pas être écrites (${code}) : il faut un dossier où écrire et assez de place.`,
    );
  }
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
