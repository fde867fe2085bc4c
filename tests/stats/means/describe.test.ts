import fc from "fast-check";
import { expect, test } from "vitest";
import { describe } from "../../../lib/stats/means/describe";
import references from "../../reference/oneWayAnova.json";
import { relativeError } from "../../support/closeTo";
import { exactAnova } from "../exactAnova";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 60 });

for (const reference of references) {
  test(`agrees with R's mean and sd: ${reference.name}`, () => {
    const values = reference.groups.flat();
    const result = describe(values);
    expect(result.n).toBe(values.length);
    expect(relativeError(result.mean, reference.mean)).toBeLessThan(1e-15);
    expect(relativeError(result.sd, reference.sd)).toBeLessThan(1e-14);
    expect(relativeError(result.sum, reference.sum)).toBeLessThan(1e-15);
    expect(result.min).toBe(reference.min);
    expect(result.max).toBe(reference.max);
  });
}

test("a large common offset costs no digit of the standard deviation", () => {
  const values = [0.5, 0.25, 1, 2, 1.5, 3, 0.75, 8].map((value) => 2 ** 40 + value);
  const { sd } = describe(values);
  const exact = Math.sqrt(exactAnova([values]).within / (values.length - 1));
  expect(relativeError(sd, exact)).toBeLessThan(1e-15);
});

test("the sum of integers is exact, whatever the mean", () => {
  expect(describe([...Array<number>(48).fill(0), 1]).sum).toBe(1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (values) => {
      expect(describe(values).sum).toBe(values.reduce((total, value) => total + value, 0));
    }),
  );
});

test("large values that cancel out leave the mean of the small ones", () => {
  expect(describe([1e16, 1, -1e16]).mean).toBe(1 / 3);
});

test("a constant column has its constant for mean and a standard deviation of exactly 0", () => {
  const constant = fc.double({ min: -1e300, max: 1e300, noNaN: true }).map((value) => value + 0);
  fc.assert(
    fc.property(constant, fc.integer({ min: 2, max: 100 }), (value, n) => {
      const result = describe(Array<number>(n).fill(value));
      expect(result).toMatchObject({ n, mean: value, sd: 0, min: value, max: value });
    }),
  );
});

test("a shift moves the mean and leaves the standard deviation exactly as it is", () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: -1_000_000, max: 1_000_000 }), (values, shift) => {
      const before = describe(values);
      const after = describe(values.map((value) => value + shift));
      expect(after.sd).toBe(before.sd);
      expect(after.sum).toBe(before.sum + values.length * shift);
    }),
  );
});

test("the mean lies between the extremes, and order does not matter", () => {
  fc.assert(
    fc.property(scores, (values) => {
      const result = describe(values);
      expect(result.mean).toBeGreaterThanOrEqual(result.min);
      expect(result.mean).toBeLessThanOrEqual(result.max);
      const reversed = describe([...values].reverse());
      expect(reversed.mean).toBe(result.mean);
      if (values.length > 1) expect(relativeError(reversed.sd, result.sd)).toBeLessThan(1e-14);
    }),
  );
});

test("an empty column sums to 0 and has NaN for the rest", () => {
  expect(describe([])).toEqual({ n: 0, sum: 0, mean: nan, sd: nan, min: nan, max: nan });
});

test("one respondent has a mean and no standard deviation", () => {
  expect(describe([7])).toEqual({ n: 1, sum: 7, mean: 7, sd: nan, min: 7, max: 7 });
});

test("a NaN anywhere makes everything but n NaN", () => {
  for (const values of [[nan], [nan, 1, 2], [1, nan, 2], [1, 2, nan]]) {
    expect(describe(values)).toEqual({
      n: values.length,
      sum: nan,
      mean: nan,
      sd: nan,
      min: nan,
      max: nan,
    });
  }
});

test("an infinite value makes the moments NaN and shows in the extremes", () => {
  for (const values of [
    [infinity, 1, 2],
    [1, infinity, 2],
  ]) {
    expect(describe(values)).toEqual({ n: 3, sum: nan, mean: nan, sd: nan, min: 1, max: infinity });
  }
});
