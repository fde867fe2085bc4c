import type { DataError } from "../../base/DataError";

/** What {@link SavElements.next} gives besides the codes of small numbers, 1 to 251. */
export const elementCode = { end: 0, bytes: 253, spaces: 254, missing: 255 } as const;

/** The cases of a file as elements of eight bytes: numbers, and pieces of texts. */
export interface SavElements {
  /**
   * The code of the next element: its eight bytes are at `at` of `bytes` where it is `elementCode.bytes`. Codes 1 to
   * 251 are numbers, to which the bias is added.
   */
  next(): number;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly at: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Cases that are not compressed. */
export class PlainElements implements SavElements {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;

  readonly #cut: () => DataError;

  /**
   * @param start the first byte of the cases
   * @param cut the fault where fewer than eight bytes are left
   */
  constructor(bytes: Uint8Array, start: number, cut: () => DataError) {
    this.#cut = cut;
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.at = start - 8;
  }

  next(): number {
    this.at += 8;
    const left = this.bytes.length - this.at;
    if (left === 0) return elementCode.end;
    if (left < 8) throw this.#cut();
    return elementCode.bytes;
  }
}

/** Cases that a byte each, or a byte and eight more, tell. */
export class ByteElements implements SavElements {
  bytes: Uint8Array = new Uint8Array(0);
  view = viewOf(this.bytes);
  at = 0;
  readonly #chunks: Iterator<Uint8Array>;
  readonly #cut: () => DataError;
  /** The codes that are read, so many, and where the bytes that follow them are. */
  readonly #codes = new Uint8Array(8);
  #count = 0;
  #nextCode = 0;
  #rest = 0;
  #ended = false;

  /**
   * @param chunks the bytes of the cases
   * @param cut the fault where eight bytes are announced and are not there
   */
  constructor(chunks: Iterable<Uint8Array>, cut: () => DataError) {
    this.#chunks = chunks[Symbol.iterator]();
    this.#cut = cut;
  }

  next(): number {
    for (;;) {
      if (this.#nextCode === this.#count && !this.#readCodes()) return elementCode.end;
      const code = this.#codes[this.#nextCode++]!;
      // A zero fills a block.
      if (code === 0) continue;
      if (code === 252) {
        this.#ended = true;
        this.#nextCode = this.#count;
        return elementCode.end;
      }
      if (code === elementCode.bytes) {
        if (!this.#has(8)) throw this.#cut();
        this.at = this.#rest;
        this.#rest += 8;
      }
      return code;
    }
  }

  #readCodes(): boolean {
    if (this.#ended) return false;
    // The last codes of a file may be fewer.
    this.#has(8);
    this.#count = Math.min(8, this.bytes.length - this.#rest);
    for (let i = 0; i < this.#count; i++) this.#codes[i] = this.bytes[this.#rest + i]!;
    this.#rest += this.#count;
    this.#nextCode = 0;
    this.#ended = this.#count === 0;
    return !this.#ended;
  }

  /** Brings so many bytes into one piece, if there are. */
  #has(length: number): boolean {
    while (this.#rest + length > this.bytes.length) {
      const next = this.#chunks.next();
      if (next.done) return false;
      const left = this.bytes.subarray(this.#rest);
      const joined = left.length === 0 ? next.value : new Uint8Array(left.length + next.value.length);
      if (left.length > 0) {
        joined.set(left);
        joined.set(next.value, left.length);
      }
      this.bytes = joined;
      this.view = viewOf(joined);
      this.#rest = 0;
    }
    return true;
  }
}
