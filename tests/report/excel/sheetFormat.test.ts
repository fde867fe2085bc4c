import { expect, test } from "vitest";
import { number } from "../../../lib/present/document/Cell";
import { sheetFormat } from "../../../lib/report/excel/sheetFormat";

test.each([
  [number(1, "integer"), "#,##0"],
  [number(1, "percent"), "0.0\\ %"],
  [number(1, "decimal0"), "0"],
  [number(1, "decimal3"), "0.000"],
  [number(1, "p"), '[<0.001]"< "0.00"1";0.000'],
  [number(1, "signed1"), "+0.0;-0.0;0.0"],
  [number(1, "decimal2", { before: "V = " }), '"V = "0.00'],
  [number(1, "signed1", { after: ' "*"' }), '+0.0" ”*”";-0.0" ”*”";0.0" ”*”"'],
  [number(1, "p", { after: " ✓" }), '[<0.001]"< "0.00"1"" ✓";0.000" ✓"'],
])("the format of %j is %s", (cell, format) => {
  expect(sheetFormat(cell)).toBe(format);
});
