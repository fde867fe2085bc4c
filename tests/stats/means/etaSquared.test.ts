import { expect, test } from "vitest";
import { etaSquared } from "../../../lib/stats/means/etaSquared";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import references from "../../reference/oneWayAnova.json";
import { relativeError } from "../../support/closeTo";
import { exactAnova } from "../exactAnova";

for (const reference of references) {
  test(`agrees with R: ${reference.name}`, () => {
    const eta = etaSquared(oneWayAnova(reference.groups));
    // R's own sums of squares lose digits to a large offset: there rational arithmetic judges.
    const exact = reference.name === "a large offset" ? exactAnova(reference.groups) : undefined;
    const expected = exact ? exact.between / (exact.between + exact.within) : reference.etaSquared;
    expect(relativeError(eta, expected)).toBeLessThan(1e-12);
  });
}

test("is 1 where groups are constant and differ, and NaN where F is", () => {
  expect(
    etaSquared(
      oneWayAnova([
        [3, 3],
        [5, 5],
      ]),
    ),
  ).toBe(1);
  expect(
    etaSquared(
      oneWayAnova([
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBeNaN();
  expect(etaSquared(oneWayAnova([[1, 2, 3], []]))).toBeNaN();
  expect(etaSquared(oneWayAnova([]))).toBeNaN();
});
