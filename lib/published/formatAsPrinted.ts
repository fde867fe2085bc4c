import { roundDecimal } from "../base/roundDecimal";
import type { Statistic } from "./PublishedNumber";

const decimals: Partial<Record<Statistic, number>> = { percent: 1, mean: 2, sd: 2, chi2: 3, F: 3, p: 3 };

/**
 * A number as the report prints it: decimal comma, 1 decimal for percents, 2 for means and
 * standard deviations, 3 for chi2 and F, and for p 3 with a point and no leading zero.
 * NaN and infinity are « x », as the report prints what it could not compute.
 */
export function formatAsPrinted(statistic: Statistic, value: number): string {
  if (!Number.isFinite(value)) return "x";
  const text = roundDecimal(value, decimals[statistic] ?? 0);
  return statistic === "p" ? text.replace(/^0/, "") : text.replace(".", ",");
}

/**
 * A number written as this text is: with as many decimals, and the same sign before them. A report
 * sometimes prints « 100 » for « 100,0 » or « 16,83 » for « 16,830 »: the number is the same.
 */
export function formatLike(printed: string, value: number): string {
  const [, whole, sign = "", decimals = ""] = /^-?(\d*)(?:([.,])(\d*))?$/.exec(printed) ?? [];
  if (whole === undefined || !Number.isFinite(value)) return "x";
  const text = roundDecimal(value, decimals.length).replace(".", sign);
  return whole === "" ? text.replace(/^(-?)0/, "$1") : text;
}
