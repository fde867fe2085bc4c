import type { Question } from "../questionnaire/types";
import { isNumeric, type PublishedNumber, type Statistic, statistics } from "./PublishedNumber";

/** What is printed when it is no number; notes and labels are free texts. */
export const printedWords: Partial<Record<Statistic, readonly string[]>> = {
  verdict: ["sig", "ns"],
  figure: ["oui"],
};

/** What a table of counts, of means, and a flat table of each kind never print. */
const means: readonly Statistic[] = ["mean", "sd", "F"];
const shares: readonly Statistic[] = ["percent", "chi2"];
const tests: readonly Statistic[] = ["chi2", "F", "ddl", "p", "verdict", "figure"];

/** What the table of a question, flat or of a crossing, may print. */
export function printedStatistics({ kind }: Question, by: string): readonly Statistic[] {
  const none = [
    ...(kind === "scale" || kind === "number" ? shares : means),
    // Of means, how many are in a group of a crossing.
    ...(by === ""
      ? [...tests, ...(kind === "scale" || kind === "number" ? (["n"] as const) : [])]
      : (["base"] as const)),
  ];
  return statistics.filter((statistic) => !none.includes(statistic));
}

/** Whether a statistic is always a whole number. */
export function isWhole(statistic: Statistic): boolean {
  return statistic === "n" || statistic === "base" || statistic === "ddl";
}

/** Whether a text is the number that is printed of a statistic, or the « x » that stands for one; so is all that is none. */
export function isPrintedNumber({
  statistic,
  printed,
}: Pick<PublishedNumber, "statistic" | "printed">): boolean {
  if (!isNumeric({ statistic })) return true;
  return (isWhole(statistic) ? /^(\d+|x)$/ : /^(-?(\d+|\d*[,.]\d+)|x)$/).test(printed);
}
