import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the workspace: the nearest one above the library that holds `data/questionnaire.json`. */
export function projectRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "data", "questionnaire.json"))) return folder;
    if (folder === dirname(folder))
      throw new Error(`Aucun dossier data/questionnaire.json au-dessus de ${__dirname}.`);
  }
}
