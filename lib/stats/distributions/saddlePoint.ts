import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * What Stirling's formula leaves of ln Γ(n + 1): ln Γ(n + 1) - (n + 1/2) ln n + n - ln √2π, for n > 0
 * (Loader 2000; DLMF 5.11.1). Differences of logarithms of factorials that are large keep their digits by it.
 */
export function stirlingRest(n: number): number {
  if (n < 10) return gammaln(n + 1) - (n + 0.5) * Math.log(n) + n - logRootTwoPi;
  const square = 1 / (n * n);
  let sum = 0;
  for (const term of stirlingTerms) sum = sum * square + term;
  return sum / n;
}

const logRootTwoPi = Math.log(2 * Math.PI) / 2;
const stirlingTerms = [-691 / 360_360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * How far a mean is from a count, in units of the logarithm of a probability: count ln(count / mean) + mean - count,
 * never below 0 (Loader 2000).
 *
 * @param difference mean - count, by a way that loses no digit
 */
export function deviance(count: number, mean: number, difference: number): number {
  const share = difference / count;
  if (Math.abs(share) > 0.1) return difference - count * Math.log(mean / count);
  const s = share / (2 + share);
  let sum = 0;
  for (let k = 15; k >= 3; k -= 2) sum = (sum + 1 / k) * s * s;
  return count * s * (share - 2 * sum);
}

/** mean^count e^-mean / Γ(count + 1), to the last digits: a Poisson probability where the count is whole. */
export function poissonTerm(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean);
  if (mean === 0 || mean > 2 * count + 2000) return 0; // below e^-1600
  const log = -stirlingRest(count) - deviance(count, mean, mean - count);
  return Math.exp(log) / Math.sqrt(2 * Math.PI * count);
}

/** x^a y^b / B(a, b), to the last digits, for y = 1 - x. */
export function betaTerm(a: number, b: number, x: number, y: number): number {
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  const difference = b * x - a * y;
  const log =
    stirlingRest(n) -
    stirlingRest(a) -
    stirlingRest(b) -
    deviance(a, n * x, difference) -
    deviance(b, n * y, -difference);
  return Math.exp(log) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}
