import { printedInterval } from "../exact/printedInterval";
import { chiSquareUpperTail } from "../stats/distributions/chiSquareUpperTail";
import { fUpperTail } from "../stats/distributions/fUpperTail";
import { significanceLevel } from "../tables/Table";
import type { Interval } from "./Check";
import { printedValue } from "./printedValue";

/** A chi-square or an F as it is printed, with its p. */
export interface PrintedTest {
  readonly statistic: string;
  /** One of a chi-square; those between and within the groups of an F. */
  readonly degreesOfFreedom: readonly [number] | readonly [between: number, within: number];
  readonly p: string;
}

/** What a printed test statistic says of the p printed beside it. */
export interface RecomputedP {
  /** The p of the statistic as it is printed. */
  readonly p: number;
  /** The p of everything that is printed as this statistic. */
  readonly interval: Interval;
  /** Whether one of those is printed as p is. */
  readonly consistent: boolean;
  /** Whether p is not consistent, and on the other side of .05 than the recomputed one. */
  readonly decisionError: boolean;
}

/**
 * Recomputes a printed p from its statistic and degrees of freedom, as statcheck does (Nuijten and others
 * 2016, Behavior Research Methods 48). Both were rounded, ties up or down; p = .05 is significant. Without
 * a degree of freedom p is NaN: nothing is consistent with it, and it is not significant. Compared with
 * R 4.2 `pchisq` and `pf`, and with the examples of statcheck.
 *
 * Not copied: statcheck lets pass a p that would be right of a one-tailed test where the text has that
 * word, a known source of false negatives, and counts a printed .000 as an error, where it stands here
 * for less than .0005. A p adjusted for multiple tests, or a statistic cut off, is flagged by both:
 * 3.849 printed 3.84, its p .04978 printed .0498, which from 3.835 to 3.845 is .0499 to .0502.
 *
 * @throws UserError in French when the statistic or p cannot be read
 */
export function recomputedP({ statistic, degreesOfFreedom, p }: PrintedTest): RecomputedP {
  const [first, within] = degreesOfFreedom;
  const upperTail = (value: number) =>
    within === undefined ? chiSquareUpperTail(value, first) : fUpperTail(value, first, within);
  const [low, high] = ends(statistic);
  const [leastP, mostP] = ends(p);
  const interval = [upperTail(high), upperTail(low)] as const;
  const consistent = interval[0] <= mostP && interval[1] >= leastP;
  const own = upperTail(printedValue(statistic));
  return {
    p: own,
    interval,
    consistent,
    decisionError: !consistent && own <= significanceLevel !== printedValue(p) <= significanceLevel,
  };
}

function ends(printed: string): Interval {
  const { low, high, scale } = printedInterval(printed);
  return [low / scale, high / scale];
}
