import { type DesignTest, isDesignTest } from "../stats/design/DesignTest";
import {
  type Count,
  type CountsTest,
  type Crossing,
  type FlatTable,
  hasTotal,
  isCrossing,
  type Moments,
  type Table,
} from "../tables/Table";
import { gridColumn, type Key, type Statistic } from "./PublishedNumber";

/** A number of ours, at the place where the report would print it, in full precision. */
export interface ComputedNumber extends Key {
  readonly value: number;
  /** How many answers it rests on; absent where that is kept secret, or it is itself of how many. */
  readonly n?: number;
  /** Of an F and its degrees of freedom: the second ones, those of the residuals. */
  readonly ddl2?: number;
}

/**
 * Every number that the report could print of a table, in reading order.
 * @param by id of the crossing, "" for a flat table
 */
export function computedStatistics(table: Table, by: string): readonly ComputedNumber[] {
  const question = table.question.id;
  return cellsOf(table).map(([row, column, statistic, value, { n, ddl2 } = {}]) => ({
    ...{ question, by, row, column, statistic, value },
    ...(n !== undefined && !table.secrecy?.suppresses && { n }),
    ...(ddl2 !== undefined && !Number.isNaN(value) && { ddl2 }),
  }));
}

type Ground = Pick<ComputedNumber, "n" | "ddl2">;
type Cell = readonly [row: string, column: string, statistic: Statistic, value: number, ground?: Ground];

function cellsOf(table: Table): readonly Cell[] {
  return isCrossing(table) ? crossedCells(table) : [["", "", "base", table.n], ...flatCells(table)];
}

function flatCells(table: FlatTable): readonly Cell[] {
  switch (table.kind) {
    case "flatMeans":
      return table.rows.flatMap((row) => moments(row.label, "", row));
    case "flatGrid":
      return table.rows.flatMap(({ label, n, cells }) => [
        ...cells.flatMap((cell, i) => counted(label, table.choices[i]!, cell)),
        ...counted(label, "Total", { n, base: n, percent: 100 }),
      ]);
    case "flatCounts":
      return [
        ...table.rows.flatMap((row) => counted(row.label, "", row)),
        ...(hasTotal(table) ? counted("Total", "", { n: table.n, base: table.n, percent: 100 }) : []),
      ];
    case "flatText":
      return [];
  }
}

function crossedCells(table: Crossing): readonly Cell[] {
  const groups = table.groups.map(({ label }) => label);
  switch (table.kind) {
    case "crossedMeans":
      return table.rows.flatMap(({ label, cells, total, test }) => [
        ...cells.flatMap((cell, g) => moments(label, groups[g]!, cell)),
        ...(isDesignTest(test)
          ? fTested(label, test, total.n)
          : fTested(
              label,
              { F: test.F, d1: test.between.degreesOfFreedom, d2: test.within.degreesOfFreedom, p: test.p },
              total.n,
            )),
      ]);
    case "crossedMultiple":
      return table.rows.flatMap(({ label, cells, total, test }) => [
        ...cells.flatMap((cell, g) => counted(label, groups[g]!, cell)),
        ...tested(label, test, total.base),
      ]);
    case "crossedGrid":
      return table.rows.flatMap(({ label, answers, test }) => [
        ...answers.flatMap((answer) =>
          answer.cells.flatMap((cell, g) => counted(label, gridColumn(answer.label, groups[g]!), cell)),
        ),
        ...tested(label, test, answers[0]?.total.base ?? 0),
      ]);
    case "crossedCounts":
      return [
        ...table.rows.flatMap(({ label, cells, total }) => [
          ...cells.flatMap((cell, g) => counted(label, groups[g]!, cell)),
          ...counted(label, "Total", total),
        ]),
        ...table.groups.flatMap(({ label, n }) => counted("Total", label, { n, base: n, percent: 100 })),
        ["Total", "Total", "n", table.n],
        ...tested("", table.test, table.n),
      ];
  }
}

function counted(
  row: string,
  column: string,
  { n, base, percent }: Pick<Count, "n" | "base" | "percent">,
): readonly Cell[] {
  return [
    [row, column, "n", n],
    [row, column, "percent", percent, { n: base }],
  ];
}

function moments(row: string, column: string, { n, mean, sd }: Moments): readonly Cell[] {
  return [
    [row, column, "mean", mean, { n }],
    [row, column, "sd", sd, { n }],
  ];
}

/** A chi-square; of weighted answers the F that stands for it. */
function tested(row: string, test: CountsTest, n: number): readonly Cell[] {
  if (isDesignTest(test)) return fTested(row, test, n);
  const { statistic, degreesOfFreedom, p } = test;
  return [
    [row, "", "chi2", statistic, { n }],
    [row, "", "ddl", degreesOfFreedom, { n }],
    [row, "", "p", p, { n }],
  ];
}

function fTested(row: string, { F, d1, d2, p }: DesignTest, n: number): readonly Cell[] {
  return [
    [row, "", "F", F, { n, ddl2: d2 }],
    [row, "", "ddl", d1, { n, ddl2: d2 }],
    [row, "", "p", p, { n }],
  ];
}
