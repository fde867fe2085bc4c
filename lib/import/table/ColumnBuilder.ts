import { CodeList } from "./CodeList";
import type { RawColumn } from "./RawTable";

/** Fills a column from texts cell by cell; spaces around a cell do not count. */
export class ColumnBuilder {
  readonly name: string;
  /** Of each text as it was pushed, and without the spaces around it. */
  readonly #codeOf = new Map<string, number>();
  readonly #values: string[] = [];
  readonly #codes = new CodeList();
  /** By {@link shortIndex}, codes from 1; 0 of a text that has not come yet. */
  readonly #shortCodes = new Uint32Array(111);
  #last: string | undefined;
  #lastCode = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** The distinct texts so far, in the order of the file. */
  get values(): readonly string[] {
    return this.#values;
  }

  push(text: string): void {
    // Most cells of a survey are a digit or two: these are found without a hash. Others are often those just before.
    const short = shortIndex(text);
    let code: number;
    if (short >= 0) {
      code = this.#shortCodes[short]! - 1;
      if (code < 0) {
        code = this.#codeOf.get(text) ?? this.#newCode(text);
        this.#shortCodes[short] = code + 1;
      }
    } else if (text === this.#last) code = this.#lastCode;
    else {
      code = this.#codeOf.get(text) ?? this.#newCode(text);
      this.#last = text;
      this.#lastCode = code;
    }
    this.#codes.push(code);
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
    return { name: this.name, values: this.#values, codes: this.#codes.codes() };
  }
}

/** The place of a text that is blank, one digit or two; -1 of any other. */
function shortIndex(text: string): number {
  if (text.length > 2) return -1;
  if (text.length === 0) return 0;
  const first = text.charCodeAt(0) - 48;
  if (first < 0 || first > 9) return -1;
  if (text.length === 1) return 1 + first;
  const second = text.charCodeAt(1) - 48;
  return second < 0 || second > 9 ? -1 : 11 + 10 * first + second;
}
