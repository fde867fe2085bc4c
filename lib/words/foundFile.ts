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
  const folders = isAbsolute(name) ? [""] : [process.cwd(), readOutputPaths(folder).exports, folder];
  const found = folders.map((own) => (own === "" ? name : join(own, name))).find(isThere);
  if (found !== undefined) return found;
  const searched = [...new Set(folders.map((own) => resolve(own)))];
  throw new UserError(
    isAbsolute(name)
      ? `Le fichier « ${name} » n’existe pas. Attendu : un fichier qui est là.`
      : `Le fichier « ${name} » n’est dans aucun de ces dossiers : ${quotedList(searched)}. Attendu : un fichier de l’un d’eux, ou son chemin complet.`,
  );
}
