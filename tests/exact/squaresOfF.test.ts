import fc from "fast-check";
import { expect, test } from "vitest";
import { printedInterval } from "../../lib/exact/printedInterval";
import { squaresOfF } from "../../lib/exact/squaresOfF";

/** F times its scale against the ends of its interval, in whole numbers: -1 below it, 1 above, 0 within (ends included). */
function side(text: string, sizes: readonly number[], sums: readonly number[], squares: number): number {
  const { low, high, scale } = printedInterval(text);
  const groups = sizes.flatMap((n, g) => (n === 0 ? [] : [{ n: BigInt(n), sum: BigInt(sums[g]!) }]));
  const n = groups.reduce((all, group) => all + group.n, 0n);
  const sum = groups.reduce((all, group) => all + group.sum, 0n);
  const unit = groups.reduce((product, group) => product * group.n, n);
  const explained = groups.reduce((all, group) => all + (group.sum ** 2n * unit) / group.n, 0n);
  const between = explained - (sum ** 2n * unit) / n;
  const within = BigInt(squares) * unit - explained;
  if (within <= 0n) return 1;
  const k = BigInt(groups.length);
  const [top, bottom] = [between * (n - k) * BigInt(scale), within * (k - 1n)];
  return top < BigInt(low) * bottom ? -1 : top > BigInt(high) * bottom ? 1 : 0;
}

const groups = fc.array(
  fc
    .integer({ min: 1, max: 600 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: n, max: 10 * n }))),
  { minLength: 2, maxLength: 4 },
);

test("is every total at which F is printed so, and no other, checked in whole numbers at both ends", () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 0, max: 60_000 }), (own, thousandths) => {
      const text = (thousandths / 1000).toFixed(3);
      const [sizes, sums] = [own.map(([n]) => n), own.map(([, sum]) => sum)];
      if (sizes.reduce((all, n) => all + n, 0) <= sizes.length) return;
      const [least, most] = squaresOfF(printedInterval(text), sizes, sums);
      if (least > most) return;
      expect(side(text, sizes, sums, least)).toBe(0);
      expect(side(text, sizes, sums, least - 1)).toBe(1);
      if (most === Number.POSITIVE_INFINITY) return;
      expect(side(text, sizes, sums, most)).toBe(0);
      expect(side(text, sizes, sums, most + 1)).toBe(-1);
    }),
    { numRuns: 2000 },
  );
});

test("takes a total that is exactly at an end: that F is on a tie", () => {
  // 3 | 1, two each: between 4; F = 4 / (within / 2) = 2,5 at within 3,2; at 0,8 (10) and at 8 (1).
  const F = printedInterval("1");
  expect(F).toMatchObject({ low: 1, high: 3, scale: 2 });
  // F = 0,5 at within 16, F = 1,5 at within 16/3: totals from 20 + 6 to 20 + 16.
  expect(squaresOfF(F, [2, 2], [6, 2])).toEqual([26, 36]);
});

test("is empty where fewer than two groups have anybody, and open above for an F that may be 0", () => {
  expect(squaresOfF(printedInterval("1,000"), [5, 0], [20, 0])).toEqual([1, 0]);
  expect(squaresOfF(printedInterval("0,000"), [5, 5], [20, 20])[1]).toBe(Number.POSITIVE_INFINITY);
});
