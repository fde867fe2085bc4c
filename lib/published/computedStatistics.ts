import type { Crossing, FlatTable, Table } from "../tables/Table";
import type { Key, Statistic } from "./PublishedNumber";

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
  return table.kind === "flatCounts" || table.kind === "flatMeans" ? flatCells(table) : crossedCells(table);
}

function flatCells(table: FlatTable): readonly Cell[] {
  const base: Cell = ["", "", "base", table.n];
  if (table.kind === "flatMeans") {
    return [base, ...table.rows.flatMap(({ label, mean, sd }) => moments(label, "", mean, sd))];
  }
  return [
    base,
    ...table.rows.flatMap(({ label, n, percent }) => counted(label, "", n, percent)),
    ...counted("Total", "", table.n, 100),
  ];
}

function crossedCells(table: Crossing): readonly Cell[] {
  if (table.kind === "crossedMeans") {
    return table.rows.flatMap(({ label, cells, test }): readonly Cell[] => [
      ...cells.flatMap(({ mean, sd }, i) => moments(label, table.groups[i]!.label, mean, sd)),
      [label, "", "F", test.F],
      [label, "", "ddl", test.between.degreesOfFreedom],
      [label, "", "p", test.p],
    ]);
  }
  return [
    ...table.rows.flatMap(({ label, cells, total }): readonly Cell[] => [
      ...cells.flatMap(({ n, percent }, i) => counted(label, table.groups[i]!.label, n, percent)),
      ...counted(label, "Total", total.n, total.percent),
    ]),
    ...table.groups.flatMap(({ label, n }) => counted("Total", label, n, 100)),
    ["Total", "Total", "n", table.n],
    ["", "", "chi2", table.test.statistic],
    ["", "", "ddl", table.test.degreesOfFreedom],
    ["", "", "p", table.test.p],
  ];
}

function counted(row: string, column: string, n: number, percent: number): readonly Cell[] {
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
