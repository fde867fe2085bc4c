import { expect, test } from "vitest";
import { chiSquareUpperQuantile } from "../../../lib/stats/distributions/chiSquareUpperQuantile";
import { chiSquareTails } from "../../../lib/stats/distributions/chiSquareUpperTail";
import { fUpperQuantile } from "../../../lib/stats/distributions/fUpperQuantile";
import { fTails } from "../../../lib/stats/distributions/fUpperTail";
import { noncentralChiSquareUpperTail } from "../../../lib/stats/distributions/noncentralChiSquare";
import { noncentralFUpperTail } from "../../../lib/stats/distributions/noncentralF";
import { noncentralTUpperTail } from "../../../lib/stats/distributions/noncentralT";
import { normalUpperTail } from "../../../lib/stats/distributions/normalUpperTail";
import { twoSidedNormal, twoSidedStudent } from "../../../lib/stats/distributions/twoSided";
import references from "../../reference/tails.json";
import { relativeError } from "../../support/closeTo";

/** Every digit that ten of them ask for, at either end, from 0.5 to 1e5 degrees of freedom: against exact arithmetic. */
const tolerance = 1e-10;
const agrees = (ours: number, exact: number) => relativeError(ours, exact) <= tolerance;

test("the tails of the chi-square are those of exact arithmetic, on both sides", () => {
  const off = references.chiSquare.filter(({ df, x, lower, upper }) => {
    const tails = chiSquareTails(x, df);
    return !(agrees(tails.lower, lower) && agrees(tails.upper, upper));
  });
  expect(off).toEqual([]);
});

test("so are those of Fisher-Snedecor", () => {
  const off = references.f.filter(({ between, within, x, lower, upper }) => {
    const tails = fTails(x, between, within);
    return !(agrees(tails.lower, lower) && agrees(tails.upper, upper));
  });
  expect(off).toEqual([]);
});

test("so are those of the normal", () => {
  expect(references.normal.filter(({ z, upper }) => !agrees(normalUpperTail(z), upper))).toEqual([]);
});

test("the quantiles of the chi-square are those of exact arithmetic, from p = 1e-200 to p near 1", () => {
  const off = references.chiSquareQuantile.filter(
    ({ df, p, x }) => !agrees(chiSquareUpperQuantile(p, df), x),
  );
  expect(off).toEqual([]);
});

test("so are those of Fisher-Snedecor", () => {
  const off = references.fQuantile.filter(
    ({ between, within, p, x }) => !agrees(fUpperQuantile(p, between, within), x),
  );
  expect(off).toEqual([]);
});

test("so are the distances of two-sided intervals, normal and Student's", () => {
  const off = references.twoSided.filter(
    ({ level, df, t }) => !agrees(df === null ? twoSidedNormal(level) : twoSidedStudent(level, df), t),
  );
  expect(off).toEqual([]);
});

test("the noncentral chi-square's tail is that of exact arithmetic, noncentralities of 1e9 included", () => {
  const off = references.noncentralChiSquare.filter(
    ({ df, ncp, x, upper }) => !agrees(noncentralChiSquareUpperTail(x, df, ncp), upper),
  );
  expect(off).toEqual([]);
});

test("so is the noncentral F's", () => {
  const off = references.noncentralF.filter(
    ({ between, within, ncp, x, upper }) => !agrees(noncentralFUpperTail(x, between, within, ncp), upper),
  );
  expect(off).toEqual([]);
});

test("so is the noncentral Student's, above 0 and below", () => {
  const off = references.noncentralT.filter(
    ({ t, df, ncp, upper }) => !agrees(noncentralTUpperTail(t, df, ncp), upper),
  );
  expect(off).toEqual([]);
});

test("a quantile is infinite where nothing is left above, 0 where everything is, NaN where p is no probability", () => {
  for (const quantile of [
    (p: number) => chiSquareUpperQuantile(p, 3),
    (p: number) => fUpperQuantile(p, 3, 50),
  ]) {
    expect(quantile(0)).toBe(Number.POSITIVE_INFINITY);
    expect(quantile(1)).toBe(0);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(quantile(p)).toBeNaN();
  }
  for (const p of [0, 0.05, 1]) {
    expect(chiSquareUpperQuantile(p, 0)).toBeNaN();
    expect(fUpperQuantile(p, 1, Number.NaN)).toBeNaN();
  }
});

test("an F that is beyond any double is infinite", () => {
  expect(fUpperQuantile(1e-200, 3, 0.5)).toBe(Number.POSITIVE_INFINITY);
});
