import { DataError } from "../../base/DataError";
import { answerFile } from "./answerFile";
import { ByteColumn } from "./ByteColumn";
import { hashBasis } from "./byteHash";
import { checkColumns, namelessColumn } from "./checkColumns";
import type { Layout } from "./dialectOf";
import { filledWidth } from "./headerRow";
import { type LayoutRecord, layoutRecords } from "./layoutRecords";
import { otherSeparator } from "./otherSeparator";
import type { RawTable } from "./RawTable";
import { decimalsLine, layoutLines } from "./recognisedLines";
import { severalSeparators } from "./separatorNames";
import { TextDecoding } from "./TextDecoding";

/**
 * A file of answers as text: a header, then one line a respondent, whatever its encoding, its separator and its
 * quotes, with or without titles above the header. Spaces around a cell do not count. A column without a name is
 * left out where it is blank, or where it is the first and numbers the rows, as R and pandas write them, sorted or not; so
 * are the blank rows at the end.
 *
 * @param bytes those of the file, whole or in pieces; what is recognised does not depend on the pieces
 * @param file name for the messages
 * @throws DataError for a file without rows or columns, two columns of one name, a nameless column that has
 * answers, a row of another length, a name that is too long, too many columns, a table of a report, a quote that is
 * misplaced or not closed, or a binary file
 */
export function parseRawTable(bytes: Uint8Array | Iterable<Uint8Array>, file: string): RawTable {
  const text = new TextDecoding(bytes instanceof Uint8Array ? [bytes] : bytes, file);
  let found: { readonly layout: Layout; readonly line: number } | undefined;
  const records = layoutRecords(text.pieces(), file, (layout, line) => {
    found = { layout, line };
  });
  const header = records.next().value;
  const line = header?.line ?? 1;
  const raw = header?.fields.texts() ?? [];
  const width = filledWidth(raw);
  const names = raw.slice(0, width).map((name) => name.trim());
  checkColumns(names, { file, line });
  const builders = names.map((name) => new ByteColumn(name));
  const rows = new Rows(builders, raw.length, file, found?.layout.dialect.separator ?? "");
  for (const record of records) rows.push(record);
  const lines = Uint32Array.from(rows.lines);
  if (lines.length === 0) {
    throw new DataError(
      { file, line: line + 1 },
      "le fichier n’a pas de réponses",
      "une ligne par répondant",
    );
  }
  // No answer has a null character.
  const strange = builders.find(({ name, values }) => [name, ...values].some((own) => own.includes("\0")));
  if (strange) throw new DataError({ file, column: strange.name }, "c’est un fichier binaire", answerFile);
  const columns = builders.filter(({ name }) => name !== "").map((builder) => builder.column());
  const recognised = [
    text.recognised,
    ...(found === undefined ? [] : layoutLines(found.layout, found.line)),
    ...(rows.areNumbered
      ? [
          "La première colonne n’a pas de nom et numérote les lignes, comme R et pandas les écrivent : elle est laissée.",
        ]
      : []),
    ...decimalsLine(columns),
  ];
  return { file, columns, rows: lines.length, lines, recognised };
}

const nothing = new Uint8Array(0);

/** Fills columns row by row. */
class Rows {
  readonly lines: number[] = [];
  readonly #builders: readonly ByteColumn[];
  readonly #named: number;
  readonly #headerWidth: number;
  readonly #file: string;
  readonly #separator: string;
  /** The places of columns without a name. */
  readonly #nameless: readonly number[];
  /** The numbers of the rows in a first column without a name. */
  readonly #numbers = new Set<string>();
  /** The lines of blank rows, which count where another follows. */
  #blank: number[] = [];

  constructor(builders: readonly ByteColumn[], headerWidth: number, file: string, separator: string) {
    this.#separator = separator;
    this.#builders = builders;
    this.#named = builders.length;
    this.#headerWidth = headerWidth;
    this.#file = file;
    this.#nameless = [...builders.keys()].filter((i) => builders[i]!.name === "");
  }

  push(record: LayoutRecord): void {
    const { line, fields } = record;
    if (fields.count !== this.#named) this.#checkLength(record);
    for (const i of this.#nameless) this.#refuseNameless(record, i);
    if (fields.isBlank(0) && fields.filledWidth() === 0) {
      this.#blank.push(line);
      return;
    }
    for (const own of this.#blank) {
      for (const builder of this.#builders) builder.push(nothing, 0, 0, hashBasis);
      this.lines.push(own);
    }
    if (this.#blank.length > 0) this.#blank = [];
    fields.pushTo(this.#builders);
    this.lines.push(line);
  }

  /** Whether a first column without a name numbers the rows. */
  get areNumbered(): boolean {
    return this.#numbers.size > 0;
  }

  /** A row may be longer than the header by blank cells. */
  #checkLength(record: LayoutRecord): void {
    const { line, fields } = record;
    for (let i = this.#named; i < this.#headerWidth && i < fields.count; i++) this.#refuseNameless(record, i);
    if (fields.count >= this.#named && fields.filledWidth() <= this.#named) return;
    const separator = this.#separator;
    const own = fields.texts().join(separator);
    const other = separator === "" ? undefined : otherSeparator(own, { separator }, this.#named);
    const isOther = other !== undefined && other.count > fields.count;
    const [seems, by] = isOther
      ? [
          `, et semble séparée par ${severalSeparators(other.separator)}`,
          ` séparés par ${severalSeparators(separator)}`,
        ]
      : ["", ""];
    throw new DataError(
      { file: this.#file, line },
      `la ligne a ${fieldCount(fields.count)}${seems}`,
      `${fieldCount(this.#named)}${by}, comme l’en-tête`,
    );
  }

  #refuseNameless({ line, fields }: LayoutRecord, i: number): void {
    if (fields.isBlank(i)) return;
    if (i === 0 && this.#isNewNumber(fields.text(0).trim())) return;
    throw namelessColumn({ file: this.#file, line, value: fields.text(i).trim() }, i + 1);
  }

  #isNewNumber(text: string): boolean {
    if (!/^\d{1,9}$/.test(text) || this.#numbers.has(text)) return false;
    this.#numbers.add(text);
    return true;
  }
}

function fieldCount(count: number): string {
  return `${count} champ${count > 1 ? "s" : ""}`;
}
