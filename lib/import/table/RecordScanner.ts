import { asWritten } from "../../base/harmlessText";
import { limits } from "../../base/limits";
import type { ByteColumn } from "./ByteColumn";
import { hashBasis, hashOf, hashWith } from "./byteHash";

/** How a text lays a table out. */
export interface Dialect {
  /** Between fields; "" where there is one column. */
  readonly separator: string;
  readonly quote: '"' | "'";
  /** Whether a quote in a quoted field has a backslash before it; else it is doubled. */
  readonly backslash: boolean;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const doubleQuote = 0x22;
const apostrophe = 0x27;
const backslashSign = 0x5c;

/** A quote that nothing closes, or that stands within a field; or too many fields. */
export type RecordFault = "unclosed" | "misplaced" | "tooWide";

/** What a field is: bare, in quotes, or in quotes with signs that stand for others. */
const bare = 0;
const quoted = 1;
const escaped = 2;

/**
 * Reads the records of a dialect one by one in UTF-8 text. It holds where the fields of the last one are, and no copy
 * of them: they are there as long as the bytes are. A quote that does not begin a field is a character like others.
 */
export class RecordScanner {
  /** How many fields the record has. */
  count = 0;
  /** Where the next record begins. */
  end = 0;
  /** How many ends of lines the fields have. */
  inner = 0;
  /** What is wrong with the record, in the field after those. */
  fault: RecordFault | undefined;
  #bytes: Uint8Array = new Uint8Array(0);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #hashes = new Int32Array(64);
  #kinds = new Uint8Array(64);
  /** Ends of lines in the field that is being read. */
  #lines = 0;
  readonly #separator: Uint8Array;
  readonly #quote: number;
  readonly #escape: number;
  /** Whether spaces around quotes do not count. */
  readonly #spaced: boolean;

  constructor({ separator, quote, backslash }: Dialect) {
    this.#separator = new TextEncoder().encode(separator);
    this.#quote = quote === '"' ? doubleQuote : apostrophe;
    this.#escape = backslash ? backslashSign : -1;
    this.#spaced = separator !== " ";
  }

  /**
   * Reads the record at a place.
   *
   * @param bytes up to `limit`: whole characters of UTF-8
   * @param last whether nothing follows them
   * @returns false where the record may go on beyond the bytes
   */
  read(bytes: Uint8Array, from: number, limit: number, last: boolean): boolean {
    const separator = this.#separator[0] ?? -1;
    const isSign = this.#separator.length === 1;
    this.#bytes = bytes;
    this.count = 0;
    this.inner = 0;
    this.fault = undefined;
    let at = from;
    for (;;) {
      this.end = at;
      const field = this.count;
      if (field > limits.fields) return this.#faulty("tooWide", true);
      if (field === this.#starts.length) this.#widen();
      const opening = at < limit ? this.#openingAt(bytes, at, limit) : -1;
      if (opening >= 0) {
        at = this.#readQuoted(bytes, opening + 1, limit);
        if (at < 0) return this.#faulty("unclosed", last);
        if (this.#spaced) while (at < limit && bytes[at] === space) at++;
        if (at < limit && !this.#endsField(bytes[at]!, at)) return this.#faulty("misplaced", true);
        this.inner += this.#lines;
      } else {
        let hash = hashBasis;
        this.#starts[field] = at;
        while (at < limit) {
          const byte = bytes[at]!;
          if (byte === lineFeed || byte === carriageReturn) break;
          if (byte === separator && (isSign || this.#endsField(byte, at))) break;
          hash = hashWith(hash, byte);
          at++;
        }
        this.#ends[field] = at;
        this.#hashes[field] = hash;
        this.#kinds[field] = bare;
      }
      this.count++;
      if (at < limit && bytes[at] === separator) {
        at += this.#separator.length;
        continue;
      }
      // The line feed of an end of line may be in what follows.
      if (!last && (at >= limit || (bytes[at] === carriageReturn && at + 1 === limit))) return false;
      const isPair = bytes[at] === carriageReturn && at + 1 < limit && bytes[at + 1] === lineFeed;
      this.end = Math.min(limit, at + (isPair ? 2 : 1));
      return true;
    }
  }

  /** A field of the record, as text. */
  text(field: number): string {
    const own = this.slice(field);
    return asWritten(Buffer.from(own.buffer, own.byteOffset, own.length).toString("utf8"));
  }

  /** All fields of the record, as text. */
  texts(): string[] {
    return Array.from({ length: this.count }, (_, field) => this.text(field));
  }

  /** Whether the record is an empty line. */
  get isEmpty(): boolean {
    return this.count === 1 && this.slice(0).length === 0;
  }

  isQuoted(field: number): boolean {
    return this.#kinds[field] !== bare;
  }

  /** Whether a field has nothing but spaces. */
  isBlank(field: number): boolean {
    const first = this.#bytes[this.#starts[field]!]!;
    if (this.#starts[field] === this.#ends[field]) return true;
    // An apostrophe may only have made a tab harmless.
    const isCandidate = first <= space || first === apostrophe || first > 0x7e;
    return isCandidate && this.text(field).trim() === "";
  }

  /** How many fields the record has, blank ones at its end aside. */
  filledWidth(): number {
    let width = this.count;
    while (width > 0 && this.isBlank(width - 1)) width--;
    return width;
  }

  /** Adds each of the first fields to its column. */
  pushTo(columns: readonly ByteColumn[]): void {
    const bytes = this.#bytes;
    for (let field = 0; field < columns.length; field++) {
      if (this.#kinds[field] === escaped) {
        const own = this.slice(field);
        columns[field]!.push(own, 0, own.length, hashOf(own));
      } else columns[field]!.push(bytes, this.#starts[field]!, this.#ends[field]!, this.#hashes[field]!);
    }
  }

  /** The bytes of a field; a copy where some signs stand for others. */
  slice(field: number): Uint8Array {
    const own = this.#bytes.subarray(this.#starts[field]!, this.#ends[field]!);
    if (this.#kinds[field] !== escaped) return own;
    const plain = new Uint8Array(own.length);
    let length = 0;
    for (let at = 0; at < own.length; at++) {
      if (this.#standsForNext(own[at]!, own[at + 1])) at++;
      plain[length++] = own[at]!;
    }
    return plain.subarray(0, length);
  }

  #standsForNext(byte: number, next: number | undefined): boolean {
    if (byte === this.#quote) return next === byte;
    return byte === this.#escape && (next === byte || next === doubleQuote || next === apostrophe);
  }

  /** The place of the quote that begins a field; -1 where it is bare. */
  #openingAt(bytes: Uint8Array, from: number, limit: number): number {
    let at = from;
    if (this.#spaced) while (at < limit && bytes[at] === space) at++;
    return at < limit && bytes[at] === this.#quote ? at : -1;
  }

  /** Where what follows the quote that closes a field is; -1 where none closes it. */
  #readQuoted(bytes: Uint8Array, from: number, limit: number): number {
    const quote = this.#quote;
    const mark = this.#escape;
    let hash = hashBasis;
    let kind = quoted;
    let lines = 0;
    let at = from;
    for (; at < limit; at++) {
      let byte = bytes[at]!;
      if (byte === quote) {
        if (at + 1 >= limit || bytes[at + 1] !== quote) break;
        kind = escaped;
        at++;
      } else if (byte === mark) {
        kind = escaped;
        if (++at >= limit) break;
        byte = bytes[at]!;
      }
      if (byte === carriageReturn || (byte === lineFeed && bytes[at - 1] !== carriageReturn)) lines++;
      hash = hashWith(hash, byte);
    }
    if (at >= limit) return -1;
    this.#starts[this.count] = from;
    this.#ends[this.count] = at;
    this.#hashes[this.count] = hash;
    this.#kinds[this.count] = kind;
    this.#lines = lines;
    return at + 1;
  }

  #endsField(byte: number, at: number): boolean {
    if (byte === lineFeed || byte === carriageReturn) return true;
    if (byte !== this.#separator[0]) return false;
    if (this.#separator.length === 1) return true;
    const bytes = this.#bytes;
    return this.#separator.every((own, i) => bytes[at + i] === own);
  }

  #faulty(fault: RecordFault, known: boolean): boolean {
    if (known) this.fault = fault;
    return known;
  }

  #widen(): void {
    const length = 2 * this.count;
    this.#starts = grown(this.#starts, new Int32Array(length));
    this.#ends = grown(this.#ends, new Int32Array(length));
    this.#hashes = grown(this.#hashes, new Int32Array(length));
    this.#kinds = grown(this.#kinds, new Uint8Array(length));
  }
}

/** A longer array that begins with another. */
function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
