import type { RawColumn } from "../table/RawTable";

/** What a number of a column takes in memory, about, and a text beside its bytes. */
const overhead = 64;

/** How much the distinct values of a file may take yet. */
export interface Room {
  left: number;
}

/** The cells of a column as they come: numbers, or texts of one character a byte. */
export class SavCells {
  readonly #codeOf = new Map<number | string, number>();
  /** Of each code of a small number in the file, the code here, plus one. */
  readonly #small = new Uint32Array(256);
  #codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(64);
  #largest = 0xff;
  #length = 0;

  push(key: number | string, room: Room): void {
    this.#pushCode(this.#codeFor(key, room));
  }

  /** A number that the file writes as a code of one byte. */
  pushSmall(fileCode: number, value: number, room: Room): void {
    const known = this.#small[fileCode]!;
    const code = known > 0 ? known - 1 : this.#codeFor(value, room);
    this.#small[fileCode] = code + 1;
    this.#pushCode(code);
  }

  /** The distinct texts and the codes; two values of one text are one. */
  finish(textOf: (key: number | string) => string): Pick<RawColumn, "values" | "codes"> {
    const codes = this.#codes.slice(0, this.#length);
    const placeOf = new Map<string, number>();
    const places = new Uint32Array(this.#codeOf.size);
    for (const [key, code] of this.#codeOf) {
      const text = textOf(key);
      const place = placeOf.get(text) ?? placeOf.size;
      placeOf.set(text, place);
      places[code] = place;
    }
    if (placeOf.size < places.length) for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]!]!;
    return { values: [...placeOf.keys()], codes };
  }

  #codeFor(key: number | string, room: Room): number {
    let code = this.#codeOf.get(key);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(key, code);
      room.left -= overhead + (typeof key === "string" ? key.length : 0);
    }
    return code;
  }

  #pushCode(code: number): void {
    if (code > this.#largest) this.#grow(this.#codes.length, code);
    if (this.#length === this.#codes.length) this.#grow(2 * this.#length, this.#largest);
    this.#codes[this.#length++] = code;
  }

  #grow(length: number, largest: number): void {
    const codes =
      largest > 0xffff
        ? new Uint32Array(length)
        : largest > 0xff
          ? new Uint16Array(length)
          : new Uint8Array(length);
    codes.set(this.#codes);
    this.#codes = codes;
    this.#largest = 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;
  }
}
