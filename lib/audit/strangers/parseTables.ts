import { DataError } from "../../base/DataError";
import { listedFaults } from "../../base/listedFaults";
import { noteFault } from "../../base/noteFault";
import type { CsvRecord } from "../../base/parseCsv";
import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { type Publication, publication } from "../../published/Publication";
import { keyText, type PublishedNumber, type Statistic } from "../../published/PublishedNumber";
import { formats, printedText, starsLegend } from "./printedText";
import { type Column, columnsOf, tableColumns } from "./tableColumns";
import { groupFaults, type PlacedRecord, signFaults } from "./tableFaults";
import { statisticNamed, tableStatistics } from "./tableStatistics";
import { type Starred, withStars } from "./withStars";

export { tableColumns, tableStatistics };

/** Printed tables of any report, and what their authors say of them. */
export interface PrintedTables {
  readonly publication: Publication;
  /** By question. */
  readonly settings: ReadonlyMap<string, TableSettings>;
  /** What is printed but cannot be read as a number without what is not given, with the reason in French. */
  readonly unread: readonly { readonly place: PublishedNumber; readonly reason: string }[];
}

/** What the numbers of a table do not tell. */
export interface TableSettings {
  /** Between what whole numbers the answers of a table of means lie. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Whether a respondent may give several answers. */
  readonly multiple?: boolean;
  /** What stars stand for: « ** » for « <.01 ». */
  readonly stars?: ReadonlyMap<string, string>;
}

/** How many faults are told in full. */
const mostFaults = 20;

/**
 * The printed tables of a file, one number a row: see `tablesTemplate` for what its columns mean.
 * Columns may stand in any order, in French or in English, with others between them, which are left
 * alone; a row of which nothing is printed is skipped, so that a template may be filled in part.
 *
 * @param records the header first
 * @throws DataError naming the line for a missing column, an unknown statistic, what is not written as
 * a number, a place given twice, a column that is none of the groups of its crossing, or two decimal signs in
 * one table; UserError with all of them where there are several
 */
export function parseTables(records: readonly CsvRecord[], file: string): PrintedTables {
  const [header, ...rows] = records;
  const at = columnsOf(header!, file);
  const faultAt: FaultAt = ({ line, fields }, column, problem, expected) => {
    const value = fields[at[column]]?.trim() ?? "";
    return new DataError({ file, line, column: header!.fields[at[column]]!, value }, problem, expected);
  };
  const faults: Error[] = [];
  const read = new Map<string, PlacedRecord>();
  const settings = new Map<string, TableSettings>();
  const starred = rows.flatMap((record): readonly Starred[] => {
    const field = (name: Column) => record.fields[at[name]]?.trim() ?? "";
    return (
      noteFault(faults, () =>
        readRow(field, (...fault) => faultAt(record, ...fault), record, read, settings),
      ) ?? []
    );
  });
  const placed = [...read.values()];
  faults.push(...groupFaults(placed, faultAt), ...signFaults(placed, faultAt));
  if (faults.length === 1) throw faults[0];
  if (faults.length > 1) {
    const lineOf = (fault: Error) => (fault instanceof DataError ? (fault.place.line ?? 0) : 0);
    const inOrder = faults.toSorted((a, b) => lineOf(a) - lineOf(b));
    throw new UserError(
      [`${faults.length} fautes dans ${file} :`, ...listedFaults(inOrder, mostFaults)].join("\n"),
    );
  }
  const { entries, unread } = withStars(starred, (question) => settings.get(question)?.stars);
  if (entries.length + unread.length === 0)
    throw new DataError({ file }, "aucun nombre n’est donné", "une ligne par nombre imprimé");
  return { publication: publication(entries), settings, unread };
}

/** The fault of a record, in one of its columns. */
export type FaultAt = (record: CsvRecord, column: Column, problem: string, expected: string) => DataError;

/**
 * What a record prints; none of one that is skipped, or that tells what a table is of.
 *
 * @param read the places of the records before it, to which its own is added
 * @param settings what the records before it tell of their tables, likewise
 */
function readRow(
  field: (name: Column) => string,
  fault: (column: Column, problem: string, expected: string) => DataError,
  record: CsvRecord,
  read: Map<string, PlacedRecord>,
  settings: Map<string, TableSettings>,
): readonly Starred[] {
  const raw = field("printed");
  const text = raw.replaceAll(/[\s\u00a0\u202f]|%$/g, "");
  const question = field("question");
  if (text === "" || (question === "" && record.fields.every((part) => part.trim() === ""))) return [];
  if (question === "")
    throw fault("question", "le tableau n’a pas de nom", "un numéro ou un nom de question");
  const statistic = statisticNamed(field("statistic"));
  if (statistic === undefined) {
    const known = Object.values(tableStatistics).map(([name]) => name);
    throw fault("statistic", "valeur inconnue", known.map((own) => quotedList([own])).join(", "));
  }
  const column = field("by") === "" && field("column") === "Total" ? "" : field("column");
  const key = { question, by: field("by"), row: field("row"), column };
  const place = keyText({ ...key, statistic: statistic as Statistic });
  const before = read.get(place);
  if (before !== undefined) {
    throw fault(
      "printed",
      `cette place est déjà donnée à la ligne ${before.record.line}`,
      "une seule ligne par place",
    );
  }
  read.set(place, { record, key, statistic, text });
  const own = settings.get(question) ?? {};
  if (statistic === "scale") {
    const [, min, max] = /^([-−–]?\d+)(?:à|to|-|–)([-−–]?\d+)$/.exec(text) ?? [];
    const range = { min: endOf(min), max: endOf(max) };
    if (!(range.min < range.max)) {
      throw fault("printed", "ce n’est pas une échelle", "deux nombres entiers, comme 1 à 10");
    }
    settings.set(question, { ...own, range });
    return [];
  }
  if (statistic === "answers") {
    if (!/^(une?|one|single|plusieurs|several|multiple)/i.test(text))
      throw fault("printed", "valeur inconnue", "une ou plusieurs");
    settings.set(question, { ...own, multiple: /^(p|sev|m)/i.test(text) });
    return [];
  }
  if (statistic === "stars") {
    const stars = starsLegend(raw);
    if (stars === undefined)
      throw fault("printed", "ce n’est pas une légende", "des étoiles, comme * p < .05 ; ** p < .01");
    settings.set(question, { ...own, stars });
    return [];
  }
  const printed = printedText(statistic, raw);
  if (printed === undefined)
    throw fault("printed", "ce n’est pas ce que l’on imprime ici", formats[statistic]);
  if (statistic === "ci" || statistic === "span") {
    const ends = statistic === "ci" ? (["ciLow", "ciHigh"] as const) : (["least", "most"] as const);
    return ends.flatMap((end, i) =>
      printed.texts[i] === undefined ? [] : [{ key: { ...key, statistic: end }, texts: [printed.texts[i]] }],
    );
  }
  return [{ key: { ...key, statistic }, ...printed }];
}

/** An end of a scale; NaN where there is none. */
function endOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text.replace(/^[−–]/, "-"));
}
