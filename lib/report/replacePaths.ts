import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writingFault } from "./refuseUnwritable";

/**
 * Writes some files and folders of a folder anew, all of them or none: `fill` writes into a temporary neighbour, and
 * what it wrote of `paths` then takes its place at once, the whole of a folder for the whole of the old one. Whatever
 * stops `fill`, an interruption too (exit code 130), leaves the folder as it was and nothing beside it.
 *
 * @param paths from the folder; those that `fill` does not write stay as they are
 * @throws DataError in French where the disk is full or only to read, or permission lacks
 */
export async function replacePaths(
  folder: string,
  paths: readonly string[],
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${folder}.${process.pid}.tmp`;
  const clear = () => rmSync(temporary, { recursive: true, force: true });
  const interrupted = () => process.exit(130);
  clear();
  // Whoever ends the process, on a signal too, nothing is left beside the folder.
  process.once("exit", clear).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    mkdirSync(temporary, { recursive: true });
    await fill(join(temporary, "new"));
    moveAll(folder, temporary, paths);
  } catch (error) {
    throw writingFault(folder, error);
  } finally {
    process.off("exit", clear).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    clear();
  }
}

/** No signal is heard meanwhile. */
function moveAll(folder: string, temporary: string, paths: readonly string[]): void {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    for (const path of paths) {
      const [written, own] = [join(temporary, "new", path), join(folder, path)];
      if (!existsSync(written)) continue;
      if (existsSync(own)) move(own, join(temporary, "old", path));
      move(written, own);
    }
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
}
