import { expect, test } from "vitest";
import { rankChanges, unequalVariances } from "../../lib/tables/VariedTest";

test("the conclusion on ranks is held against that of the report, on each set of answers", () => {
  expect(rankChanges({ p: 0.03, ranks: [0.01, 0.05, 0.06, Number.NaN] })).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(rankChanges({ p: 0.4, ranks: [0.01, 0.05, 0.06, Number.NaN] })).toEqual([true, true, false, false]);
});

test("variances differ at the threshold and under it, and not where they could not be compared", () => {
  expect(unequalVariances({ variances: [0.001, 0.05, 0.06, Number.NaN] })).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
