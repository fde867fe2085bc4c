import { type Statistic, statistics } from "../published/PublishedNumber";
import { DataError } from "../questionnaire/DataError";
import { formatCsv } from "../respondents/formatRespondents";
import { parseCsv } from "../respondents/parseCsv";
import type { Certainty, Finding } from "./Finding";

const header = ["question", "by", "row", "column", "statistic", "printed", "finding", "expected", "certainty", "explanation"];

/** The text of `data/errata.csv`. */
export function formatErrata(findings: readonly Finding[]): string {
  return formatCsv([header, ...findings.map((finding) => header.map((name) => finding[name as keyof Finding]))]);
}

/**
 * The findings in the bytes of `data/errata.csv`.
 * @throws DataError for a wrong header or an unknown statistic
 */
export function parseErrata(bytes: Uint8Array, file: string): readonly Finding[] {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  if (found !== header.join(",")) {
    throw new DataError({ file, line: 1, value: found }, "l’en-tête est inattendu", header.join(","));
  }
  return records.map(({ line, fields }) => {
    const [question, by, row, column, statistic, printed, finding, expected, certainty, explanation] = fields as string[];
    if (!statistics.includes(statistic as Statistic)) {
      throw new DataError({ file, line, column: "statistic", value: statistic! }, "statistique inconnue", statistics.join(", "));
    }
    return {
      question: question!,
      by: by!,
      row: row!,
      column: column!,
      statistic: statistic as Statistic,
      printed: printed!,
      finding: finding!,
      expected: expected!,
      certainty: certainty as Certainty,
      explanation: explanation!,
    };
  });
}
