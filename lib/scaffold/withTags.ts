import type { Cell, Notebook } from "../kernel/ipynb";
import { addedTag, unprotectedTag } from "./tags";

/** What a study that keeps small numbers secret refuses, in the cells that a draft makes. */
const refused =
  /\b(?:missingAnswers|multiplicity|multiplicityBySection|robustness|pca|reliability|recode|texts)\s*\(/;
/** The cells of code of a draft that use it, each with the one of its title. */
const codeIds = ["manquantes", "tests", "effets", "exploration-regrouper", "exploration-textes"];

/**
 * Tags what a study that keeps small numbers secret leaves out in notebooks that were drafted before there was a tag
 * for it: the notebook of components, and the cells of the others that are still refused. Nothing else of them changes.
 *
 * @returns all of them, by the name of their file; one that did not change is the very same
 */
export function withTags(notebooks: ReadonlyMap<string, Notebook>): ReadonlyMap<string, Notebook> {
  return new Map([...notebooks].map(([file, notebook]) => [file, taggedNotebook(notebook)]));
}

function taggedNotebook(notebook: Notebook): Notebook {
  const { cells } = notebook;
  const ids = new Set(cells.map(({ id }) => id));
  if (ids.has("acp") && ids.has("acp-mots"))
    return cells.some(isRefused) ? addedTag(notebook, unprotectedTag) : notebook;
  if (!ids.has("garde") && !ids.has("exploration-aide")) return notebook;
  const own = new Set(
    cells.flatMap((cell) =>
      codeIds.includes(cell.id) && isRefused(cell) ? [cell.id, `${cell.id}-titre`] : [],
    ),
  );
  const tagged = cells.map((cell) => (own.has(cell.id) ? addedTag(cell, unprotectedTag) : cell));
  return tagged.every((cell, i) => cell === cells[i]) ? notebook : { ...notebook, cells: tagged };
}

function isRefused({ cell_type, source }: Cell): boolean {
  return cell_type === "code" && refused.test(source);
}
