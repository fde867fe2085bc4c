import { statisticName } from "../present/matchSentence";
import { expectedWords } from "../published/Expected";
import type { Finding } from "../published/Finding";

/** A finding that names the others that would explain the same contradiction: it is certain only without any. */
export function withAlternatives(best: Finding, others: readonly Finding[]): Finding {
  const { weight: _, ...finding } = best;
  if (others.length === 0) return finding;
  const names = others.map((other) => {
    const { by, row, column, statistic } = other;
    const values = expectedWords(other);
    const ofRow = row === finding.row ? "" : row;
    return [statisticName(statistic), ofRow, column === "" ? by : column, values === "" ? "" : `(${values})`]
      .filter((part) => part !== "")
      .join(" ");
  });
  const certainty = finding.certainty === "certain" ? "probable" : finding.certainty;
  return { ...finding, certainty, explanation: `${finding.explanation} Ou bien : ${names.join(", ")}.` };
}
