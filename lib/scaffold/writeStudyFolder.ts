import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../base/UserError";
import { studyFiles } from "../study/studyFiles";

/** What a folder is filled with, by path from it, with slashes. */
export interface FolderContent {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Folders elsewhere, by the path of the link to them. */
  readonly links: Readonly<Record<string, string>>;
}

/**
 * Refuses a folder that a study cannot be written into.
 * @throws UserError in French when it is a file, or a folder that is not empty
 */
export function refuseFilledFolder(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UserError(`${folder} est un fichier : nommez un dossier à créer, ou un dossier vide.`);
  if (readdirSync(folder).length === 0) return;
  const isStudy = existsSync(join(folder, studyFiles.questionnaire));
  throw new UserError(
    isStudy
      ? `Le dossier ${folder} contient déjà une étude : nommez un dossier à créer, ou un dossier vide. Pour remplacer ses réponses : carnets update --answers FICHIER, dans ce dossier.`
      : `Le dossier ${folder} n’est pas vide : nommez un dossier à créer, ou un dossier vide.`,
  );
}

/**
 * Fills a new or empty folder whole, or not at all: into a temporary neighbour first, then moved.
 * @throws UserError in French when the folder is not empty or the system refuses; nothing is then written
 */
export function writeStudyFolder(folder: string, { files, links }: FolderContent): void {
  refuseFilledFolder(folder);
  const place = resolve(folder);
  const temporary = `${place}.${process.pid}.tmp`;
  const above = firstMissing(dirname(place));
  try {
    for (const [path, content] of Object.entries(files)) {
      const file = join(temporary, ...path.split("/"));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(temporary, path)), { recursive: true });
      symlinkSync(target, join(temporary, path), "junction");
    }
    moveInto(temporary, place);
  } catch (error) {
    if (above !== undefined) rmSync(above, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `Le dossier ${folder} ne peut pas être écrit (${code}) : il faut un dossier où écrire et assez de place.`,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The highest folder that there is not yet on the way to one. */
function firstMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  return firstMissing(dirname(folder)) ?? folder;
}

/** An empty folder may be the current one: it stays, and gets what the other holds. */
function moveInto(temporary: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(temporary, folder);
    return;
  }
  const moved: string[] = [];
  try {
    for (const name of readdirSync(temporary)) {
      renameSync(join(temporary, name), join(folder, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) rmSync(join(folder, name), { recursive: true, force: true });
    throw error;
  }
}
