import { isDesignTest } from "../stats/design/DesignTest";
import {
  type Count,
  type CountsTest,
  type Crossing,
  type FlatTable,
  hasTotal,
  isCrossing,
  type Table,
} from "../tables/Table";
import { gridColumn, type Key, type Statistic } from "./PublishedNumber";

/** A number of ours, at the place where the report would print it, in full precision. */
export interface ComputedNumber extends Key {
  readonly value: number;
}

/**
 * Every number that the report could print of a table, in reading order.
 * @param by id of the crossing, "" for a flat table
 */
export function computedStatistics(table: Table, by: string): readonly ComputedNumber[] {
  const question = table.question.id;
  return cellsOf(table).map(([row, column, statistic, value]) => ({
    question,
    by,
    row,
    column,
    statistic,
    value,
  }));
}

type Cell = readonly [row: string, column: string, statistic: Statistic, value: number];

function cellsOf(table: Table): readonly Cell[] {
  return isCrossing(table) ? crossedCells(table) : [["", "", "base", table.n], ...flatCells(table)];
}

function flatCells(table: FlatTable): readonly Cell[] {
  switch (table.kind) {
    case "flatMeans":
      return table.rows.flatMap(({ label, mean, sd }) => moments(label, "", mean, sd));
    case "flatGrid":
      return table.rows.flatMap(({ label, n, cells }) => [
        ...cells.flatMap((cell, i) => counted(label, table.choices[i]!, cell)),
        ...counted(label, "Total", { n, percent: 100 }),
      ]);
    case "flatCounts":
      return [
        ...table.rows.flatMap((row) => counted(row.label, "", row)),
        ...(hasTotal(table) ? counted("Total", "", { n: table.n, percent: 100 }) : []),
      ];
    case "flatText":
      return [];
  }
}

function crossedCells(table: Crossing): readonly Cell[] {
  const groups = table.groups.map(({ label }) => label);
  switch (table.kind) {
    case "crossedMeans":
      return table.rows.flatMap(({ label, cells, test }): readonly Cell[] => [
        ...cells.flatMap(({ mean, sd }, g) => moments(label, groups[g]!, mean, sd)),
        [label, "", "F", test.F],
        [label, "", "ddl", isDesignTest(test) ? test.d1 : test.between.degreesOfFreedom],
        [label, "", "p", test.p],
      ]);
    case "crossedMultiple":
      return table.rows.flatMap(({ label, cells, test }) => [
        ...cells.flatMap((cell, g) => counted(label, groups[g]!, cell)),
        ...tested(label, test),
      ]);
    case "crossedGrid":
      return table.rows.flatMap(({ label, answers, test }) => [
        ...answers.flatMap((answer) =>
          answer.cells.flatMap((cell, g) => counted(label, gridColumn(answer.label, groups[g]!), cell)),
        ),
        ...tested(label, test),
      ]);
    case "crossedCounts":
      return [
        ...table.rows.flatMap(({ label, cells, total }) => [
          ...cells.flatMap((cell, g) => counted(label, groups[g]!, cell)),
          ...counted(label, "Total", total),
        ]),
        ...table.groups.flatMap(({ label, n }) => counted("Total", label, { n, percent: 100 })),
        ["Total", "Total", "n", table.n],
        ...tested("", table.test),
      ];
  }
}

function counted(row: string, column: string, { n, percent }: Pick<Count, "n" | "percent">): readonly Cell[] {
  return [
    [row, column, "n", n],
    [row, column, "percent", percent],
  ];
}

function moments(row: string, column: string, mean: number, sd: number): readonly Cell[] {
  return [
    [row, column, "mean", mean],
    [row, column, "sd", sd],
  ];
}

/** A chi-square; of weighted answers the F that stands for it. */
function tested(row: string, test: CountsTest): readonly Cell[] {
  if (isDesignTest(test))
    return [
      [row, "", "F", test.F],
      [row, "", "ddl", test.d1],
      [row, "", "p", test.p],
    ];
  const { statistic, degreesOfFreedom, p } = test;
  return [
    [row, "", "chi2", statistic],
    [row, "", "ddl", degreesOfFreedom],
    [row, "", "p", p],
  ];
}
