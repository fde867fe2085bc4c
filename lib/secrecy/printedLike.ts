import { roundDecimal } from "../base/roundDecimal";
import { chiSquareTest } from "../stats/counts/chiSquareTest";

/** Whether the chi-square of a table is printed as this one, both with three decimals. */
export function printedLike(
  observed: readonly (readonly number[])[],
  { statistic, p }: { readonly statistic: number; readonly p: number },
): boolean {
  const own = chiSquareTest(observed);
  if (Number.isNaN(statistic) || Number.isNaN(own.statistic))
    return Number.isNaN(statistic) && Number.isNaN(own.statistic);
  return (
    roundDecimal(own.statistic, 3) === roundDecimal(statistic, 3) &&
    roundDecimal(own.p, 3) === roundDecimal(p, 3)
  );
}
