import { expect, test } from "vitest";
import type { Comparison } from "../../lib/published/compare";
import { statisticsCsv } from "../../lib/published/statisticsCsv";

const number: Comparison = {
  ...{ question: "1.1", by: "", row: "Oui", column: "", statistic: "n" as const },
  ...{ value: 12, formatted: "12", status: "not printed" },
};
const header = (...comparisons: readonly Comparison[]) =>
  statisticsCsv(comparisons).replace("\ufeff", "").split(/\r?\n/)[0];

test("printed numbers have their columns where a report prints any, and none where nothing is printed", () => {
  expect(header(number)).toBe("question,by,row,column,statistic,value,formatted,n,ddl2");
  expect(header(number, { ...number, printed: "12", status: "identical" })).toBe(
    "question,by,row,column,statistic,value,formatted,printed,status,n,ddl2",
  );
});

test("how many a number rests on, and the second degrees of freedom of an F, stand at the end", () => {
  const F: Comparison = { ...number, statistic: "F", value: 3.5, formatted: "3,500", n: 290, ddl2: 287 };
  expect(statisticsCsv([number, F]).split(/\r?\n/).slice(1, 3)).toEqual([
    "1.1,,Oui,,n,12,12,,",
    '1.1,,Oui,,F,3.5,"3,500",290,287',
  ]);
});
