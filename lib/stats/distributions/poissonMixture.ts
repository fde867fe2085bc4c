import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * The mean of tail(J) over a Poisson variable J, for a `tail` between 0 and 1 of which `rise(j)` is
 * tail(j + 1) - tail(j), never negative: how a noncentral upper tail is made of central ones, with
 * additions only, so that small probabilities keep their digits. It begins 9 standard deviations
 * below the mean: what is left out is below 1e-17 of the whole. NaN for a mean above 1e8, which would
 * take a second and keep no more than seven digits.
 */
export function poissonMixture(
  mean: number,
  tail: (j: number) => number,
  rise: (j: number) => number,
): number {
  if (mean === 0) return tail(0);
  if (!(mean <= 1e8)) return Number.NaN;
  const first = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)));
  let value = tail(first);
  let sum = 0;
  for (let j = first; ; j++) {
    const weight = Math.exp(j * Math.log(mean) - mean - gammaln(j + 1));
    const term = weight * value;
    sum += term;
    if (j > mean && (weight === 0 || term < 1e-18 * sum)) return sum;
    value += rise(j);
  }
}
