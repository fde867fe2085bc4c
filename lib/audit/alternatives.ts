import { statisticName } from "../present/matchSentence";
import { expectedWords } from "../published/Expected";
import type { Finding } from "../published/Finding";

/** A finding that names the others that would explain the same contradiction. */
export function withAlternatives(best: Finding, others: readonly Finding[]): Finding {
  const { weight: _, ...finding } = best;
  if (others.length === 0) return finding;
  const names = others.map((other) => {
    const { by, column, statistic } = other;
    const values = expectedWords(other);
    return [statisticName(statistic), column === "" ? by : column, values === "" ? "" : `(${values})`]
      .filter((part) => part !== "")
      .join(" ");
  });
  return { ...finding, explanation: `${finding.explanation} Ou bien : ${names.join(", ")}.` };
}
