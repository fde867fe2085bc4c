import type { Survey } from "../answers/Survey";
import type { KnownQuestion } from "../draft/Mapping";
import type { Notebook } from "../kernel/ipynb";
import { componentsNotebook, leastItems } from "./componentsNotebook";
import { type Listed, listedLine, othersCellId } from "./contentsNotebook";
import { titleCellId } from "./openingCells";
import { refusedBy } from "./shownBy";
import { tagged, unprotectedTag } from "./tags";

/** The notebook of principal components, as the contents name it. */
export function listedComponents(number: number): Listed {
  return {
    file: `${number}-acp.ipynb`,
    title: "Composantes principales",
    holds: "ce qui va ensemble parmi les notes.",
  };
}

/** The notebook itself; undefined where there are too few scale items for one. */
export function taggedComponents(survey: Survey): Notebook | undefined {
  const notebook = componentsNotebook(survey, refusedBy(survey));
  return notebook && tagged(notebook, unprotectedTag);
}

/**
 * The notebook of principal components, where corrections alone have made enough questions scores for one, and the
 * contents that name it. A study that had enough of them has it, or somebody has taken it out.
 *
 * @param before the questions as they were
 * @returns the notebooks that are other ones, by the name of their file
 */
export function withComponents(
  survey: Survey,
  notebooks: ReadonlyMap<string, Notebook>,
  before: readonly KnownQuestion[],
): ReadonlyMap<string, Notebook> {
  const changed = new Map<string, Notebook>();
  const items = before.flatMap(({ kind, items: own = [""] }) => (kind === "scale" ? own : []));
  if (items.length >= leastItems) return changed;
  const numbers = [...notebooks.keys()].map((file) => Number(/^\d+/.exec(file)?.[0] ?? 0));
  const listed = listedComponents(Math.max(...numbers) + 1);
  const made = taggedComponents(survey);
  if (made === undefined) return changed;
  changed.set(listed.file, made);
  for (const [file, notebook] of notebooks) {
    const { cells } = notebook;
    if (!cells.some(({ id }) => id === titleCellId(undefined))) continue;
    const named = cells.map((cell) =>
      cell.id === othersCellId ? { ...cell, source: `${cell.source}\n${listedLine(listed)}` } : cell,
    );
    changed.set(file, { ...notebook, cells: named });
  }
  return changed;
}
