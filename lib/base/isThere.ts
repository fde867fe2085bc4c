import { lstatSync } from "node:fs";

/**
 * Whether anything stands at a path: also a link that leads nowhere, which whoever reads it will be told of. Of a file
 * that may be missing, `existsSync` would take such a link for none.
 */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Too long a name, a folder that is closed or is a file: who reads it says why.
    return true;
  }
}
