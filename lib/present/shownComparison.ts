import type { Comparison } from "../published/compare";
import type { Statistic } from "../published/PublishedNumber";
import { number, type Show } from "./document/Cell";
import { cellText } from "./document/cellText";
import { secretText } from "./secrecySentence";

const shows: Partial<Record<Statistic, Show>> = {
  ...{ n: "integer", base: "integer", ddl: "integer", percent: "percent" },
  ...{ mean: "decimal2", sd: "decimal2", chi2: "decimal3", F: "decimal3", p: "p" },
};

/** A number that nothing printed is held against, written as the tables of a page write it: « 0,862 », « 59,8 % », « — ». */
export function shownComparison(comparison: Comparison): Comparison {
  const { statistic, value, formatted } = comparison;
  const show = shows[statistic];
  if (show === undefined || formatted === secretText) return comparison;
  return { ...comparison, formatted: cellText(number(value, show)) };
}
