import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./projectRoot";

/** The names of the notebooks in a folder, the project's by default, in their order. */
export function readNotebookNames(folder = join(projectRoot(), "notebooks")): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();
}
