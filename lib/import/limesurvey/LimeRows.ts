import type { LimeRow } from "./readLimeXml";

/** The rows of the tables of a structure that are of use, by table. */
export type LimeRows = ReadonlyMap<string, readonly LimeRow[]>;

/** The texts of a thing: by language, the row that has them. */
export type LimeTexts = ReadonlyMap<string, LimeRow>;

/** The field of a row; "" where it is null or absent. */
export function fieldOf(row: LimeRow | undefined, name: string): string {
  return row?.get(name)?.trim() ?? "";
}

/** The number in a field; 0 where it has none. */
export function numberOf(row: LimeRow, name: string): number {
  const value = Number(fieldOf(row, name));
  return Number.isFinite(value) ? value : 0;
}

/** Rows by what a field of theirs says, in the order of the file. */
export function rowsBy(rows: readonly LimeRow[], name: string): Map<string, LimeRow[]> {
  const found = new Map<string, LimeRow[]>();
  for (const row of rows) {
    const key = fieldOf(row, name);
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/**
 * The texts of things by their identifiers. From LimeSurvey 4 on they are in a table of their own; before, the table
 * of things has a row for each language.
 *
 * @param key the field of the identifier
 */
export function textsBy(rows: LimeRows, table: string, translations: string, key: string) {
  const own = rows.get(translations) ?? [];
  const source = own.length > 0 ? own : (rows.get(table) ?? []);
  const texts = new Map<string, Map<string, LimeRow>>();
  for (const row of source) {
    const id = fieldOf(row, key);
    let byLanguage = texts.get(id);
    if (!byLanguage) {
      byLanguage = new Map();
      texts.set(id, byLanguage);
    }
    const language = fieldOf(row, "language");
    if (!byLanguage.has(language)) byLanguage.set(language, row);
  }
  return texts as ReadonlyMap<string, LimeTexts>;
}

/**
 * A text of a thing in the chosen language, made plain; that of another one where it lacks.
 *
 * @param of what is told to lack
 */
export type LimeWords = (texts: LimeTexts | undefined, field: string, of?: string) => string;

/** « 1 » shows a question to everybody. */
export function relevanceOf(text: string): { readonly relevance?: string } {
  return text === "" || text === "1" ? {} : { relevance: text };
}

/** The first row of each identifier: later ones are other languages. */
export function firstRows(rows: readonly LimeRow[], key: string): ReadonlyMap<string, LimeRow> {
  const first = new Map<string, LimeRow>();
  for (const row of rows) if (!first.has(fieldOf(row, key))) first.set(fieldOf(row, key), row);
  return first;
}

/** By the number in a field. */
export function inOrder(rows: readonly LimeRow[], order: string): readonly LimeRow[] {
  return rows.toSorted((a, b) => numberOf(a, order) - numberOf(b, order));
}
