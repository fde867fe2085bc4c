import { DataError } from "../../base/DataError";
import { inflateSav } from "./inflateSav";
import type { SavHeader } from "./readSavHeader";
import type { SavRecords } from "./readSavRecords";
import { type Room, SavCells } from "./SavCells";
import type { SavCursor } from "./SavCursor";
import { ByteElements, elementCode, PlainElements, type SavElements } from "./SavElements";
import type { SavVariable } from "./SavVariable";

/** More respondents, or more answers, are no survey, or were made to fill the memory. */
const mostCases = 10_000_000;
const mostCells = 2 ** 28;
/** About what the distinct values of a file may take in memory. */
const mostRoom = 2 ** 30;

/** The cells of the variables, in their order. */
export interface SavCases {
  readonly cells: readonly SavCells[];
  readonly rows: number;
  /** Whether there are more cases than the file says. */
  readonly more: boolean;
}

/**
 * Reads the cases, from where the cursor is.
 *
 * @throws DataError for a file that is cut, cells that are not of their variable, and more than fits in memory
 */
export function readSavCases(
  cursor: SavCursor,
  header: SavHeader,
  records: SavRecords,
  variables: readonly SavVariable[],
): SavCases {
  const announced = announcedCases(header, records);
  const reader = new CaseReader(cursor, header, systemMissing(records), variables);
  let rows = 0;
  while (rows !== announced && reader.readCase(rows, announced)) rows++;
  return { cells: reader.cells, rows, more: rows === announced && reader.hasMore() };
}

/** How many cases the file says it has; -1 where it does not. */
function announcedCases({ cases }: SavHeader, { extensions }: SavRecords): number {
  const wide = extensions.get(16)?.at(-1);
  if (wide?.size !== 8 || wide.count < 2) return Math.max(-1, cases);
  wide.data.skip(8);
  return Math.max(-1, wide.data.int64());
}

function systemMissing({ extensions }: SavRecords): number {
  const floats = extensions.get(4)?.at(-1);
  return floats?.size === 8 && floats.count >= 1 ? floats.data.float64() : -Number.MAX_VALUE;
}

/** Reads one case after the other into the cells of the variables. */
class CaseReader {
  readonly cells: readonly SavCells[];
  readonly #elements: SavElements;
  readonly #cursor: SavCursor;
  readonly #bias: number;
  readonly #littleEndian: boolean;
  readonly #missing: number;
  readonly #variables: readonly SavVariable[];
  readonly #room: Room = { left: mostRoom };
  /** A text while its pieces are joined. */
  readonly #text: Buffer;

  constructor(cursor: SavCursor, header: SavHeader, missing: number, variables: readonly SavVariable[]) {
    this.#cursor = cursor;
    this.#bias = header.bias;
    this.#littleEndian = cursor.littleEndian;
    this.#missing = missing;
    this.#variables = variables;
    this.cells = variables.map(() => new SavCells());
    const longest = variables.reduce((most, { segments }) => Math.max(most, sum(segments)), 0);
    this.#text = Buffer.alloc(longest + 8);
    const { bytes, at } = cursor;
    const cut = () => this.#cut();
    this.#elements =
      header.compression === "none"
        ? new PlainElements(bytes, at, cut)
        : new ByteElements(header.compression === "zlib" ? inflateSav(cursor) : [bytes.subarray(at)], cut);
  }

  /**
   * @param row how many are read
   * @param announced how many there are; -1 where it is not known
   * @returns false where there is no other case
   */
  readCase(row: number, announced: number): boolean {
    const first = this.#elements.next();
    if (first === elementCode.end) {
      if (announced < 0) return false;
      throw this.#cut(`${announced} répondants annoncés, ${row} présents`);
    }
    for (let i = 0; i < this.#variables.length; i++) {
      const code = i === 0 ? first : this.#elements.next();
      const variable = this.#variables[i]!;
      if (variable.width === 0) this.#pushNumber(code, variable, this.cells[i]!);
      else this.cells[i]!.pushText(this.#readText(code, variable), this.#room);
    }
    this.#checkSize(row + 1);
    return true;
  }

  /** Whether anything follows the last case. */
  hasMore(): boolean {
    try {
      return this.#elements.next() !== elementCode.end;
    } catch {
      return true;
    }
  }

  #pushNumber(code: number, { name }: SavVariable, cells: SavCells): void {
    if (code === elementCode.bytes) {
      const value = this.#elements.view.getFloat64(this.#elements.at, this.#littleEndian);
      const missing = value === this.#missing || value === -Number.MAX_VALUE;
      cells.pushNumber(missing ? Number.NaN : value, this.#room);
    } else if (code === elementCode.missing) cells.pushSmall(code, Number.NaN, this.#room);
    else if (code === elementCode.spaces || code === elementCode.end) throw this.#misplaced(code, name);
    else cells.pushSmall(code, code - this.#bias, this.#room);
  }

  #readText(first: number, { name, width, segments }: SavVariable): string {
    let code = first;
    let start = 0;
    for (const bytes of segments) {
      for (let from = 0; from < bytes; from += 8) {
        if (start > 0 || from > 0) code = this.#elements.next();
        this.#put(code, start + from, name);
      }
      // The last of the 256 bytes of a whole segment is nothing of the text.
      start += bytes;
    }
    let end = width;
    while (end > 0 && (this.#text[end - 1] === 0x20 || this.#text[end - 1] === 0)) end--;
    return this.#text.toString("latin1", 0, end);
  }

  #put(code: number, at: number, name: string): void {
    const text = this.#text;
    if (code === elementCode.bytes) {
      const { bytes, at: from } = this.#elements;
      for (let i = 0; i < 8; i++) text[at + i] = bytes[from + i]!;
      return;
    }
    const isZero = code === this.#bias && code !== elementCode.end;
    // Some writers put the number zero for eight null characters.
    if (code !== elementCode.spaces && !isZero) throw this.#misplaced(code, name);
    const filling = isZero ? 0 : 0x20;
    for (let i = 0; i < 8; i++) text[at + i] = filling;
  }

  #checkSize(rows: number): void {
    const cells = rows * this.#variables.length;
    if (rows > mostCases || cells > mostCells || this.#room.left < 0)
      throw this.#cursor.fault(
        "les réponses ne tiennent pas en mémoire",
        `au plus ${mostCases} répondants, ${mostCells} réponses et 1 Gio de valeurs différentes`,
      );
  }

  #misplaced(code: number, name: string): DataError {
    if (code === elementCode.end) return this.#cut();
    const { file } = this.#cursor;
    return new DataError(
      { file, column: name },
      "une réponse n’est pas du type de la variable",
      "un fichier SPSS intact",
    );
  }

  #cut(what = "la dernière réponse n’est pas entière"): DataError {
    return new DataError(
      { file: this.#cursor.file },
      `le fichier est coupé : ${what}`,
      "un fichier SPSS entier",
    );
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}
