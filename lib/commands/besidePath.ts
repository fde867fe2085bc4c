import { basename, dirname, extname, join } from "node:path";

/** « tables.audit » beside « tables.csv »: where what is made of a file goes. */
export function besidePath(path: string, suffix: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.${suffix}`);
}
