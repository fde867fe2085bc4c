import { expectedText } from "../published/Expected";
import type { Finding } from "../published/Finding";

/** A finding that names the others that would explain the same contradiction. */
export function withAlternatives(best: Finding, others: readonly Finding[]): Finding {
  const { weight: _, ...finding } = best;
  if (others.length === 0) return finding;
  const names = others.map(({ by, column, statistic, expected }) =>
    [statistic, column === "" ? by : column, expected.length === 0 ? "" : `(${expectedText(expected)})`]
      .filter((part) => part !== "")
      .join(" "),
  );
  return { ...finding, explanation: `${finding.explanation} Ou bien : ${names.join(", ")}.` };
}
