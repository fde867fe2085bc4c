import { sum } from "../../base/sum";
import { fUpperQuantile } from "../distributions/fUpperQuantile";
import { refuseLevel } from "../distributions/twoSided";
import { centredMoments } from "../means/describe";
import type { Interval } from "../means/meanInterval";
import { correlationMatrix } from "./correlationMatrix";
import { dotProduct } from "./dotProduct";
import { standardised } from "./standardised";

/** How far the items of a scale agree. */
export interface Alpha {
  readonly alpha: number;
  /** The alpha of the items' standard scores. */
  readonly standardisedAlpha: number;
  readonly interval: Interval;
  readonly items: readonly {
    /** The correlation of the item with the sum of the others. */
    readonly correctedCorrelation: number;
    /** The alpha of the others; NaN where a single one is left. */
    readonly alphaIfDeleted: number;
  }[];
}

/**
 * Cronbach's alpha (1951), with Feldt's interval (1965), whose F has n - 1 and (n - 1)(items - 1) degrees
 * of freedom. Items are taken as they are: turn those that point the other way beforehand.
 *
 * NaN with a single item or respondent, or where every sum is the same because every item is constant;
 * -Infinity where the items cancel out in a constant sum. A constant item counts in alpha, and
 * makes the standardised alpha and its own correlation NaN.
 * Compared with psych 2.2.9 `alpha` and `alpha.ci` under R 4.2.
 *
 * @param rows shape [respondent][item], complete
 * @param level coverage of the interval
 * @throws UserError unless 0 < level < 1
 */
export function cronbachAlpha(rows: readonly (readonly number[])[], level = 0.95): Alpha {
  refuseLevel(level);
  // As seen from the first respondent, so that a large common offset costs no digit.
  const seen = rows.map((row) => row.map((value, j) => value - rows[0]![j]!));
  const columns = (rows[0] ?? []).map((_, j) => seen.map((row) => row[j]!));
  const totals = seen.map(sum);
  const squares = columns.map(sumOfSquares);
  const count = columns.length;
  const alpha = alphaOf(squares, totals);
  const pairs = count * (count - 1);
  const meanCorrelation = (sum(correlationMatrix(seen).map(sum)) - count) / pairs;
  const end = (upperTail: number) =>
    1 - (1 - alpha) * fUpperQuantile(upperTail, rows.length - 1, (rows.length - 1) * (count - 1));
  return {
    alpha,
    standardisedAlpha: (count * meanCorrelation) / (1 + (count - 1) * meanCorrelation),
    interval: [end((1 - level) / 2), end((1 + level) / 2)],
    items: columns.map((column, j) => {
      const rest = totals.map((total, i) => total - column[i]!);
      return {
        correctedCorrelation: dotProduct(standardised(column), standardised(rest)) / rows.length,
        alphaIfDeleted: alphaOf(squares.toSpliced(j, 1), rest),
      };
    }),
  };
}

/** Alpha from the items' sums of squares and the respondents' sums. */
function alphaOf(squares: readonly number[], totals: readonly number[]): number {
  const count = squares.length;
  if (count < 2) return Number.NaN;
  return (count / (count - 1)) * (1 - sum(squares) / sumOfSquares(totals));
}

function sumOfSquares(values: readonly number[]): number {
  return centredMoments(values).sumOfSquares;
}
