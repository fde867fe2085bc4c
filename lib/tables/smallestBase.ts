import { type Crossing, type FlatTable, isCrossing } from "./Table";

/**
 * The fewest respondents that something a table shows rests on: those of the smallest group or, of an item, those of the
 * group who answered it; of a flat table, all who did. Where small numbers are secret, the bases of items are too, and
 * those of the groups, or of the table, are told.
 */
export function smallestBase(table: Crossing | FlatTable): number {
  const groups = isCrossing(table) ? table.groups.map(({ n }) => n) : [table.n];
  return Math.min(...groups, ...(table.secrecy === undefined ? rowBases(table) : []));
}

function rowBases(table: Crossing | FlatTable): readonly number[] {
  switch (table.kind) {
    case "flatMeans":
    case "flatGrid":
      return table.rows.map(({ n }) => n);
    case "crossedMeans":
      return table.rows.flatMap(({ cells }) => cells.map(({ n }) => n));
    case "crossedGrid":
      return table.rows.flatMap(({ answers: [first] }) => first?.cells.map(({ base }) => base) ?? []);
    default:
      return [];
  }
}
