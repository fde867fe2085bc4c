import type { MissingReason } from "../questionnaire/MissingReason";

/** A label, a number (1 or 0 for an answer to tick), or null where there is no answer. */
export type Answer = string | number | null;

/**
 * One column of answers, coded by a dictionary. A code below the number of `values` is that value; the codes
 * after them are the `missing` reasons, in order. One byte a cell where it fits.
 */
export interface AnswerColumn {
  /**
   * Of a choice, all its answers in the order of the questionnaire; of an answer to tick, 1 and 0; of a number,
   * those that were given, from the least; of words, those that were given, in the order of the file.
   */
  readonly values: readonly (string | number)[];
  /** The reasons that occur, in the order of {@link reasonOrder}. */
  readonly missing: readonly MissingReason[];
  /** Shape [respondent]. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** The answer in a row; null where there is none. */
export function answerAt({ values, codes }: AnswerColumn, row: number): Answer {
  return values[codes[row]!] ?? null;
}

/** Why a row has no answer; undefined where it has one. */
export function missingAt({ values, missing, codes }: AnswerColumn, row: number): MissingReason | undefined {
  return missing[codes[row]! - values.length];
}

/** All the answers of a column, in order; null where there is none. */
export function decoded(column: AnswerColumn): readonly Answer[] {
  return Array.from(column.codes, (code) => column.values[code] ?? null);
}

/** Whether two reasons are the same. */
export function isSameReason(a: MissingReason, b: MissingReason): boolean {
  return typeof a === "object" && typeof b === "object" ? a.cleaned === b.cleaned : a === b;
}

/** The order in which reasons are told: not asked, not answered, refused, does not know, taken out by a rule. */
export const reasonOrder = ["notAsked", "noAnswer", "refused", "doesNotKnow"] as const;

/** Reasons in that order, rules by name after them. */
export function sortedReasons(reasons: readonly MissingReason[]): readonly MissingReason[] {
  const rank = (reason: MissingReason) =>
    typeof reason === "object" ? reasonOrder.length : reasonOrder.indexOf(reason);
  const name = (reason: MissingReason) => (typeof reason === "object" ? reason.cleaned : "");
  return reasons.toSorted((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
}

/** Codes in as few bytes as the largest needs. */
export function compactCodes(codes: ArrayLike<number>, largest: number): AnswerColumn["codes"] {
  if (largest < 0x100) return Uint8Array.from(codes);
  return largest < 0x1_0000 ? Uint16Array.from(codes) : Uint32Array.from(codes);
}

/** A column of other rows of the same respondents: shape [row]. */
export function rowsOfColumn(column: AnswerColumn, rows: readonly number[]): AnswerColumn {
  const codes = column.codes.slice(0, rows.length);
  rows.forEach((row, i) => {
    codes[i] = column.codes[row]!;
  });
  return { ...column, codes };
}
