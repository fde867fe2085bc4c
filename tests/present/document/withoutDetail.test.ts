import { expect, test } from "vitest";
import type { TableModel } from "../../../lib/present/document/TableModel";
import { withoutDetail } from "../../../lib/present/document/withoutDetail";
import { tableModel } from "../../../lib/present/tables/tableModel";
import { meansCrossing, multipleCrossing, someScores } from "../crossings";

/** How many columns each row and each level of a table has. */
const widths = ({ columns, levels, groups }: TableModel) => [
  columns.length,
  ...levels.map((spans) => spans.reduce((sum, span) => sum + span.columns, 0)),
  ...groups.flatMap(({ rows }) => rows.map(({ cells }) => 1 + cells.length)),
];

test.each([
  ["several answers", tableModel(multipleCrossing([[21, 12]], [29, 26]), ""), 7],
  ["means", tableModel(meansCrossing(someScores(2, 2)), ""), 7],
])("a crossing of %s loses the columns and rows of a workbook, and stays a rectangle", (_, table, width) => {
  expect(new Set(widths(table)).size).toBe(1);
  const few = withoutDetail(table);
  expect(new Set(widths(few))).toEqual(new Set([width]));
  expect(few.groups.flatMap(({ rows }) => rows).map(({ head }) => head)).not.toContain("Répondants");
  expect(few.columns.map(({ head }) => head)).not.toContain("ddl");
});

test("a table without such columns is itself", () => {
  const table = { caption: "", levels: [], columns: [{ head: "" }], groups: [], notes: [] };
  expect(withoutDetail(table)).toBe(table);
});
