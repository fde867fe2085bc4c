import { filledWidth, headerRow, isSentence, widest } from "./headerRow";
import { type Dialect, RecordScanner } from "./RecordScanner";

/** The layout of a table, and where it begins. */
export interface Layout {
  readonly dialect: Dialect;
  /** How many characters come before the first record: a line « sep=; ». */
  readonly start: number;
  /** How many records are before the header, blank lines included. */
  readonly before: number;
}

const separators = [",", ";", "\t", "|"] as const;
/** What a preamble costs, so that no title is seen where the whole file is a table. */
const preambleCost = 0.2;
/** Under a preamble, a table is told by rows of one width. */
const fewestFits = 0.9;
/** Of fewer records before a fault, nothing is told. */
const fewestPlain = 4;

/**
 * The layout of the table in the first lines of a text: the one under which they are the most regular.
 *
 * @param whole whether nothing follows the text; the last record does not count otherwise
 * @returns undefined where the text has too few records to tell
 */
export function dialectOf(text: string, whole: boolean): Layout | undefined {
  const named = /^"?sep=([^\r\n])"?[\t ]*(?:\r\n|\r|\n)/i.exec(text);
  const start = named?.[0].length ?? 0;
  const sample = text.slice(start);
  const tried = named
    ? candidates(sample, [named[1]!], whole)
    : candidates(
        sample,
        separators.filter((separator) => sample.includes(separator)),
        whole,
      ).filter(({ width }) => width > 1);
  const all = tried.length > 0 ? tried : candidates(sample, [""], whole);
  const best = all.reduce((one, other) => (compare(other, one) < 0 ? other : one));
  return whole || best.records >= 3 ? { dialect: best.dialect, start, before: best.before } : undefined;
}

interface Candidate {
  readonly dialect: Dialect;
  readonly records: number;
  readonly before: number;
  /** How many fields the header has; 0 where this is no table of several columns. */
  readonly width: number;
  readonly faulty: boolean;
  /** The part of the rows that are as wide as the header. */
  readonly fits: number;
  /** How many bare fields begin or end with a quote. */
  readonly loose: number;
  /** Whether each separator of the header has a space after it. */
  readonly sentence: boolean;
}

function candidates(sample: string, among: readonly string[], whole: boolean): readonly Candidate[] {
  const dialects = among.flatMap((separator) =>
    (['"', "'"] as const).flatMap((quote) =>
      [false, true]
        .filter((backslash) =>
          backslash ? sample.includes(`\\${quote}`) : quote === '"' || opensFields(sample, separator),
        )
        .map((backslash): Dialect => ({ separator, quote, backslash })),
    ),
  );
  const bytes = new TextEncoder().encode(sample);
  return dialects.map((dialect) => judged(dialect, bytes, whole));
}

/** Whether a field begins with an apostrophe. */
function opensFields(sample: string, separator: string): boolean {
  return ["\n", "\r", ...(separator === "" ? [] : [separator])].some(
    (before) => sample.startsWith("'") || sample.includes(`${before}'`),
  );
}

function judged(dialect: Dialect, sample: Uint8Array, whole: boolean): Candidate {
  const record = new RecordScanner(dialect);
  const records: (readonly string[])[] = [];
  let faulty = false;
  let loose = 0;
  for (let at = 0; at < sample.length && !faulty; ) {
    if (!record.read(sample, at, sample.length, whole)) break;
    faulty = record.fault !== undefined;
    const fields = record.texts();
    if (!faulty) records.push(fields);
    loose += fields.filter((field, i) => isLoose(field, record.isQuoted(i))).length;
    at = record.end;
  }
  const filled = records.filter((fields) => fields.length > 1 || fields[0] !== "");
  const stable = stableWidth(filled);
  const wide = filled.filter((fields) => fields.length === stable);
  const before = headerRow(records, widest(wide));
  const rows = records.slice(before + 1).filter((fields) => fields.length > 1 || fields[0] !== "");
  const header = records[before] ?? [];
  const width = filledWidth(header);
  const fitting = rows.filter((fields) => fields.length >= width && filledWidth(fields) <= width);
  const fits = rows.length === 0 ? 1 : fitting.length / rows.length;
  const above = records.slice(0, before);
  const titled = above.some((fields) => !isBlank(fields));
  const told = !titled || above.some(isBlank) || (fits >= fewestFits && rows.length > 1);
  return {
    dialect,
    records: records.length,
    before,
    width: told && stable > 1 ? header.length : 0,
    faulty,
    fits: titled ? fits - preambleCost : fits,
    loose,
    sentence: isSentence(header),
  };
}

function isBlank(fields: readonly string[]): boolean {
  return filledWidth(fields) === 0;
}

/**
 * The width of most records, the largest of those; that of the first where most have one field and its commas are not
 * those of a sentence.
 */
function stableWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  const first = records[0] ?? [];
  return width === 1 && !isSentence(first) ? first.length : width;
}

/** Whether a bare field begins or ends with a quote, or any field has one after a backslash. */
function isLoose(field: string, isQuoted: boolean): boolean {
  return /\\["']/.test(field) || (!isQuoted && /^ *["']|["'] *$/.test(field));
}

/** Below 0 where the first is the better; the order in which they were tried decides between equals. */
function compare(a: Candidate, b: Candidate): number {
  if (a.faulty !== b.faulty) {
    const [faulty, other] = a.faulty ? [a, b] : [b, a];
    return isCutOff(faulty, other) === a.faulty ? -1 : 1;
  }
  return (
    b.fits - a.fits ||
    a.loose - b.loose ||
    a.before - b.before ||
    Number(a.sentence) - Number(b.sentence) ||
    b.width - a.width
  );
}

/** Whether a layout is plain up to its fault, as where a file is cut off within a quote, and the other is none. */
function isCutOff(faulty: Candidate, other: Candidate): boolean {
  const isPlain = faulty.records > fewestPlain && faulty.width > 2 && faulty.fits === 1;
  return isPlain && other.fits < fewestFits && other.width < faulty.width;
}
