import { createHash } from "node:crypto";
import type { RawColumn } from "../table/RawTable";
import { NumberCodes } from "./NumberCodes";

/** What a distinct value takes in memory, about, beside the bytes of a text. */
const overhead = 64;

/** Longer texts are all of one place in a Map where they are as long as one another, and slow to find there. */
const longest = 4000;

/** What a text is found by; no text of a file begins as the key of a long one does. */
function keyOf(text: string): string {
  return text.length > longest ? `\uffff${createHash("sha256").update(text).digest("hex")}` : text;
}

/** How much the distinct values of a file may take yet. */
export interface Room {
  left: number;
}

/** The cells of a column as they come: numbers, or texts of one character a byte, but not both. */
export class SavCells {
  readonly #numbers = new NumberCodes();
  readonly #texts: string[] = [];
  readonly #codeOfText = new Map<string, number>();
  /** Of each code of a small number in the file, the code here, plus one. */
  readonly #small = new Uint32Array(256);
  #codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(64);
  #largest = 0xff;
  #length = 0;

  pushText(text: string, room: Room): void {
    const key = keyOf(text);
    let code = this.#codeOfText.get(key);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codeOfText.set(key, code);
      this.#texts.push(text);
      room.left -= overhead + text.length;
    }
    this.#pushCode(code);
  }

  pushNumber(value: number, room: Room): void {
    this.#pushCode(this.#numberCode(value, room));
  }

  /** A number that the file writes as a code of one byte. */
  pushSmall(fileCode: number, value: number, room: Room): void {
    const known = this.#small[fileCode]!;
    const code = known > 0 ? known - 1 : this.#numberCode(value, room);
    this.#small[fileCode] = code + 1;
    this.#pushCode(code);
  }

  /**
   * The distinct texts and the codes; two values of one text are one.
   *
   * @param areDistinct whether two numbers never have one text
   */
  finish(
    textOfNumber: (value: number) => string,
    textOf: (text: string) => string,
    areDistinct: boolean,
  ): Pick<RawColumn, "values" | "codes"> {
    const texts: string[] = [];
    for (const value of this.#numbers.values()) texts.push(textOfNumber(value));
    for (const text of this.#texts) texts.push(textOf(text));
    const codes = this.#codes.slice(0, this.#length);
    if (areDistinct && this.#texts.length === 0) return { values: texts, codes };
    const placeOf = new Map<string, number>();
    const values: string[] = [];
    const places = texts.map((text) => {
      const key = keyOf(text);
      const place = placeOf.get(key) ?? values.length;
      if (place === values.length) {
        placeOf.set(key, place);
        values.push(text);
      }
      return place;
    });
    if (values.length < texts.length) for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]!]!;
    return { values, codes };
  }

  #numberCode(value: number, room: Room): number {
    const { size } = this.#numbers;
    const code = this.#numbers.codeOf(value);
    if (code === size) room.left -= overhead;
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
