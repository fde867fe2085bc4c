import { expect, test } from "vitest";
import { exactProportionInterval } from "../../../lib/stats/counts/exactProportionInterval";
import { waldProportionInterval } from "../../../lib/stats/counts/waldProportionInterval";
import references from "../../reference/proportionIntervals.json";
import { relativeError } from "../../support/closeTo";

test("agrees with R's binom.test, 0 and n successes included", () => {
  const off = references.filter(({ count, n, level, low, high }) => {
    const interval = exactProportionInterval(count, n, level);
    return !(relativeError(interval[0], low) <= 1e-10 && relativeError(interval[1], high) <= 1e-10);
  });
  expect(off).toEqual([]);
});

test("Wald's is the share and so many standard errors, cut off at 0 and 1", () => {
  const off = references.filter(({ count, n, level, waldLow, waldHigh }) => {
    const interval = waldProportionInterval(count, n, level);
    return !(Math.abs(interval[0] - waldLow) <= 1e-12 && Math.abs(interval[1] - waldHigh) <= 1e-12);
  });
  expect(off).toEqual([]);
});
