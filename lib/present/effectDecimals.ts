import { roundDecimal } from "../base/roundDecimal";
import { effectThresholds } from "../tables/effectThresholds";
import type { RowTest } from "../tables/rowTests";

/**
 * How many decimals an effect is shown with: 2 for V, 3 for eta squared, and as many more, 4 at most, as keep it on
 * its side of what the usage calls small, medium and large.
 *
 * @example effectDecimals({ measure: "eta²", effect: 0.0098 }) // 4: « 0,0098 », for « 0,010 » would be small
 */
export function effectDecimals({ measure, effect }: Pick<RowTest, "measure" | "effect">): 2 | 3 | 4 {
  const isSide = (decimals: number) =>
    Object.values(effectThresholds[measure]).every(
      (threshold) => effect < threshold === Number(roundDecimal(effect, decimals)) < threshold,
    );
  const usual = measure === "V" ? ([2, 3] as const) : ([3] as const);
  return usual.find(isSide) ?? 4;
}
