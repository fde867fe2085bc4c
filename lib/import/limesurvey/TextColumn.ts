import { compactCodes } from "../../answers/AnswerColumn";
import type { RawColumn } from "../table/RawTable";

/** What a cell that is null in the data base is written as: the question was not shown. */
export const notShownText = "{question_not_shown}";

/** The columns of answers being read: each distinct text once. */
export class TextColumn {
  readonly name: string;
  readonly #codeOf = new Map<string, number>();
  readonly #codes: number[] = [];

  /** @param before how many rows had no such field */
  constructor(name: string, before = 0) {
    this.name = name;
    for (let row = 0; row < before; row++) this.push(notShownText);
  }

  push(text: string): void {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#codeOf.size;
      this.#codeOf.set(text, code);
    }
    this.#codes.push(code);
  }

  column(): RawColumn {
    const values = [...this.#codeOf.keys()];
    return { name: this.name, values, codes: compactCodes(this.#codes, values.length - 1) };
  }
}

/** A column with other texts for some of its own; those that become the same are one. */
export function rewritten(column: RawColumn, rewrite: (text: string) => string): RawColumn {
  const texts = column.values.map(rewrite);
  if (texts.every((text, i) => text === column.values[i])) return column;
  const codeOf = new Map<string, number>();
  const codes = texts.map((text) => {
    if (!codeOf.has(text)) codeOf.set(text, codeOf.size);
    return codeOf.get(text)!;
  });
  const values = [...codeOf.keys()];
  const { length } = column.codes;
  const own = new Uint32Array(length);
  for (let row = 0; row < length; row++) own[row] = codes[column.codes[row]!]!;
  return { ...column, values, codes: compactCodes(own, values.length - 1) };
}
