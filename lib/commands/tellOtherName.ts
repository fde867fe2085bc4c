import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { studyMark } from "../base/studyMark";
import type { NotebookFile } from "./notebookFolder";

/** Tells which notebooks import the words of a study by a name that is no longer its own; nothing where none does. */
export function tellOtherName(folder: string, name: string, notebooks: readonly NotebookFile[]): void {
  const importing = notebooks.flatMap(({ name: file, notebook: { cells } }) => {
    const names = cells.flatMap(({ cell_type, source }) =>
      cell_type === "code" ? [...source.matchAll(/\bfrom\s+["']([^"']+)["']/g)].map(([, own]) => own!) : [],
    );
    return names.includes(name)
      ? []
      : names.filter((own) => isStudy(folder, own)).map((own) => ({ file, own }));
  });
  const [first] = importing;
  if (first === undefined) return;
  const files = [...new Set(importing.map(({ file }) => `${file}.ipynb`))].join(", ");
  console.log(
    `  ! L’étude s’appelle « ${name} », et des carnets importent encore « ${first.own} » : remplacez-y from "${first.own}" par from "${name}" (${files}).`,
  );
}

/** Whether a module of the folder is the words of a study. */
function isStudy(folder: string, name: string): boolean {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8"))[studyMark] === true;
}
