import fc from "fast-check";
import { expect, test } from "vitest";
import { etaSquared } from "../../../lib/stats/means/etaSquared";
import { omegaSquared } from "../../../lib/stats/means/omegaSquared";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import references from "../../reference/scores.json";
import { expectAgreement } from "../expectAgreement";

for (const reference of references) {
  test(`agrees with R: ${reference.name}`, () => {
    // R's own sums of squares lose digits to a large offset.
    const tolerance = reference.name === "a large offset" ? 1e-6 : 1e-10;
    expectAgreement(omegaSquared(oneWayAnova(reference.groups)), reference.omegaSquared, tolerance);
  });
}

test("lies below eta squared, and has the sign of F - 1", () => {
  const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
      const anova = oneWayAnova(groups);
      fc.pre(Number.isFinite(anova.F) && Math.abs(anova.F - 1) > 1e-9);
      expect(omegaSquared(anova)).toBeLessThan(etaSquared(anova));
      expect(Math.sign(omegaSquared(anova))).toBe(Math.sign(anova.F - 1));
    }),
  );
});

test("is 1 where groups are constant and differ, and NaN where F is", () => {
  expect(
    omegaSquared(
      oneWayAnova([
        [3, 3],
        [5, 5],
      ]),
    ),
  ).toBe(1);
  expect(
    omegaSquared(
      oneWayAnova([
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBeNaN();
  expect(omegaSquared(oneWayAnova([[3], [8]]))).toBeNaN();
  expect(omegaSquared(oneWayAnova([]))).toBeNaN();
});
