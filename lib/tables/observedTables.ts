import type { CountRow, CountsTest, CrossedCounts, CrossedGrid, CrossedMultiple } from "./Table";

/** A crossing whose answers are counted. */
export type CountedCrossing = CrossedCounts | CrossedMultiple | CrossedGrid;

/** One table of counts with its test. */
export interface ObservedTable {
  /** The row of the crossing that is tested; "" where the whole table is. */
  readonly label: string;
  /** What its rows count: answers, or an answer given and not given. */
  readonly answers: readonly string[];
  /** Shape [answers][groups]. */
  readonly observed: readonly (readonly number[])[];
  readonly test: CountsTest;
  /** Whether the test, and all that is computed of the table, is kept secret. */
  readonly testSuppressed?: true;
  /** Whether the difference is significant, where that is told of a test that is kept secret. */
  readonly significant?: boolean;
}

/** The tables of counts that a crossing tests: one of a single choice, else one a row; an answer to tick is given or not. */
export function observedTables(crossing: CountedCrossing): readonly ObservedTable[] {
  switch (crossing.kind) {
    case "crossedCounts":
      return [{ label: "", ...counted(crossing.rows), ...testOf(crossing) }];
    case "crossedGrid":
      return crossing.rows.map((row) => ({ label: row.label, ...counted(row.answers), ...testOf(row) }));
    case "crossedMultiple":
      return crossing.rows.map((row) => {
        const { label, cells } = row;
        const given = cells.map(({ n }) => n);
        const rest = cells.map(({ n, base }) => base - n);
        return { label, answers: [label, ""], observed: [given, rest], ...testOf(row) };
      });
  }
}

function testOf({
  test,
  testSuppressed,
  significant,
}: Pick<ObservedTable, "test" | "testSuppressed" | "significant">) {
  return {
    test,
    ...(testSuppressed && { testSuppressed }),
    ...(significant === undefined ? {} : { significant }),
  };
}

function counted(rows: readonly CountRow[]) {
  return {
    answers: rows.map(({ label }) => label),
    observed: rows.map(({ cells }) => cells.map(({ n }) => n)),
  };
}
