import { Matrix } from "ml-matrix";
import { fUpperTail } from "../distributions/fUpperTail";
import { twoSidedStudent } from "../distributions/twoSided";
import type { Interval } from "../means/meanInterval";
import { covarianceOfSums } from "./covarianceOfSums";
import { type DesignCells, domainCells } from "./Design";
import { type DesignTest, noDesignTest } from "./DesignTest";
import { matrixOf, solvedSymmetric } from "./solvedSymmetric";

/** A weighted mean of scores, with its standard error and the standard deviation of the scores. */
export interface WeightedMean {
  /** Respondents, each once. */
  readonly n: number;
  readonly mean: number;
  readonly standardError: number;
  readonly sd: number;
  /** Student's, of so many degrees of freedom as there are units less strata in the group, at 95 %. */
  readonly interval: Interval;
}

export interface WeightedMeans {
  /** Shape [group]; NaN moments in one that nobody with a weight is in. */
  readonly groups: readonly WeightedMean[];
  readonly total: WeightedMean;
  readonly test: DesignTest;
}

/**
 * The weighted means of scores in groups, with linearised standard errors (Binder 1983), and Wald's F test that they
 * are equal. The standard deviation is the root of n / (n - 1) times the weighted mean square about the mean. The
 * test is NaN with fewer than two groups, with a group of one respondent, whose spread is unknown, or where groups
 * are all but constant. Compared with R survey 4.1 `svyby(svymean)`, `svyvar` and `regTermTest(svyglm)`.
 *
 * @param cells those of each value in each group: cell v × groups + g
 * @param values the scores, shape [value]
 */
export function weightedMeans(cells: DesignCells, values: readonly number[], groups: number): WeightedMeans {
  // As seen from the first value, so that a large common offset costs no digit.
  const origin = values[0] ?? Number.NaN;
  const seen = values.map((value) => value - origin);
  const own = Array.from({ length: groups }, (_, g) =>
    momentsOf(cells, seen, groups, (other) => other === g),
  );
  const total = momentsOf(cells, seen, groups, () => true);
  const covariance = covarianceOfSums(
    cells,
    Array.from({ length: values.length * groups }, (_, cell) => {
      const g = cell % groups;
      const value = seen[Math.floor(cell / groups)]!;
      return own.map(({ mean, weight }, j) => (j === g && weight > 0 ? (value - mean) / weight : 0));
    }),
  );
  const [[variance]] = covarianceOfSums(
    cells,
    Array.from({ length: values.length * groups }, (_, cell) => [
      (seen[Math.floor(cell / groups)]! - total.mean) / total.weight,
    ]),
  ) as [[number]];
  const estimate = (
    { n, mean: deviation, sd }: Moments,
    square: number,
    { degreesOfFreedom }: DesignCells,
  ): WeightedMean => {
    const mean = origin + deviation;
    const standardError = n < 2 ? Number.NaN : Math.sqrt(Math.max(0, square));
    const margin =
      degreesOfFreedom < 1 ? Number.NaN : twoSidedStudent(0.95, degreesOfFreedom) * standardError;
    return { n, mean, standardError, sd, interval: [mean - margin, mean + margin] };
  };
  return {
    groups: own.map((moments, g) =>
      estimate(
        moments,
        covariance[g]![g]!,
        domainCells(cells, (cell) => cell % groups === g),
      ),
    ),
    total: estimate(total, variance, cells),
    test: waldTest(own, covariance, cells.degreesOfFreedom),
  };
}

interface Moments {
  readonly n: number;
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

function momentsOf(
  { counts, weights }: DesignCells,
  values: readonly number[],
  groups: number,
  isIn: (group: number) => boolean,
): Moments {
  let n = 0;
  let weight = 0;
  let sum = 0;
  const each = (use: (value: number, cell: number) => void) => {
    for (const [v, value] of values.entries())
      for (let g = 0; g < groups; g++) if (isIn(g)) use(value, v * groups + g);
  };
  each((value, cell) => {
    n += counts[cell]!;
    weight += weights[cell]!;
    sum += weights[cell]! * value;
  });
  if (weight === 0) return { n, weight, mean: Number.NaN, sd: Number.NaN };
  const mean = sum / weight;
  let squares = 0;
  each((value, cell) => {
    squares += weights[cell]! * (value - mean) ** 2;
  });
  return { n, weight, mean, sd: n < 2 ? Number.NaN : Math.sqrt((n / (n - 1)) * (squares / weight)) };
}

function waldTest(
  groups: readonly Moments[],
  covariance: readonly (readonly number[])[],
  degreesOfFreedom: number,
): DesignTest {
  const present = [...groups.keys()].filter((g) => groups[g]!.weight > 0);
  const d1 = present.length - 1;
  const d2 = degreesOfFreedom - d1;
  if (d1 < 1 || d2 < 1 || present.some((g) => groups[g]!.n < 2)) return noDesignTest;
  const [first, ...others] = present as [number, ...number[]];
  const differences = others.map((g) => groups[g]!.mean - groups[first]!.mean);
  const spread = matrixOf(
    others.map((a) =>
      others.map(
        (b) =>
          covariance[a]![b]! - covariance[a]![first]! - covariance[first]![b]! + covariance[first]![first]!,
      ),
    ),
  );
  const column = Matrix.columnVector(differences);
  const weighed = solvedSymmetric(spread, column);
  if (weighed === undefined) return noDesignTest;
  const F = column.transpose().mmul(weighed).get(0, 0) / d1;
  return { F, d1, d2, p: fUpperTail(F, d1, d2) };
}
