import fc from "fast-check";
import { expect, test } from "vitest";
import { congruence } from "../../lib/stats/congruence";

const column = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });

test("is the sum of products over the root of the product of the sums of squares, worked by hand", () => {
  // 3·4 + 4·3 = 24, over 5·5.
  expect(congruence([3, 4], [4, 3])).toBeCloseTo(24 / 25, 14);
  // Centred, these would be opposite.
  expect(congruence([0.8, 0.7, 0.6], [0.6, 0.7, 0.8])).toBeCloseTo(1.45 / 1.49, 14);
});

test("does not see the length of a column, and turns with its sign", () => {
  fc.assert(
    fc.property(column, column, fc.double({ min: 0.01, max: 100, noNaN: true }), (one, other, factor) => {
      fc.pre(Math.hypot(...one) > 1e-3 && Math.hypot(...other) > 1e-3);
      const value = congruence(one, other);
      expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
      expect(congruence(other, one)).toBeCloseTo(value, 12);
      expect(
        congruence(
          one.map((x) => -factor * x),
          other,
        ),
      ).toBeCloseTo(-value, 10);
      expect(congruence(one, one)).toBeCloseTo(1, 12);
    }),
  );
});

test("is NaN beside a column of zeros or of a NaN", () => {
  expect(congruence([0, 0], [1, 2])).toBeNaN();
  expect(congruence([Number.NaN, 1], [1, 2])).toBeNaN();
});
