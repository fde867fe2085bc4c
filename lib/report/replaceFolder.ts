import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Fills a folder whole or leaves it as it was: `fill` writes into a temporary neighbour, which
 * then takes the folder's place.
 */
export function replaceFolder(folder: string, fill: (temporary: string) => void): void {
  const temporary = `${folder}.${process.pid}.tmp`;
  const old = `${folder}.${process.pid}.old.tmp`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  try {
    fill(temporary);
    if (existsSync(folder)) renameSync(folder, old);
    try {
      renameSync(temporary, folder);
    } catch (error) {
      if (existsSync(old)) renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
