import { countRanges } from "../../audit/countSystem";
import type { TablePiece } from "../../audit/strangers/tablePieces";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { type CountSolution, countSolutions } from "../../exact/countSolutions";
import type { Range } from "../../exact/range";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { rangeOf } from "../CertifiedQuantity";

/** A count of a table, and between what it lies in all that give what is printed. */
export interface TableCount extends PublishedNumber {
  readonly bounds: Range;
}

/**
 * Every count of the tables of a piece, those that are not printed too: of all whole numbers that give what is printed
 * (percents, totals, chi2, p) those nearest to no link between answers and groups.
 *
 * @returns the counts at the places of the tables; why not, where there are none or too many to list
 */
export function tableCounts({ shape, publication }: TablePiece): Solution<readonly TableCount[]> {
  const items = shape.kind === "multiple" ? shape.rows : [""];
  const found: TableCount[] = [];
  for (const item of items) {
    const ranges = countRanges(publication, shape, item);
    const solutions = countSolutions(ranges, mostSteps);
    if (solutions === undefined)
      return unsolved("bound", "Ses nombres imprimés laissent trop d’effectifs possibles.");
    const [best] = [...solutions].sort((a, b) => spread(a) - spread(b));
    if (best === undefined) return unsolved("none", "Aucun effectif entier ne donne ses nombres imprimés.");
    const rows = shape.kind === "multiple" ? [item] : shape.choices;
    rows.forEach((row, a) => {
      const place = { question: shape.id, row, statistic: "n" } as const;
      found.push({
        ...{ ...place, by: "", column: "", printed: String(best.counts[a]) },
        bounds: rangeOf(solutions.map(({ counts }) => counts[a]!)),
      });
      shape.crossings.forEach(({ id: by, groups }, c) => {
        const table = nearest(best.tables[c]!);
        groups.forEach((column, g) => {
          found.push({
            ...{ ...place, by, column, printed: String(table[a]![g]) },
            bounds: rangeOf(solutions.flatMap(({ tables }) => tables[c]!.map((own) => own[a]![g]!))),
          });
        });
      });
    });
  }
  return solved(found);
}

/** How many partial tables are looked at. */
const mostSteps = 1_000_000;

/** The table with the least squared distance from proportional. */
function nearest(tables: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  return tables.reduce((best, own) => (distance(own) < distance(best) ? own : best));
}

function spread({ tables }: CountSolution): number {
  return tables.reduce((all, own) => all + distance(nearest(own)), 0);
}

function distance(table: readonly (readonly number[])[]): number {
  const columns = table[0]!.map((_, g) => table.reduce((all, row) => all + row[g]!, 0));
  const n = columns.reduce((all, own) => all + own, 0);
  return table.reduce((all, row) => {
    const total = row.reduce((sum, own) => sum + own, 0);
    return all + row.reduce((own, count, g) => own + (count - (total * columns[g]!) / (n || 1)) ** 2, 0);
  }, 0);
}
