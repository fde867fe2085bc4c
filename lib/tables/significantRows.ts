import { rowTests } from "./rowTests";
import { type Crossing, significanceLevel } from "./Table";

/**
 * A crossing with the rows alone on which its groups differ significantly, and how many it leaves
 * out. The crossing itself where the whole table is tested at once, or where no row is significant.
 */
export function significantRows(crossing: Crossing): Crossing {
  if (crossing.kind === "crossedCounts") return crossing;
  const tests = rowTests(crossing);
  const isKept = (_: unknown, i: number) => tests[i]!.p <= significanceLevel;
  const omittedRows = tests.length - tests.filter(isKept).length;
  if (omittedRows === 0 || omittedRows === tests.length) return crossing;
  switch (crossing.kind) {
    case "crossedMeans":
      return { ...crossing, rows: crossing.rows.filter(isKept), omittedRows };
    case "crossedMultiple":
      return { ...crossing, rows: crossing.rows.filter(isKept), omittedRows };
    case "crossedGrid":
      return { ...crossing, rows: crossing.rows.filter(isKept), omittedRows };
  }
}
