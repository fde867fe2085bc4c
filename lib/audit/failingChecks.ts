import { keyText } from "../published/PublishedNumber";
import type { Check } from "./Check";

/** The first check of each printed number that does not hold, figures apart: a total is the sum of its line and of its column. */
export function failingChecks(checks: readonly Check[]): readonly Check[] {
  const wrong = checks.filter(({ holds, rule, printed }) => !holds && rule !== "figure" && printed !== "");
  return [...new Map(wrong.toReversed().map((check) => [keyText(check), check])).values()].toReversed();
}
