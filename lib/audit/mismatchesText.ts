import { readableCsv } from "../base/formatCsv";
import { expectedText } from "../published/Expected";
import { kindNames } from "../published/findingNames";
import type { Check } from "./Check";

/**
 * The text of `data/published-mismatches.csv`: the identities that do not hold, with the printed
 * number and what its neighbours give.
 */
export function mismatchesText(checks: readonly Check[]): string {
  const header = ["question", "by", "row", "column", "statistic", "printed", "rule", "expected"] as const;
  return readableCsv([
    header,
    ...checks
      .filter(({ holds }) => !holds)
      .map((check) => ({ ...check, rule: kindNames[check.rule], expected: expectedText(check.expected) }))
      .map((check) => header.map((name) => check[name])),
  ]);
}
