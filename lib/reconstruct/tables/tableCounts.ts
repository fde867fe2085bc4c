import { countRanges } from "../../audit/countSystem";
import type { TablePiece } from "../../audit/strangers/tablePieces";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import { type CountSolution, countSolutions } from "../../exact/countSolutions";
import type { Range } from "../../exact/range";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { expectedCounts } from "../../stats/counts/expectedCounts";
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
    const best = nearestBy(solutions, spread);
    if (best === undefined) return unsolved("none", "Aucun effectif entier ne donne ses nombres imprimés.");
    const rows = shape.kind === "multiple" ? [item] : shape.choices;
    rows.forEach((row, a) => {
      const place = { question: shape.id, row, statistic: "n" } as const;
      found.push({
        ...{ ...place, by: "", column: "", printed: String(best.counts[a]) },
        bounds: rangeOf(solutions.map(({ counts }) => counts[a]!)),
      });
      shape.crossings.forEach(({ id: by, groups }, c) => {
        const table = nearestBy(best.tables[c]!, distance)!;
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

/** The first of those with the least distance, which is computed of each once; undefined of none. */
function nearestBy<T>(all: readonly T[], distanceOf: (one: T) => number): T | undefined {
  const distances = all.map(distanceOf);
  return all[
    distances.indexOf(distances.reduce((least, own) => Math.min(least, own), Number.POSITIVE_INFINITY))
  ];
}

/** The least that the tables of a solution are from proportional, those of each crossing on their own. */
function spread({ tables }: CountSolution): number {
  return sum(tables.map((own) => own.map(distance).reduce((least, one) => Math.min(least, one))));
}

/** The squared distance of a table from proportional. */
function distance(table: readonly (readonly number[])[]): number {
  const expected = expectedCounts(table);
  return sum(table.map((row, a) => sum(row.map((count, g) => (count - expected[a]![g]!) ** 2))));
}
