import fc from "fast-check";
import { expect, test } from "vitest";
import { congruence } from "../../../lib/stats/components/congruence";
import references from "../../reference/congruence.json";
import { expectAgreement } from "../expectAgreement";

const columnsOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows[0]!.map((_, j) => rows.map((row) => row[j] ?? Number.NaN));

for (const { name, one, other, coefficients } of references) {
  test(`agrees with psych's factor.congruence: ${name}`, () => {
    const [ours, theirs] = [columnsOf(one), columnsOf(other)];
    ours.forEach((own, i) => {
      theirs.forEach((beside, j) => {
        expectAgreement(congruence(own, beside), coefficients[i]![j]!, 1e-12);
      });
    });
    expect(coefficients.map((row) => row.length)).toEqual(ours.map(() => theirs.length));
  });
}

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

test("holds where squares are too small or too large for a number, and psych gives Inf and 0", () => {
  expect(congruence([1e-170, 2e-170], [2, 3])).toBeCloseTo(8 / Math.sqrt(65), 14);
  expect(congruence([1e170, 2e170], [2, 3])).toBeCloseTo(8 / Math.sqrt(65), 14);
});

test("is NaN beside a column of zeros or of a NaN", () => {
  expect(congruence([0, 0], [1, 2])).toBeNaN();
  expect(congruence([Number.NaN, 1], [1, 2])).toBeNaN();
});
