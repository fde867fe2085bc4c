import type { Crossing } from "../tables/Table";

/** A crossing without the rows whose test is kept secret: none is left of a single choice whose own is. */
export function withoutSecretTests(crossing: Crossing): Crossing {
  switch (crossing.kind) {
    case "crossedCounts":
      return crossing;
    case "crossedMultiple":
      return { ...crossing, rows: crossing.rows.filter((row) => !row.testSuppressed) };
    case "crossedGrid":
      return { ...crossing, rows: crossing.rows.filter((row) => !row.testSuppressed) };
    case "crossedMeans":
      return { ...crossing, rows: crossing.rows.filter((row) => !row.testSuppressed) };
  }
}
