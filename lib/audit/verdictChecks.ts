import type { Publication } from "../published/Publication";
import { significanceLevel } from "../tables/Table";
import { type Check, checkWord, intervalOf } from "./Check";
import { inequality } from "./inequality";

/** The verdict that a printed p leads to, undefined where it is not printed or rounded to the threshold. */
export function verdictOf(p: string | undefined): "sig" | "ns" | undefined {
  const interval = intervalOf(p);
  if (interval === undefined) return undefined;
  if (interval[1] <= significanceLevel) return "sig";
  if (inequality(p!)?.side === "above") return interval[0] >= significanceLevel ? "ns" : undefined;
  return interval[0] > significanceLevel ? "ns" : undefined;
}

/**
 * Whether a crossing has a figure exactly when one of its tests is significant, as the report
 * says it does; none where a p is rounded to the threshold and no other is below it.
 *
 * @param rows labels of the rows that have a test
 */
export function figureCheck(
  publication: Publication,
  question: string,
  by: string,
  rows: readonly string[],
): readonly Check[] {
  const at = (row: string, statistic: "p" | "figure") => ({ question, by, row, column: "", statistic });
  const printed = rows.flatMap((row) => publication.printed(at(row, "p")) ?? []).filter((p) => p !== "x");
  const verdicts = printed.map(verdictOf);
  const open = printed.length === 0 || (!verdicts.includes("sig") && verdicts.includes(undefined));
  const expected = verdicts.includes("sig") ? "oui" : "";
  return checkWord(publication, at("", "figure"), "figure", open ? undefined : expected);
}
