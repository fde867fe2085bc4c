import { DataError } from "../base/DataError";
import { formatCsv } from "../base/formatCsv";
import { parseCsv } from "../base/parseCsv";
import { type Expected, expectedText } from "./Expected";
import type { Finding } from "./Finding";
import { certaintyNames, explanationText, kindNames } from "./findingNames";
import { isNumeric, type Statistic, statistics } from "./PublishedNumber";

const header = [
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
] as const;

/** The text of `data/errata.csv`, and of `exports/audit.csv`. */
export function formatErrata(findings: readonly Finding[]): string {
  return formatCsv([
    header,
    ...findings.map((finding) => [
      finding.question,
      finding.by,
      finding.row,
      finding.column,
      finding.statistic,
      finding.printed,
      kindNames[finding.kind],
      expectedText(finding.expected),
      certaintyNames[finding.certainty],
      explanationText(finding),
    ]),
  ]);
}

/**
 * The findings in the bytes of `data/errata.csv`. The conclusion of a test has no column of its own: of a
 * file that tells it, it stays in the explanation.
 *
 * @throws DataError for a wrong header, an unknown statistic, kind or certainty, or a number expected that
 * is none
 */
export function parseErrata(bytes: Uint8Array, file: string): readonly Finding[] {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  if (found !== header.join(",")) {
    throw new DataError({ file, line: 1, value: found }, "l’en-tête est inattendu", header.join(","));
  }
  return records.map(({ line, fields }) => {
    const [question, by, row, column, statistic, printed, finding, expected, certainty, explanation] =
      fields as [string, string, string, string, string, string, string, string, string, string];
    const named = <T extends string>(
      name: string,
      value: string,
      names: Readonly<Record<T, string>>,
      problem: string,
    ) => {
      const key = (Object.keys(names) as T[]).find((own) => names[own] === value);
      if (key !== undefined) return key;
      throw new DataError(
        { file, line, column: name, value },
        problem,
        Object.values<string>(names).join(", "),
      );
    };
    const place = {
      question,
      by,
      row,
      column,
      statistic: named("statistic", statistic, statisticNames, "statistique inconnue"),
    };
    const values = isNumeric(place) ? numbersOf(expected) : textOf(expected);
    if (values === undefined) {
      throw new DataError(
        { file, line, column: "expected", value: expected },
        "ce n’est pas un nombre imprimé",
        "un nombre, deux nombres avec « à » entre eux, ou rien",
      );
    }
    return {
      ...place,
      printed,
      kind: named("finding", finding, kindNames, "constat inconnu"),
      expected: values,
      certainty: named("certainty", certainty, certaintyNames, "certitude inconnue"),
      explanation,
    };
  });
}

const statisticNames = Object.fromEntries(statistics.map((name) => [name, name])) as Record<
  Statistic,
  string
>;

/** A printed number, two of them, or none; undefined for anything else. */
function numbersOf(text: string): Expected | undefined {
  if (text === "") return [];
  const [, low, high] = /^(\S+?)(?: à (\S+))?$/.exec(text) ?? [];
  const isPrinted = (number: string) => /^(?:x|<?\d*[.,]?\d+)$/.test(number);
  if (low === undefined || !isPrinted(low)) return undefined;
  if (high === undefined) return [low];
  return isPrinted(high) ? [low, high] : undefined;
}

function textOf(text: string): Expected {
  return text === "" ? [] : [text];
}
