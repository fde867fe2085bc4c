import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question } from "../../questionnaire/types";
import type { KnownQuestion, Source } from "../Mapping";
import { partsOf, separators } from "../splitCells";

/**
 * The sources of a question whose kind has changed between several answers in a cell and the whole cell: it is made
 * again of its column. Undefined where it has not.
 *
 * @param sources those that it had
 * @param cellsOf the texts of a column of the file, none where the file is not there
 */
export function madeAgain(
  question: Question,
  old: KnownQuestion,
  sources: readonly (Source | undefined)[],
  cellsOf: (column: string) => readonly string[],
): readonly Source[] | undefined {
  const items = itemsOf(question);
  const [first] = sources;
  if (first === undefined || "columns" in first || "either" in first) return undefined;
  const { column } = first;
  if (old.items !== undefined) {
    const areParts = sources.every((own) => own && "part" in own && own.column === column);
    return items.length === 0 && areParts ? [{ column }] : undefined;
  }
  if (items.length === 0 || question.kind !== "multiple") return undefined;
  const separator = separatorOf(cellsOf(column), items);
  return items.map((part) => ({ column, part, separator }));
}

/** What stands between answers in cells: that which leaves the fewest other texts. */
function separatorOf(cells: readonly string[], items: readonly string[]): string {
  const others = separators.map((separator) => {
    const known = new Set(items.flatMap((item) => partsOf(item, separator)));
    return cells.filter((cell) => !partsOf(cell, separator).every((part) => part === "" || known.has(part)))
      .length;
  });
  return separators[others.indexOf(Math.min(...others))]!;
}
