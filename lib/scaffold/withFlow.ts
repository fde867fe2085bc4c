import type { Cell, Notebook } from "../kernel/ipynb";
import type { Questionnaire } from "../questionnaire/types";
import { codeCell, textCell } from "./notebookCells";
import { titleCellId } from "./openingCells";
import { fresh } from "./placeQuestion";
import { flowTag, tagged } from "./tags";
import { typeset } from "./typeset";

/**
 * The notebook that shows how the answers were cleaned, where none does: the one of cautions, before what is missing; the
 * contents of a study without; the first of others. No cell that is there changes.
 *
 * @returns its file, and itself; undefined where nothing is to be added
 */
export function withFlow(
  { name }: Questionnaire,
  notebooks: ReadonlyMap<string, Notebook>,
): readonly [file: string, notebook: Notebook] | undefined {
  const all = [...notebooks].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (all.some(([, { cells }]) => cells.some(showsFlow))) return undefined;
  const having = (id: string) => all.find(([, { cells }]) => cells.some((cell) => cell.id === id));
  const found = having("garde") ?? having(titleCellId(undefined)) ?? all[0];
  if (found === undefined) return undefined;
  const [file, notebook] = found;
  const { cells } = notebook;
  const missing = cells.findIndex(({ id }) => id === "manquantes-titre");
  const at = missing === -1 ? cells.length : missing;
  const made = fresh(cells, flowCells(name, cells.slice(0, at)));
  return [file, { ...notebook, cells: cells.toSpliced(at, 0, ...made) }];
}

function showsFlow({ cell_type, source, id }: Cell): boolean {
  return cell_type === "code" && (id === "flux" || /\bflow\s*\(/.test(source));
}

/** @param before the cells above, whose words are there */
function flowCells(name: string, before: readonly Cell[]): readonly Cell[] {
  const brought = before.flatMap(({ cell_type, source }) =>
    cell_type === "code"
      ? [...source.matchAll(/import\s*\{([^}]*)\}/g)].flatMap(([, words]) => words!.split(/[\s,]+/))
      : [],
  );
  const words = ["flow", "show"].filter((word) => !brought.includes(word));
  const lines = [
    ...(words.length === 0 ? [] : [`import { ${words.join(", ")} } from ${JSON.stringify(name)};`]),
    "show(flow());",
  ];
  return [
    textCell(
      "flux-titre",
      typeset(
        "## Du fichier aux réponses\n\nCombien de lignes le fichier a, ce que chaque règle de nettoyage en a écarté, et combien de réponses il en reste.",
      ),
    ),
    codeCell("flux", lines.join("\n")),
  ].map((cell) => tagged(cell, flowTag));
}
