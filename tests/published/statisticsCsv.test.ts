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
  expect(header(number)).toBe("question,by,row,column,statistic,value,formatted");
  expect(header(number, { ...number, printed: "12", status: "identical" })).toBe(
    "question,by,row,column,statistic,value,formatted,printed,status",
  );
});
