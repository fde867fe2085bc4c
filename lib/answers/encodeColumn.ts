import type { Column } from "../questionnaire/columns";
import type { MissingReason } from "../questionnaire/MissingReason";
import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import { type Answer, type AnswerColumn, compactCodes, isSameReason, sortedReasons } from "./AnswerColumn";

/** Something in a cell: an answer, or why there is none. */
export type CellValue = string | number | { readonly missing: MissingReason };

/**
 * The dictionary that a question gives its columns before anything is read: the answers of a choice, 1 and 0 of
 * an answer to tick; none of numbers and words, which are those that occur.
 */
export function fixedValues(question: Question): readonly (string | number)[] | undefined {
  const own = tabulation(question);
  switch (own.layout) {
    case "counts":
    case "grid":
      return own.choices;
    case "ticks":
      return [1, 0];
    case "means":
    case "text":
      return undefined;
  }
}

/** Fills a column cell by cell; each distinct value is looked up once. */
export class ColumnBuilder {
  readonly #fixed: readonly (string | number)[] | undefined;
  readonly #values: (string | number)[];
  readonly #codeOf: Map<string | number, number>;
  readonly #reasons: MissingReason[] = [];
  /** Codes from 0 for values, from -1 down for reasons. */
  #codes = new Int32Array(64);
  #length = 0;

  constructor({ question }: Pick<Column, "question">) {
    this.#fixed = fixedValues(question);
    this.#values = [...(this.#fixed ?? [])];
    this.#codeOf = new Map(this.#values.map((value, code) => [value, code]));
  }

  get length(): number {
    return this.#length;
  }

  /** The code of a value or of a reason, for {@link push}. */
  codeOf(cell: CellValue): number {
    if (typeof cell === "object") {
      const known = this.#reasons.findIndex((reason) => isSameReason(reason, cell.missing));
      return known >= 0 ? -1 - known : -this.#reasons.push(cell.missing);
    }
    const known = this.#codeOf.get(cell);
    if (known !== undefined) return known;
    if (this.#fixed !== undefined) throw new RangeError(`« ${cell} » is not an answer of this question.`);
    const code = this.#values.push(cell) - 1;
    this.#codeOf.set(cell, code);
    return code;
  }

  /** Adds a cell by its code. */
  push(code: number): void {
    if (this.#length === this.#codes.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[this.#length++] = code;
  }

  /** Makes the blank of a row one that was not asked; a reason that was given stays. */
  setNotAsked(row: number): void {
    const code = this.#codes[row]!;
    if (code < 0 && this.#reasons[-1 - code] === "noAnswer")
      this.#codes[row] = this.codeOf({ missing: "notAsked" });
  }

  /** Whether a row has an answer. */
  isAnswered(row: number): boolean {
    return this.#codes[row]! >= 0;
  }

  /** The answer in a row; null where there is none. */
  answerAt(row: number): Answer {
    return this.#values[this.#codes[row]!] ?? null;
  }

  /** The column of what was added: numbers in order, reasons in order, codes in as few bytes as they need. */
  column(): AnswerColumn {
    const codes = this.#codes.subarray(0, this.#length);
    const values = this.#fixed ?? ordered(this.#values);
    const placeOf = new Map(values.map((value, place) => [value, place]));
    const places = this.#values.map((value) => placeOf.get(value)!);
    const occurring = new Uint8Array(this.#reasons.length);
    for (let row = 0; row < codes.length; row++) if (codes[row]! < 0) occurring[-1 - codes[row]!] = 1;
    const missing = sortedReasons(this.#reasons.filter((_, i) => occurring[i] === 1));
    const reasonPlaces = this.#reasons.map((reason) =>
      missing.findIndex((other) => isSameReason(reason, other)),
    );
    const final = Int32Array.from(codes);
    for (let row = 0; row < final.length; row++) {
      const code = final[row]!;
      final[row] = code >= 0 ? places[code]! : values.length + reasonPlaces[-1 - code]!;
    }
    return { values, missing, codes: compactCodes(final, values.length + missing.length - 1) };
  }
}

/** Numbers from the least; words as they come. */
function ordered(values: readonly (string | number)[]): readonly (string | number)[] {
  return values.every((value) => typeof value === "number")
    ? values.toSorted((a, b) => Number(a) - Number(b))
    : values;
}

/**
 * Answers as a column of their question.
 *
 * @param answers shape [respondent]; null is « not asked » unless another reason is given
 */
export function encodeColumn(
  column: Pick<Column, "question">,
  answers: readonly Answer[],
  missing: MissingReason = "notAsked",
): AnswerColumn {
  const builder = new ColumnBuilder(column);
  for (const answer of answers) builder.push(builder.codeOf(answer ?? { missing }));
  return builder.column();
}
