import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { type Draw, type Drawing, drawing } from "../present/figures/drawing";
import { studyFiles } from "../study/studyFiles";

/** Drawings that a study keeps: some tens of kilobytes each. The oldest go first. */
const most = 500;

/**
 * Draws as `drawing` does, but reads what this engine has drawn of the same figure before: a notebook that runs again, or
 * shows a question of the report, does not wait for Plotly. Kept in `private/dessins/` of the study, by a digest of the
 * figure, its name, the engine and what it draws with: anything else in these is another drawing. Nothing is lost with
 * the folder, and where none can be written all is drawn.
 */
export function keptDrawing(study: string): Draw {
  const folder = join(study, studyFiles.private, "dessins");
  return (figure, name) => {
    const digest = createHash("sha256")
      .update(engineDigest())
      .update(JSON.stringify([figure, name]));
    const file = join(folder, `${digest.digest("hex")}.json`);
    const known = readDrawing(file);
    if (known !== undefined) return known;
    const drawn = drawing(figure, name);
    try {
      writeFileAtomically(file, JSON.stringify(drawn));
      removeOldest(folder);
    } catch {
      // A folder that only reads: it is drawn again.
    }
    return drawn;
  };
}

/** Undefined where there is none, or what is there is no drawing. */
function readDrawing(file: string): Drawing | undefined {
  try {
    const { svg, png } = JSON.parse(readFileSync(file, "utf8")) as Partial<Drawing>;
    return typeof svg === "string" && typeof png === "string" ? { svg, png } : undefined;
  } catch {
    return undefined;
  }
}

/** Half of them at once, so that this is seldom done. */
function removeOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const files = names.map((name) => join(folder, name));
  const ages = new Map(files.map((file) => [file, statSync(file).mtimeMs]));
  for (const file of files.sort((a, b) => ages.get(a)! - ages.get(b)!).slice(0, most / 2)) rmSync(file);
}

let digest: string | undefined;

/** What makes a drawing what it is besides its figure: the code of the engine, which is one file, and what it draws with. */
function engineDigest(): string {
  if (digest === undefined) {
    const hash = createHash("sha256").update(readFileSync(__filename));
    for (const name of ["plotly.js-dist-min", "@resvg/resvg-js", "@expo-google-fonts/arimo"])
      hash.update((require(`${name}/package.json`) as { readonly version: string }).version);
    digest = hash.digest("hex");
  }
  return digest;
}
