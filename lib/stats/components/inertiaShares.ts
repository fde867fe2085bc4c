/** How the inertia is shared among the components, between 0 and 1. */
export interface InertiaShares {
  readonly shares: readonly number[];
  /** Of a component and those before it. */
  readonly cumulativeShares: readonly number[];
}

/** The eigenvalues over their sum, and over it their running sum; NaN where they are all 0. */
export function inertiaShares(eigenvalues: readonly number[]): InertiaShares {
  let sum = 0;
  const running = eigenvalues.map((value) => {
    sum += value;
    return sum;
  });
  return {
    shares: eigenvalues.map((value) => value / sum),
    cumulativeShares: running.map((part) => part / sum),
  };
}
