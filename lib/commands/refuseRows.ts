import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import type { NamedNotebook } from "../kernel/KernelPool";
import { type RowsShown, rowsShown } from "../report/rowsShown";
import { followedRemedy } from "../study/outputPaths";

/**
 * Refuses executed notebooks that show respondents one by one, where git would follow what they show.
 * @throws UserError in French that names each such cell
 */
export function refuseRows(chapters: readonly NamedNotebook[], survey: Survey): void {
  const shown = rowsShown(chapters, survey);
  if (shown.length === 0) return;
  throw new UserError(
    [
      "Des réponses privées iraient dans un dossier que git suit : rien n’a été écrit.",
      ...shown.map(({ notebook, cell, what }) => `- ${notebook}, cellule ${cell} : ${said[what]}`),
      `Attendu : ${followedRemedy}`,
    ].join("\n"),
  );
}

const said: Readonly<Record<RowsShown["what"], string>> = {
  rows: "des lignes ou des points de répondants",
  id: "l’identifiant d’un répondant",
  words: "les mots d’un répondant",
};
