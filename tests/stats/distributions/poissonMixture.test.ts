import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonMixture } from "../../../lib/stats/distributions/poissonMixture";
import { relativeError } from "../../support/closeTo";

const mean = fc.double({ min: 1e-6, max: 1e4, noNaN: true });

test("the weights sum to 1", () => {
  fc.assert(
    fc.property(mean, (m) => {
      const whole = poissonMixture(
        m,
        () => 1,
        () => 0,
      );
      expect(relativeError(whole, 1)).toBeLessThan(1e-10);
    }),
  );
});

test("the mean of a tail that rises evenly is its value at the mean", () => {
  fc.assert(
    fc.property(mean, (m) => {
      const share = (j: number) => (1 + j) / 1e6;
      expect(
        relativeError(
          poissonMixture(m, share, () => 1e-6),
          (1 + m) / 1e6,
        ),
      ).toBeLessThan(1e-10);
    }),
  );
});

test("is NaN of a mean that is too large, or NaN", () => {
  expect(
    poissonMixture(
      1.1e10,
      () => 0.5,
      () => 0,
    ),
  ).toBeNaN();
  expect(
    poissonMixture(
      Number.NaN,
      () => 0.5,
      () => 0,
    ),
  ).toBeNaN();
});

test("a tail that is nothing has a mean of nothing", () => {
  expect(
    poissonMixture(
      5,
      () => 0,
      () => 0,
    ),
  ).toBe(0);
});

test("with a mean of 0 it is the first tail", () => {
  expect(
    poissonMixture(
      0,
      (j) => 0.25 + j,
      () => 1,
    ),
  ).toBe(0.25);
});
