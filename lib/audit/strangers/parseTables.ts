import { DataError } from "../../base/DataError";
import type { CsvRecord } from "../../base/parseCsv";
import { quotedList } from "../../base/quotedList";
import { type Publication, publication } from "../../published/Publication";
import { keyText, type PublishedNumber, type Statistic } from "../../published/PublishedNumber";
import { formats, printedText, starsLegend } from "./printedText";
import { bare, statisticNamed, tableStatistics } from "./tableStatistics";
import { type Starred, withStars } from "./withStars";

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

/** The columns of a file of tables, in French and in English. */
export const tableColumns = {
  question: ["question", "question"],
  by: ["croisement", "by"],
  row: ["ligne", "row"],
  column: ["colonne", "column"],
  statistic: ["statistique", "statistic"],
  printed: ["imprimé", "printed"],
} as const;

export { tableStatistics };

type Column = keyof typeof tableColumns;

/**
 * The printed tables of a file, one number a row: see `tablesTemplate` for what its columns mean.
 * Columns may stand in any order, in French or in English, with others between them, which are left
 * alone; a row of which nothing is printed is skipped, so that a template may be filled in part.
 *
 * @param records the header first
 * @throws DataError naming the line for a missing column, an unknown statistic, what is not written as
 * a number, or a place given twice
 */
export function parseTables(records: readonly CsvRecord[], file: string): PrintedTables {
  const [header, ...rows] = records;
  const at = columnsOf(header!, file);
  const seen = new Map<string, number>();
  const settings = new Map<string, TableSettings>();
  const starred = rows.flatMap(({ line, fields }): readonly Starred[] => {
    const field = (name: Column) => fields[at[name]]?.trim() ?? "";
    const fault = (column: Column, problem: string, expected: string) =>
      new DataError(
        { file, line, column: header!.fields[at[column]]!, value: field(column) },
        problem,
        expected,
      );
    const raw = field("printed");
    const text = raw.replaceAll(/[\s\u00a0\u202f]|%$/g, "");
    const question = field("question");
    if (text === "" || (question === "" && fields.every((part) => part.trim() === ""))) return [];
    if (question === "")
      throw fault("question", "le tableau n’a pas de nom", "un numéro ou un nom de question");
    const statistic = statisticNamed(field("statistic"));
    if (statistic === undefined) {
      const known = Object.values(tableStatistics).map(([name]) => name);
      throw fault("statistic", "valeur inconnue", known.map((own) => quotedList([own])).join(", "));
    }
    const column = field("by") === "" && field("column") === "Total" ? "" : field("column");
    const place = keyText({
      question,
      by: field("by"),
      row: field("row"),
      column,
      statistic: statistic as Statistic,
    });
    const before = seen.get(place);
    if (before !== undefined) {
      throw fault("printed", `cette place est déjà donnée à la ligne ${before}`, "une seule ligne par place");
    }
    seen.set(place, line);
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
    return [{ key: { question, by: field("by"), row: field("row"), column, statistic }, ...printed }];
  });
  const { entries, unread } = withStars(starred, (question) => settings.get(question)?.stars);
  if (entries.length + unread.length === 0)
    throw new DataError({ file }, "aucun nombre n’est donné", "une ligne par nombre imprimé");
  return { publication: publication(entries), settings, unread };
}

/** An end of a scale; NaN where there is none. */
function endOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text.replace(/^[−–]/, "-"));
}

function columnsOf({ fields, line }: CsvRecord, file: string): Record<Column, number> {
  const names = fields.map((name) => name.trim().toLowerCase());
  const entries = Object.entries(tableColumns).map(([column, own]) => {
    const isOwn = (name: string) => own.some((known) => known === name || bare(known) === name);
    const index = names.findIndex(isOwn);
    if (index !== names.findLastIndex(isOwn))
      throw new DataError(
        { file, line, column: fields[index]! },
        `deux colonnes ont ce nom, la ${index + 1}e et la ${names.findLastIndex(isOwn) + 1}e`,
        "une seule",
      );
    if (index < 0) {
      const expected = Object.values(tableColumns).map(([name]) => name);
      throw new DataError(
        { file, line, value: fields.join(", ") },
        `la colonne « ${own[0]} » manque`,
        expected.join(", "),
      );
    }
    return [column, index] as const;
  });
  return Object.fromEntries(entries) as Record<Column, number>;
}
