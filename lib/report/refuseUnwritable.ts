import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../base/DataError";

/** What the system says when it does not write, in French. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "la permission d’y écrire manque",
  EPERM: "la permission d’y écrire manque",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
  EDQUOT: "le disque est plein pour cet utilisateur",
  ENOTDIR: "un fichier est là où un dossier est attendu",
  EEXIST: "un fichier est là où un dossier est attendu",
};

/** So many bytes are written to see whether there is room, and taken away again. */
const tried = 1 << 16;

/**
 * Refuses a folder that cannot be written into, or that no neighbour can be made of, before hours of work are lost on it.
 *
 * @throws DataError in French that says why: no permission, a disk that is full or only to read
 */
export function refuseUnwritable(folder: string): void {
  const beside = `${folder}.${process.pid}.essai`;
  const within = existsSync(folder) ? [join(folder, `.${process.pid}.essai`)] : [];
  try {
    for (const place of [beside, ...within]) {
      try {
        mkdirSync(place, { recursive: true });
        writeFileSync(join(place, "essai"), Buffer.alloc(tried, 1));
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    }
  } catch (error) {
    throw writingFault(folder, error);
  }
}

/** What the system refuses to write, as a fault of the folder; any other error as it is. */
export function writingFault(folder: string, error: unknown): unknown {
  const reason = reasons[String((error as NodeJS.ErrnoException).code)];
  if (reason === undefined) return error;
  return new DataError(
    { file: folder },
    `ce dossier ne peut pas être écrit : ${reason}`,
    "un dossier où écrire et assez de place",
  );
}
