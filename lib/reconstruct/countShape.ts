/**
 * Weights of a distribution of whole numbers from `min` on, with a given mean and variance:
 * the negative binomial where the variance exceeds the mean (counted from `min`), as counts of
 * people usually have it, otherwise the exponential of a quadratic (maximum entropy), whose
 * moments are near the given ones where `min` does not cut it. `min` alone where the mean is `min`.
 *
 * @returns weights of min, min + 1, ... all above 0, until the mean is passed and a number is
 * expected less than once in `n` x 1000 answers
 */
export function countShape(min: number, mean: number, variance: number, n: number): readonly number[] {
  const excess = mean - min;
  if (excess <= 0) return [1];
  if (variance <= excess) return normalShape(excess, variance);
  // size and probability of the negative binomial by the method of moments
  const size = excess ** 2 / (variance - excess);
  const ratio = 1 - excess / variance;
  const weights = [1];
  let sum = 1;
  for (let k = 0; weights.at(-1)! > sum / (n * 1000) || k < excess; k++) {
    const next = (weights[k]! * (k + size) * ratio) / (k + 1);
    weights.push(next);
    sum += next;
    if (sum < 1e250) continue;
    weights.forEach((weight, i) => {
      weights[i] = Math.max(weight / 1e250, smallest);
    });
    sum /= 1e250;
  }
  return weights;
}

function normalShape(mean: number, variance: number): readonly number[] {
  const spread = Math.max(variance, 0.05);
  const last = Math.ceil(mean + 8 * Math.sqrt(spread)) + 1;
  return Array.from({ length: last + 1 }, (_, k) =>
    Math.max(Math.exp((-0.5 * (k - mean) ** 2) / spread), smallest),
  );
}

/** A weight that no answer will be given to, and that still is one. */
const smallest = 1e-300;
