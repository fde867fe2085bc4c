import { roundDecimal } from "../base/roundDecimal";
import type { Rounding } from "../exact/printedInterval";
import { formatLike } from "../published/formatAsPrinted";
import type { PublishedNumber } from "../published/PublishedNumber";

/**
 * As what a value may be printed in the place of a number, with as many decimals: one text, or two where
 * it lies on a rounding tie that may have gone either way (as it may of a chi2, an F, a p and a percent,
 * which programs compute in floating point). None of a value that is no number.
 */
export function printedTexts(
  { statistic, printed }: Pick<PublishedNumber, "statistic" | "printed">,
  value: number,
  rounding: Rounding = "halfUp",
): readonly string[] {
  if (!Number.isFinite(value)) return [];
  const like = statistic === "p" ? decimalsOf(printed) : printed;
  if (rounding === "truncated") {
    const unit = 10 ** (/[.,](\d+)/.exec(like)?.[1]?.length ?? 0);
    return [formatLike(like, Number(roundDecimal(Math.floor(value * unit * (1 + 1e-12)) / unit, 12)))];
  }
  const isStrict = rounding === "halfUp" && (statistic === "mean" || statistic === "sd");
  const factors = isStrict ? [1] : [1, 1 - 1e-9, 1 + 1e-9];
  return [...new Set(factors.map((factor) => formatLike(like, value * factor)))];
}

/** Of « < .001 », and of a p that cannot be one, only the decimals tell how p is written; of « ns » nothing does. */
function decimalsOf(printed: string): string {
  if (printed === "ns") return ".000";
  return printed.replace(/ \(\S+\)$/, "").replace(/^[<≤>≥]|^[1-9]\d*(?=[.,])/g, "");
}
