/** How a weight may be changed: what it is multiplied by, as a function of a score that is 0 where it stays. */
export interface CalibrationForm {
  /** The least and the most that it may be multiplied by. */
  readonly bounds: readonly [low: number, high: number];
  /** What it is multiplied by; 1 at 0. */
  readonly ratio: (score: number) => number;
  /** The derivative of that; 1 at 0. */
  readonly slope: (score: number) => number;
  /** The integral of the ratio, whose sum is convex: totals hold where it is least. */
  readonly potential: (score: number) => number;
}

export type CalibrationMethod =
  | { readonly method: "linear" | "raking" }
  /** Bounds on the ratio of a weight to what it was: 0 ≤ low < 1 < high. */
  | { readonly method: "logit"; readonly bounds: readonly [low: number, high: number] };

/** Deville and Särndal (1992): the linear method, raking, and the logit one, which keeps ratios within bounds. */
export function calibrationForm(how: CalibrationMethod): CalibrationForm {
  switch (how.method) {
    case "linear":
      return {
        bounds: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
        ratio: (score) => 1 + score,
        slope: () => 1,
        potential: (score) => score + score ** 2 / 2,
      };
    case "raking":
      return {
        bounds: [0, Number.POSITIVE_INFINITY],
        ...{ ratio: Math.exp, slope: Math.exp, potential: Math.exp },
      };
    case "logit":
      return logit(how.bounds);
  }
}

function logit(bounds: readonly [number, number]): CalibrationForm {
  const [low, high] = bounds;
  const [below, above] = [1 - low, high - 1];
  const rate = (high - low) / (below * above);
  // The share of the way from the low to the high bound, in a form that no exponential overflows.
  const share = (score: number) => {
    const x = rate * score;
    if (x > 0) return below / (above * Math.exp(-x) + below);
    const e = Math.exp(x);
    return (below * e) / (above + below * e);
  };
  return {
    bounds,
    ratio: (score) => low + (high - low) * share(score),
    slope: (score) => {
      const s = share(score);
      return rate * (high - low) * s * (1 - s);
    },
    potential: (score) => {
      const x = rate * score;
      const log = x > 0 ? x + Math.log(above * Math.exp(-x) + below) : Math.log(above + below * Math.exp(x));
      return low * score + ((high - low) / rate) * log;
    },
  };
}
