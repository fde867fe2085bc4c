import { compactCodes } from "../../answers/AnswerColumn";
import { csvRecords } from "../../base/csvRecords";
import { DataError } from "../../base/DataError";
import type { RawColumn, RawTable } from "./RawTable";

/** A file with more columns is probably no survey. */
const mostColumns = 2000;
/** A longer header is probably an answer. */
const longestName = 1000;

/** What stands first in the tables that a study publishes or exports. */
const reports: readonly (readonly string[])[] = [
  ["question", "crossing"],
  ["question", "by", "row"],
];

/**
 * A file of answers as text: a header, then one line a respondent, fields apart by commas, semicolons or
 * tabulations, in UTF-8. Spaces around a cell do not count. A column without a name is left out where it is
 * blank.
 *
 * @param bytes those of the file, whole or in pieces
 * @param file name for the messages
 * @throws DataError for a file without rows or columns, two columns of one name, a nameless column that has
 * answers, a row of another length, a name that is too long, too many columns, a table of a report, or a binary file
 */
export function parseRawTable(bytes: Uint8Array | Iterable<Uint8Array>, file: string): RawTable {
  const records = csvRecords(bytes instanceof Uint8Array ? [bytes] : bytes, file, { anySeparator: true });
  const header = records.next().value;
  const names = (header?.fields ?? []).map((name) => name.trim());
  checkNames(names, file, header?.line ?? 1);
  const builders = names.map((name) => new Builder(name));
  const lines: number[] = [];
  for (const { line, fields } of records) {
    for (const [i, builder] of builders.entries()) {
      const value = fields[i]!.trim();
      if (builder.name === "" && value !== "")
        throw new DataError(
          { file, line, value },
          `la colonne ${i + 1} a des réponses et pas de nom`,
          "un nom par colonne, à la première ligne",
        );
      builder.push(value);
    }
    lines.push(line);
  }
  if (lines.length === 0) {
    throw new DataError({ file, line: 2 }, "le fichier n’a pas de réponses", "une ligne par répondant");
  }
  // No answer has a null character.
  const strange = builders.find((builder) => builder.hasNull());
  if (strange)
    throw new DataError(
      { file, column: strange.name },
      "c’est un fichier binaire",
      "un fichier texte en UTF-8",
    );
  const columns = builders.filter(({ name }) => name !== "").map((builder) => builder.column());
  return { file, columns, rows: lines.length, lines: Uint32Array.from(lines) };
}

function checkNames(names: readonly string[], file: string, line: number): void {
  if (names.every((name) => name === ""))
    throw new DataError({ file, line }, "le fichier n’a pas de colonne", "un nom par colonne");
  if (names.length > mostColumns)
    throw new DataError(
      { file, line },
      `le fichier a ${names.length} colonnes : ce n’est sans doute pas une enquête`,
      `au plus ${mostColumns} colonnes`,
    );
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined)
    throw new DataError(
      { file, line, value: long },
      `ce nom de colonne a ${long.length} caractères`,
      `au plus ${longestName} caractères`,
    );
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== "" && seen.has(name))
      throw new DataError(
        { file, line, column: name },
        "cette colonne figure deux fois",
        "une seule colonne de chaque nom",
      );
    seen.add(name);
  }
  const lower = names.map((name) => name.toLowerCase());
  const report = reports.find((first) => first.every((name, i) => lower[i] === name));
  if (report)
    throw new DataError(
      { file, line, value: names.slice(0, report.length).join(",") },
      "c’est le tableau d’un rapport, pas des réponses",
      "une ligne par répondant, une colonne par question",
    );
}

/** Fills a column cell by cell. */
class Builder {
  readonly name: string;
  readonly #codeOf = new Map<string, number>();
  #codes = new Uint32Array(64);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  push(value: string): void {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(value, code);
    }
    if (this.#length === this.#codes.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[this.#length++] = code;
  }

  hasNull(): boolean {
    return [this.name, ...this.#codeOf.keys()].some((text) => text.includes("\0"));
  }

  column(): RawColumn {
    const values = [...this.#codeOf.keys()];
    const codes = this.#codes.subarray(0, this.#length);
    return { name: this.name, values, codes: compactCodes(codes, values.length - 1) };
  }
}
