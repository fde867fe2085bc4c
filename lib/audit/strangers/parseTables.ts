import { DataError } from "../../base/DataError";
import type { CsvRecord } from "../../base/parseCsv";
import { quotedList } from "../../base/quotedList";
import { type Publication, publication } from "../../published/Publication";
import { keyText, type PublishedNumber, type Statistic } from "../../published/PublishedNumber";

/** Printed tables of any report, and what their authors say of them. */
export interface PrintedTables {
  readonly publication: Publication;
  /** By question. */
  readonly settings: ReadonlyMap<string, TableSettings>;
}

/** What the numbers of a table do not tell. */
export interface TableSettings {
  /** Between what whole numbers the answers of a table of means lie. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Whether a respondent may give several answers. */
  readonly multiple?: boolean;
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

/** What may be printed, in French and in English. */
export const tableStatistics = {
  n: ["effectif", "n"],
  percent: ["pourcentage", "percent", "%"],
  mean: ["moyenne", "mean"],
  sd: ["écart-type", "sd"],
  chi2: ["chi2", "khi2"],
  F: ["F"],
  ddl: ["ddl", "df"],
  p: ["p"],
  base: ["base"],
  verdict: ["verdict"],
  scale: ["échelle", "scale"],
  answers: ["réponses", "answers"],
} as const;

type Column = keyof typeof tableColumns;
type TableStatistic = keyof typeof tableStatistics;

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
  const entries = rows.flatMap(({ line, fields }): readonly PublishedNumber[] => {
    const field = (name: Column) => fields[at[name]]?.trim() ?? "";
    const fault = (column: Column, problem: string, expected: string) =>
      new DataError(
        { file, line, column: header!.fields[at[column]]!, value: field(column) },
        problem,
        expected,
      );
    const text = field("printed").replaceAll(/[\s\u00a0\u202f]|%$/g, "");
    const question = field("question");
    if (text === "" || (question === "" && fields.every((part) => part.trim() === ""))) return [];
    if (question === "")
      throw fault("question", "le tableau n’a pas de nom", "un numéro ou un nom de question");
    const statistic = statisticNamed(field("statistic"));
    if (statistic === undefined) {
      const known = Object.values(tableStatistics).map(([name]) => name);
      throw fault("statistic", "valeur inconnue", quotedList(known));
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
      const [, min, max] = /^(\d+)(?:à|to|-|–)(\d+)$/.exec(text) ?? [];
      if (min === undefined || Number(min) >= Number(max)) {
        throw fault("printed", "ce n’est pas une échelle", "deux nombres entiers, comme 1 à 10");
      }
      settings.set(question, { ...own, range: { min: Number(min), max: Number(max) } });
      return [];
    }
    if (statistic === "answers") {
      if (!/^(une?|one|single|plusieurs|several|multiple)/i.test(text))
        throw fault("printed", "valeur inconnue", "une ou plusieurs");
      settings.set(question, { ...own, multiple: /^(p|sev|m)/i.test(text) });
      return [];
    }
    const printed = printedText(statistic, text);
    if (printed === undefined)
      throw fault("printed", "ce n’est pas ce que l’on imprime ici", formats[statistic]);
    return [{ question, by: field("by"), row: field("row"), column, statistic, printed }];
  });
  if (entries.length === 0)
    throw new DataError({ file }, "aucun nombre n’est donné", "une ligne par nombre imprimé");
  return { publication: publication(entries), settings };
}

const decimal = "un nombre positif comme 3,16 ou 3.16";
const whole = "un nombre entier comme 927";
const formats: Record<Exclude<TableStatistic, "scale" | "answers">, string> = {
  n: whole,
  base: whole,
  ddl: whole,
  percent: decimal,
  mean: decimal,
  sd: decimal,
  chi2: decimal,
  F: decimal,
  p: "une probabilité comme 0,037, .037 ou < .001",
  verdict: "significatif ou non significatif",
};

/** What is printed, as the rest of the audit writes it; undefined where it cannot be printed there. */
function printedText(statistic: keyof typeof formats, text: string): string | undefined {
  if (statistic === "verdict") {
    const words = text.toLowerCase();
    if (/^(ns|non?t?)/.test(words)) return "ns";
    return words.startsWith("sig") ? "sig" : undefined;
  }
  if (["x", "X", "-", "–", "—"].includes(text)) return "x";
  if (formats[statistic] === whole) return /^\d+$/.test(text) ? text : undefined;
  const number = statistic === "p" ? /^<?(\d+|\d*[,.]\d+)$/ : /^(\d+|\d*[,.]\d+)$/;
  return number.test(text) ? text : undefined;
}

function columnsOf({ fields, line }: CsvRecord, file: string): Record<Column, number> {
  const names = fields.map((name) => name.trim().toLowerCase());
  const entries = Object.entries(tableColumns).map(([column, own]) => {
    const index = names.findIndex((name) => own.some((known) => known === name || bare(known) === name));
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

function statisticNamed(name: string): TableStatistic | undefined {
  const found = Object.entries(tableStatistics).find(([, own]) =>
    own.some((known) => known === name || bare(known) === bare(name.toLowerCase())),
  );
  return found?.[0] as TableStatistic | undefined;
}

/** Without accents. */
function bare(name: string): string {
  return name.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");
}
