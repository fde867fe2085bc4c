import { DataError } from "../base/DataError";
import { formatCsv } from "../base/formatCsv";
import { parseCsv } from "../base/parseCsv";
import { roundDecimal } from "../base/roundDecimal";
import { type Expected, expectedBetween, expectedWords } from "./Expected";
import type { Finding } from "./Finding";
import { certaintyNames, explanationText, kindNames } from "./findingNames";
import {
  isNumeric,
  otherStatistics,
  type PublishedNumber,
  type Statistic,
  statistics,
} from "./PublishedNumber";

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
  return formatCsv([header, ...findings.map(fieldsOf)]);
}

function fieldsOf(finding: Finding): readonly string[] {
  return [
    finding.question,
    finding.by,
    finding.row,
    finding.column,
    finding.statistic,
    finding.printed,
    kindNames[finding.kind],
    expectedWords(finding),
    certaintyNames[finding.certainty],
    explanationText(finding),
  ];
}

/** A printed number of which a file says that no finding is about it. */
export interface SoundEntry {
  readonly place: PublishedNumber;
  /** The chance that a wrong last digit would have been caught; absent of a number that nothing tests. */
  readonly power?: number;
  /** Why it was not tested, or what it was taken to be of. */
  readonly explanation: string;
}

const statusColumns = ["status", "power", "odds"] as const;

/**
 * The same of anybody's tables, with every other printed number after the findings: three columns more tell of each
 * whether it is « contredit », « testé » or « non testable », with what power it was tested, and of a finding
 * how likely a cause it is among those that would explain the same.
 */
export function formatStatuses(findings: readonly Finding[], others: readonly SoundEntry[]): string {
  return formatCsv([
    [...header, ...statusColumns],
    ...findings.map((finding) => [
      ...fieldsOf(finding),
      isNumeric(finding) ? "contredit" : "",
      "",
      finding.odds === undefined ? "" : roundDecimal(finding.odds, 3),
    ]),
    ...others.map(({ place, power, explanation }) => [
      place.question,
      place.by,
      place.row,
      place.column,
      place.statistic,
      place.printed,
      ...["", "", ""],
      explanation,
      power === undefined ? "non testable" : "testé",
      power === undefined ? "" : roundDecimal(power, 3),
      "",
    ]),
  ]);
}

/**
 * The findings in the bytes of `data/errata.csv`. The conclusion of a test has no column of its own: of a
 * file that tells it, it stays in the explanation. Lines of numbers that no finding is about are left out.
 *
 * @throws DataError for a wrong header, an unknown statistic, kind or certainty, or a number expected that
 * is none
 */
export function parseErrata(bytes: Uint8Array, file: string): readonly Finding[] {
  const [first, ...records] = parseCsv(bytes, file);
  const found = first?.fields.join(",") ?? "";
  const whole = [...header, ...statusColumns].join(",");
  if (found !== header.join(",") && found !== whole) {
    throw new DataError({ file, line: 1, value: found }, "l’en-tête est inattendu", header.join(","));
  }
  const findings = found === whole ? records.filter(({ fields }) => fields[6] !== "") : records;
  return findings.map(({ line, fields }) => {
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
    const values = isNumeric(place) ? numbersOf(expected) : { expected: textOf(expected) };
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
      ...values,
      certainty: named("certainty", certainty, certaintyNames, "certitude inconnue"),
      explanation,
    };
  });
}

const statisticNames = Object.fromEntries(
  [...statistics, ...otherStatistics].map((name) => [name, name]),
) as Record<Statistic, string>;

/** A printed number, an interval, a list of several, or none; undefined for anything else. */
function numbersOf(text: string): Pick<Finding, "expected" | "nearest"> | undefined {
  if (text === "") return { expected: [] };
  const isPrinted = (number: string) => /^(?:x|[<≤>≥]?-?\d*[.,]?\d+)$/.test(number);
  const more = text.endsWith("…");
  const texts = text.replace(/…$/, "").split(/, | ou /);
  if (texts.length > 1 || more) {
    return texts.every(isPrinted) ? { expected: endsOf(texts), nearest: { texts, more } } : undefined;
  }
  const [, low, high] = /^(\S+?)(?: à (\S+))?$/.exec(text) ?? [];
  if (low === undefined || !isPrinted(low)) return undefined;
  if (high === undefined) return { expected: [low] };
  return isPrinted(high) ? { expected: [low, high] } : undefined;
}

function endsOf(texts: readonly string[]): Expected {
  return expectedBetween(texts[0]!, texts.at(-1)!);
}

function textOf(text: string): Expected {
  return text === "" ? [] : [text];
}
