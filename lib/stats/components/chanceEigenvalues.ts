import { correlationsOf } from "./correlationMatrix";
import { standardised } from "./standardised";
import { symmetricEigenvalues } from "./symmetricEigenvalues";

/** The eigenvalues of correlations that come from chance alone; shape [component], in falling order. */
export interface ChanceEigenvalues {
  readonly means: readonly number[];
  readonly percentiles: readonly number[];
}

/** How tables are drawn. */
export interface Draws {
  /** The next number of a random stream, at least 0 and below 1. */
  readonly random: () => number;
  /** How many tables, 100 by default. */
  readonly draws?: number;
  /** 95 by default; interpolated between the draws, as R's `quantile` does. */
  readonly percentile?: number;
  /** Called before each table, with its number from 1 and how many there are. */
  readonly progress?: (draw: number, draws: number) => void;
}

/**
 * The eigenvalues that independent normal items would show (Horn 1965): means and percentiles over
 * tables of this size, for those who know a size and eigenvalues but not the answers. The rest use
 * `parallelAnalysis`. NaN with fewer than two respondents. Compared with R 4.2 by simulation.
 *
 * @param size respondents and items
 */
export function chanceEigenvalues(
  { n, items }: { readonly n: number; readonly items: number },
  options: Draws,
): ChanceEigenvalues {
  const { random } = options;
  // Box and Muller (1958).
  const deviate = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const column = () => standardised(Float64Array.from({ length: n }, deviate));
  return eigenvaluesOver(() => Array.from({ length: items }, column), options);
}

/** The same over tables that are drawn as columns of standard scores. */
export function eigenvaluesOver(draw: () => readonly Float64Array[], options: Draws): ChanceEigenvalues {
  return summaryOver(() => symmetricEigenvalues(correlationsOf(draw())), options);
}

/** The same over eigenvalues that are drawn, in falling order. */
export function summaryOver(
  draw: () => ArrayLike<number>,
  { draws = 100, percentile = 95, progress = () => {} }: Draws,
): ChanceEigenvalues {
  const drawn = Array.from({ length: draws }, (_, i) => {
    progress(i + 1, draws);
    return draw();
  });
  const ranked = Array.from(drawn[0] ?? [], (_, k) =>
    Float64Array.from(drawn, (values) => values[k]!).sort(),
  );
  return {
    means: ranked.map((values) => values.reduce((sum, value) => sum + value, 0) / draws),
    percentiles: ranked.map((values) => quantile(values, percentile / 100)),
  };
}

function quantile(ranked: Float64Array, share: number): number {
  const place = share * (ranked.length - 1);
  const below = ranked[Math.floor(place)]!;
  return below + (place % 1) * (ranked[Math.ceil(place)]! - below);
}
