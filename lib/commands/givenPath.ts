import { basename, dirname, extname, join, resolve } from "node:path";

/** A file as the person who typed its name means it: npm runs in the project's folder. */
export function givenPath(file: string): string {
  return resolve(process.env.INIT_CWD ?? "", file);
}

/** « tables.audit » beside « tables.csv »: where what is made of a file goes. */
export function besidePath(path: string, suffix: string): string {
  return join(dirname(path), `${basename(path, extname(path))}.${suffix}`);
}
