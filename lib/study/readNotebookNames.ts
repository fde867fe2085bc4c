import { existsSync, readdirSync } from "node:fs";

/** The names of the notebooks in a folder, in their order; none where there is no such folder. */
export function readNotebookNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();
}
