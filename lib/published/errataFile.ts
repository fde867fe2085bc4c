import { DataError } from "../base/DataError";
import { formatCsv } from "../base/formatCsv";
import { parseCsv } from "../base/parseCsv";
import { type Certainty, certainties, type Finding } from "./Finding";
import { type Statistic, statistics } from "./PublishedNumber";

const header: readonly Exclude<keyof Finding, "weight">[] = [
  "question",
  "by",
  "row",
  "column",
  "statistic",
  "printed",
  "finding",
  "expected",
  "certainty",
  "explanation",
];

/** The text of `data/errata.csv`. */
export function formatErrata(findings: readonly Finding[]): string {
  return formatCsv([header, ...findings.map((finding) => header.map((name) => finding[name]))]);
}

/**
 * The findings in the bytes of `data/errata.csv`.
 * @throws DataError for a wrong header, an unknown statistic or an unknown certainty
 */
export function parseErrata(bytes: Uint8Array, file: string): readonly Finding[] {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  if (found !== header.join(",")) {
    throw new DataError({ file, line: 1, value: found }, "l’en-tête est inattendu", header.join(","));
  }
  return records.map(({ line, fields }) => {
    const [question, by, row, column, statistic, printed, finding, expected, certainty, explanation] =
      fields as [string, string, string, string, Statistic, string, string, string, Certainty, string];
    const check = (name: string, value: string, allowed: readonly string[], problem: string) => {
      if (!allowed.includes(value))
        throw new DataError({ file, line, column: name, value }, problem, allowed.join(", "));
    };
    check("statistic", statistic, statistics, "statistique inconnue");
    check("certainty", certainty, certainties, "certitude inconnue");
    return { question, by, row, column, statistic, printed, finding, expected, certainty, explanation };
  });
}
