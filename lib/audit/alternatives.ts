import { expectedWords } from "../published/Expected";
import type { Finding } from "../published/Finding";
import type { Statistic } from "../published/PublishedNumber";

/**
 * A finding that names the others that would explain the same contradiction.
 *
 * @param nameOf what a statistic is called: as the file names it unless told otherwise
 */
export function withAlternatives(
  best: Finding,
  others: readonly Finding[],
  nameOf: (statistic: Statistic) => string = (statistic) => statistic,
): Finding {
  const { weight: _, ...finding } = best;
  if (others.length === 0) return finding;
  const names = others.map((other) => {
    const { by, column, statistic } = other;
    const values = expectedWords(other);
    return [nameOf(statistic), column === "" ? by : column, values === "" ? "" : `(${values})`]
      .filter((part) => part !== "")
      .join(" ");
  });
  return { ...finding, explanation: `${finding.explanation} Ou bien : ${names.join(", ")}.` };
}
