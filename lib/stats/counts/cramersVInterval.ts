import { noncentralChiSquareUpperTail } from "../distributions/noncentralChiSquare";
import { noncentralityInterval } from "../distributions/noncentralityInterval";
import type { Interval } from "../means/meanInterval";
import { chiSquareTest } from "./chiSquareTest";
import { filledTable } from "./filledTable";

/**
 * Confidence interval of the population's Cramér's V, from the noncentral chi-square (Smithson 2003;
 * Steiger 2004): a noncentrality of n (k - 1) V², k being the smaller of rows and columns.
 *
 * Its ends are 0 where the association is too weak to tell, both of them where it is weaker than
 * chance makes it: V itself, which is biased upwards, may then lie above. The lower end is above 0
 * when p < (1 - level) / 2. As in {@link chiSquareTest}, empty rows and columns do not count; NaN ends
 * with fewer than two of either. Compared with a search in R 4.2 on its `pchisq`, and with the example
 * of statpsych's `ci.cramer`.
 *
 * @param observed shape [rows][columns], non-negative counts
 * @param level coverage, 0.95 by default
 * @throws UserError unless 0 < level < 1
 */
export function cramersVInterval(observed: readonly (readonly number[])[], level = 0.95): Interval {
  const { statistic, degreesOfFreedom } = chiSquareTest(observed);
  const filled = filledTable(observed);
  const n = filled.flat().reduce((sum, count) => sum + count, 0);
  const most = n * (Math.min(filled.length, filled[0]?.length ?? 0) - 1);
  const [low, high] = noncentralityInterval(
    (noncentrality) => noncentralChiSquareUpperTail(statistic, degreesOfFreedom, noncentrality),
    level,
  );
  const v = (noncentrality: number) => Math.min(1, Math.sqrt(noncentrality / most));
  return [v(low), v(high)];
}
