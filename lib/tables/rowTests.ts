import { cramersV } from "../stats/cramersV";
import { etaSquared } from "../stats/etaSquared";
import type { CountRow, Crossing } from "./Table";

/** One test of a crossing with the size of its effect: Cramér's V for counts, eta squared for means. */
export interface RowTest {
  /** The row that is tested; "" where the whole table is, or the question has a single row. */
  readonly label: string;
  readonly p: number;
  readonly effect: number;
  readonly measure: "V" | "eta²";
  /** The smallest expected count of a chi-square; NaN for an analysis of variance. */
  readonly smallestExpected: number;
}

/** The tests of a crossing: one for the table of a single choice, else one a row; NaN where there is none. */
export function rowTests(crossing: Crossing): readonly RowTest[] {
  switch (crossing.kind) {
    case "crossedMeans":
      return crossing.rows.map(({ label, test }) => ({
        label,
        p: test.p,
        effect: etaSquared(test),
        measure: "eta²",
        smallestExpected: Number.NaN,
      }));
    case "crossedMultiple":
      return crossing.rows.map((row) => {
        const given = row.cells.map(({ n }) => n);
        const rest = crossing.groups.map(({ n }, g) => n - given[g]!);
        return { label: row.label, ...tested(row.test, [given, rest]) };
      });
    case "crossedGrid":
      return crossing.rows.map(({ label, answers, test }) => ({ label, ...tested(test, countsOf(answers)) }));
    case "crossedCounts":
      return [{ label: "", ...tested(crossing.test, countsOf(crossing.rows)) }];
  }
}

function countsOf(rows: readonly CountRow[]): readonly (readonly number[])[] {
  return rows.map(({ cells }) => cells.map(({ n }) => n));
}

function tested(
  { p, smallestExpected }: { readonly p: number; readonly smallestExpected: number },
  observed: readonly (readonly number[])[],
) {
  return { p, effect: cramersV(observed), measure: "V", smallestExpected } as const;
}
