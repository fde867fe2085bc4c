import gammaDeltaRatio from "@stdlib/math-base-special-gamma-delta-ratio";
import { noncentralTUpperTail } from "../distributions/noncentralT";
import { rootOf } from "../distributions/rootOf";
import { refuseLevel } from "../distributions/twoSided";
import { centredMoments, type Description } from "./describe";
import type { Interval } from "./meanInterval";

/** A standardised difference of two means; positive where the first is the greater. */
export interface HedgesG {
  readonly g: number;
  readonly interval: Interval;
}

/**
 * Hedges's g (1981): the difference of two means over their pooled standard deviation, with the exact
 * correction of its bias.
 *
 * The interval is that of the population's difference, from the noncentral t (Cumming 2012): it owes
 * nothing to the correction, which is for g alone. NaN with an empty group, with fewer than four
 * respondents in all, or where everybody answers alike; infinite, with both ends, where the groups are
 * constant and differ; NaN ends where they are all but constant (g above 10,000 or so). Compared with a search in R 4.2 on its `pt(ncp =)`.
 *
 * @param a shape [n_a], in the unit of the answers, as `b`
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function hedgesG(a: readonly number[], b: readonly number[], level = 0.95): HedgesG {
  const [one, other] = [centredMoments(a), centredMoments(b)];
  const difference = one.origin - other.origin + (one.meanDeviation - other.meanDeviation);
  return standardisedDifference(difference, one.sumOfSquares + other.sumOfSquares, [one.n, other.n], level);
}

/** The same from the size, the mean and the standard deviation of each group, which are all it depends on. */
export function hedgesGOf(one: Moments, other: Moments, level = 0.95): HedgesG {
  const squares = ({ n, sd }: Moments) => (n < 2 ? 0 : (n - 1) * sd ** 2);
  return standardisedDifference(
    one.mean - other.mean,
    squares(one) + squares(other),
    [one.n, other.n],
    level,
  );
}

type Moments = Pick<Description, "n" | "mean" | "sd">;

/** @param squares the sum of squares within the groups */
function standardisedDifference(
  difference: number,
  squares: number,
  [a, b]: readonly [number, number],
  level: number,
): HedgesG {
  refuseLevel(level);
  const degreesOfFreedom = a + b - 2;
  if (!(a > 0 && b > 0 && degreesOfFreedom > 1)) return { g: Number.NaN, interval: [Number.NaN, Number.NaN] };
  const d = difference / Math.sqrt(squares / degreesOfFreedom);
  const correction = 1 / (Math.sqrt(degreesOfFreedom / 2) * gammaDeltaRatio((degreesOfFreedom - 1) / 2, 0.5));
  const error = Math.sqrt(1 / a + 1 / b);
  const [low, high] = noncentralities(Math.abs(d) / error, degreesOfFreedom, level);
  return { g: correction * d, interval: d < 0 ? [-high * error, -low * error] : [low * error, high * error] };
}

/** The ones that put an upper tail of half of what `level` leaves above, and below, this t >= 0. */
function noncentralities(t: number, degreesOfFreedom: number, level: number): Interval {
  const end = (p: number) => rootOf((value) => noncentralTUpperTail(t, degreesOfFreedom, value) - p, -40);
  return [end((1 - level) / 2), end((1 + level) / 2)];
}
