import { poissonTerm } from "./saddlePoint";

/**
 * The mean of tail(J) over a Poisson variable J, for a `tail` between 0 and 1 of which `rise(j)` is
 * tail(j + 1) - tail(j), never negative: how a noncentral upper tail is made of central ones, with
 * additions only, so that small probabilities keep their digits.
 *
 * The terms rise, then fall: they are summed about their greatest, as far as they are above 1e-18 of it. From
 * ten thousand on they hardly change from one j to the next: then one in so many is taken (the trapezoidal rule, exact
 * to rounding on such a bell: Trefethen and Weideman 2014). NaN for a mean above 1e10, which would take seconds,
 * unless the tail is 1 for as good as all J.
 */
export function poissonMixture(
  mean: number,
  tail: (j: number) => number,
  rise: (j: number) => number,
): number {
  if (mean === 0) return tail(0);
  // Below 9 standard deviations under the mean lies less than 1e-17 of J.
  if (tail(Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)))) === 1) return 1;
  if (!(mean <= 1e10)) return Number.NaN;
  const mode = greatestTerm(mean, tail, rise);
  const term = (j: number) => poissonTerm(j, mean) * tail(j);
  const negligible = 1e-18 * term(mode);
  if (mode >= 10_000) {
    const step = Math.floor(Math.sqrt(mode) / 6);
    let sum = term(mode);
    for (const direction of [-step, step]) {
      for (let j = mode + direction, last = sum; j >= 0 && last > negligible; j += direction) {
        last = term(j);
        sum += last;
      }
    }
    return Math.min(1, step * sum);
  }
  let first = mode;
  for (let step = 1; first > 0 && term(first) > negligible; step *= 2) first = Math.max(0, first - step);
  let value = tail(first);
  let weight = poissonTerm(first, mean);
  let sum = weight * value;
  for (let j = first; j < mode || weight * value > negligible; j++) {
    value += rise(j);
    weight *= mean / (j + 1);
    sum += weight * value;
  }
  return Math.min(1, sum);
}

/** The first j after which the terms fall: none does below the mean. */
function greatestTerm(mean: number, tail: (j: number) => number, rise: (j: number) => number): number {
  const rises = (j: number) => {
    const own = tail(j);
    return own === 0 ? poissonTerm(j, mean) > 0 : (mean / (j + 1)) * (1 + rise(j) / own) > 1;
  };
  let low = Math.max(-1, Math.floor(mean) - 2);
  let high = low + 1;
  for (let step = 1; rises(high); step *= 2) [low, high] = [high, high + step];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (rises(middle)) low = middle;
    else high = middle;
  }
  return high;
}
