import { compactCodes } from "../../answers/AnswerColumn";
import type { RawColumn } from "./RawTable";

/** Fills a column cell by cell; spaces around a cell do not count. */
export class ColumnBuilder {
  readonly name: string;
  /** Of each text as it was pushed, and without the spaces around it. */
  readonly #codeOf = new Map<string, number>();
  readonly #values: string[] = [];
  #codes = new Uint32Array(64);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** The distinct texts so far, in the order of the file. */
  get values(): readonly string[] {
    return this.#values;
  }

  push(text: string): void {
    const code = this.#codeOf.get(text) ?? this.#newCode(text);
    if (this.#length === this.#codes.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[this.#length++] = code;
  }

  #newCode(text: string): number {
    const value = text.trim();
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#values.push(value);
      this.#codeOf.set(value, code);
    }
    if (value !== text) this.#codeOf.set(text, code);
    return code;
  }

  column(): RawColumn {
    const codes = this.#codes.subarray(0, this.#length);
    return { name: this.name, values: this.#values, codes: compactCodes(codes, this.#values.length - 1) };
  }
}
