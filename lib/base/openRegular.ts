import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { DataError } from "./DataError";
import { isThere } from "./isThere";
import { megabytes } from "./limits";

/** A file that is open for reading. */
export interface OpenFile {
  readonly handle: number;
  readonly size: number;
  /** @throws DataError where the file is no more what it was when it was opened */
  readonly checkUnchanged: () => void;
}

/**
 * Opens a regular file; a pipe or a device, which may never end, is refused, and so is a file that is too large.
 *
 * @param most how many bytes at most
 * @throws DataError in French when there is no such file or it may not be read
 */
export function openRegular(file: string, most: number): OpenFile {
  let handle: number;
  try {
    // A pipe without a writer would keep us waiting.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(file, error);
  }
  const opened = fstatSync(handle);
  const refuse = (problem: string, expected: string): never => {
    closeSync(handle);
    throw new DataError({ file }, problem, expected);
  };
  if (opened.isDirectory()) return refuse("c’est un dossier, pas un fichier", "un fichier lisible");
  if (!opened.isFile()) return refuse("c’est un tube ou un périphérique", "un fichier ordinaire");
  if (opened.size > most)
    return refuse(`ce fichier a ${megabytes(opened.size)}`, `au plus ${megabytes(most)}`);
  return {
    handle,
    size: opened.size,
    checkUnchanged() {
      const { size, mtimeMs } = fstatSync(handle);
      if (size === opened.size && mtimeMs === opened.mtimeMs) return;
      throw new DataError(
        { file },
        "ce fichier a changé pendant qu’il était lu",
        "un fichier que rien n’écrit",
      );
    },
  };
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: "ce fichier n’existe pas",
  ENOTDIR: "ce fichier n’existe pas",
  EISDIR: "c’est un dossier, pas un fichier",
  EACCES: "la permission de le lire manque",
  EPERM: "la permission de le lire manque",
  ELOOP: "c’est un lien qui ne mène qu’à des liens",
  ENAMETOOLONG: "ce nom est trop long",
  ENXIO: "c’est un tube ou un périphérique",
};

/** What is said of a file that the system does not give. */
export function unreadable(file: string, error: unknown): DataError {
  const { code = "" } = error as NodeJS.ErrnoException;
  const isBroken = code === "ENOENT" && isThere(file);
  const problem = isBroken ? "c’est un lien vers un fichier qui n’existe pas" : problems[code];
  return new DataError({ file }, problem ?? "ce fichier ne peut pas être lu", "un fichier lisible");
}
