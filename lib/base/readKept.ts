import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "./writeFileAtomically";

/**
 * A text that takes long to make and follows from what it is of alone: read from a folder where the engine that runs has
 * made it before, else made and kept there. Other code of the engine, or another value, is another text; one whose file
 * is not whole is made again. Nothing is lost with the folder, and where nothing can be written it is made each time.
 *
 * @param of values that JSON writes
 * @param most files of the folder; the oldest half goes where there are more
 * @example readKept("private/dessins", [figure], () => drawn(figure), 500)
 */
export function readKept(folder: string, of: readonly unknown[], make: () => string, most: number): string {
  const file = join(folder, sha256(engine(), JSON.stringify(of)));
  const known = wholeText(file);
  if (known !== undefined) return known;
  const text = make();
  try {
    // Git follows none of it, whatever the study’s own list says.
    if (!existsSync(join(folder, ignored))) writeFileAtomically(join(folder, ignored), "*\n");
    writeFileAtomically(file, `${sha256(text)}\n${text}`);
    removeOldest(folder, most);
  } catch {
    // A folder that only reads.
  }
  return text;
}

const ignored = ".gitignore";

/** The text of a file whose first line is its digest; undefined of any other. */
function wholeText(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const own = text.slice(end + 1);
    return text.slice(0, end) === sha256(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** Half of them at once, so that this is seldom done. */
function removeOldest(folder: string, most: number): void {
  const names = readdirSync(folder).filter((name) => name !== ignored);
  if (names.length <= most) return;
  const files = names.map((name) => join(folder, name));
  const ages = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  for (const file of files.sort((a, b) => ages.get(a)! - ages.get(b)!).slice(0, most / 2)) rmSync(file);
}

let code: string | undefined;

/** The engine as it is built, which is in one file with this. */
function engine(): string {
  code ??= sha256(readFileSync(__filename));
  return code;
}

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
