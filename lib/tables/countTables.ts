import type { CountRow, CrossedMeans, Crossing } from "./Table";

/**
 * The counts behind each chi-square of a crossing, in the order of its tests; shape [answer][group]. Of
 * an answer to a multiple choice: given, then not.
 */
export function countTables(
  crossing: Exclude<Crossing, CrossedMeans>,
): readonly (readonly (readonly number[])[])[] {
  switch (crossing.kind) {
    case "crossedMultiple":
      return crossing.rows.map(({ cells }) => {
        const given = cells.map(({ n }) => n);
        return [given, crossing.groups.map(({ n }, g) => n - given[g]!)];
      });
    case "crossedGrid":
      return crossing.rows.map(({ answers }) => countsOf(answers));
    case "crossedCounts":
      return [countsOf(crossing.rows)];
  }
}

function countsOf(rows: readonly CountRow[]): readonly (readonly number[])[] {
  return rows.map(({ cells }) => cells.map(({ n }) => n));
}
