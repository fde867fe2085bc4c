import { isAbsolute, join, resolve } from "node:path";
import { isThere } from "../base/isThere";
import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { readOutputPaths } from "../study/outputPaths";
import type { Study } from "../study/Study";

/**
 * The file that a cell names: from the folder where the notebook runs, or else from that of the exports, where `save`
 * puts files, or that of the study.
 *
 * @throws UserError in French that names the folders, where it is in none
 */
export function foundFile({ folder }: Study, name: string): string {
  if (isAbsolute(name)) {
    if (isThere(name)) return name;
    throw new UserError(`Le fichier « ${name} » n’existe pas. Attendu : un fichier qui est là.`);
  }
  const folders = [process.cwd(), readOutputPaths(folder).exports, folder].map((own) => resolve(own));
  const found = folders.map((own) => join(own, name)).find(isThere);
  if (found !== undefined) return found;
  throw new UserError(
    `Le fichier « ${name} » n’est dans aucun de ces dossiers : ${quotedList([...new Set(folders)])}. Attendu : un fichier de l’un d’eux, ou son chemin complet.`,
  );
}
