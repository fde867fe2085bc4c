/**
 * The distribution of maximum entropy on the integers from `min` to `max` with a given mean and
 * variance: the exponential of a quadratic (Jaynes 1957), found by Newton's method on its convex
 * dual. Where the variance is one that only answers at both ends have, or none has, the nearest
 * that the method reaches: a distribution that crowds the ends, or one value and its neighbour.
 *
 * @returns positive weights of min, min + 1, ..., max, which add up to 1
 */
export function maximumEntropyShape(
  min: number,
  max: number,
  mean: number,
  variance: number,
): readonly number[] {
  const half = (max - min) / 2 || 1;
  const middle = (min + max) / 2;
  const xs = Array.from({ length: max - min + 1 }, (_, k) => (min + k - middle) / half);
  const target = [(mean - middle) / half, (variance + (mean - middle) ** 2) / half ** 2] as const;
  let [a, b] = [0, 0];
  let best = shapeOf(xs, a, b);
  for (let step = 0; step < 60; step++) {
    const { moments, dual } = best;
    const gradient = [target[0] - moments[1]!, target[1] - moments[2]!] as const;
    if (Math.hypot(...gradient) < 1e-12) break;
    // Covariance of x and x², with a little on the diagonal where the weights crowd on one value.
    const vxx = moments[2]! - moments[1]! ** 2 + 1e-9;
    const vxy = moments[3]! - moments[1]! * moments[2]!;
    const vyy = moments[4]! - moments[2]! ** 2 + 1e-9;
    const determinant = vxx * vyy - vxy ** 2;
    const da = (vyy * gradient[0] - vxy * gradient[1]) / determinant;
    const db = (vxx * gradient[1] - vxy * gradient[0]) / determinant;
    const value = dual - a * target[0] - b * target[1];
    let scale = 1;
    let next = shapeOf(xs, a + da, b + db);
    while (next.dual - (a + scale * da) * target[0] - (b + scale * db) * target[1] > value && scale > 1e-6) {
      scale /= 2;
      next = shapeOf(xs, a + scale * da, b + scale * db);
    }
    if (scale <= 1e-6 || Math.max(Math.abs(a + scale * da), Math.abs(b + scale * db)) > 300) break;
    [a, b] = [a + scale * da, b + scale * db];
    best = next;
  }
  return best.weights;
}

/** The weights exp(a x + b x²), their moments of order 0 to 4, and the logarithm of their sum. */
function shapeOf(xs: readonly number[], a: number, b: number) {
  const exponents = xs.map((x) => a * x + b * x * x);
  const most = Math.max(...exponents);
  const raw = exponents.map((exponent) => Math.max(Math.exp(exponent - most), 1e-300));
  const sum = raw.reduce((all, weight) => all + weight, 0);
  const weights = raw.map((weight) => weight / sum);
  const moments = [0, 1, 2, 3, 4].map((order) => weights.reduce((all, w, k) => all + w * xs[k]! ** order, 0));
  return { weights, moments, dual: most + Math.log(sum) };
}
