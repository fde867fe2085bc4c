import { expect, test } from "vitest";
import { kmo } from "../../../lib/stats/components/kmo";
import references from "../../reference/samplingAdequacy.json";
import { relativeError } from "../../support/closeTo";
import { largestError } from "../largestError";

for (const { name, correlations, overall, items } of references) {
  test(`agrees with psych's KMO: ${name}`, () => {
    const adequacy = kmo(correlations);
    const tolerance = name === "nearly singular" ? 1e-10 : 1e-13;
    expect(relativeError(adequacy.overall, overall)).toBeLessThan(tolerance);
    expect(largestError(adequacy.items, items)).toBeLessThan(tolerance);
  });
}

test("two items have 1/2, whatever their correlation", () => {
  for (const r of [-0.9, 0.01, 0.6]) {
    const { overall, items } = kmo([
      [1, r],
      [r, 1],
    ]);
    expect(largestError([overall, ...items], [0.5, 0.5, 0.5])).toBeLessThan(1e-14);
  }
});

const nothing = { overall: Number.NaN, items: [Number.NaN, Number.NaN] };

test("is NaN where the matrix is singular or holds a NaN, and where nothing correlates", () => {
  for (const r of [1, -1, Number.NaN, 0, 1.2]) {
    expect(
      kmo([
        [1, r],
        [r, 1],
      ]),
    ).toEqual(nothing);
  }
  expect(kmo([[1]])).toEqual({ overall: Number.NaN, items: [Number.NaN] });
  expect(kmo([])).toEqual({ overall: Number.NaN, items: [] });
});
