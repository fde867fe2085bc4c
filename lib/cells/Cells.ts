import type { AnswerColumn } from "../answers/AnswerColumn";
import type { MissingReason } from "../questionnaire/MissingReason";

/** Which group each respondent is in; whoever has a code that is not below `size` is in none. */
export interface Grouping {
  readonly size: number;
  /** Shape [respondent]. */
  readonly codes: ArrayLike<number>;
}

/** How many of each group gave no answer, for one reason. */
export interface MissingCells {
  readonly reason: MissingReason;
  /** Shape [group]. */
  readonly counts: readonly number[];
}

/**
 * How often each value of a column occurs in each group: all that tables and tests need. They add up: cells of
 * two halves of the respondents are the cells of all.
 */
export interface Cells {
  readonly values: readonly (string | number)[];
  /** Shape [value][group]. */
  readonly counts: readonly (readonly number[])[];
  /** How many answered; shape [group]. */
  readonly answered: readonly number[];
  /** Why the others did not, those who were not asked included. */
  readonly missing: readonly MissingCells[];
  /**
   * The first value of each group, and of all groups, as a rank in `values`; -1 where nobody answered. Sums of
   * squares are seen from it, so that a large common offset costs no digit.
   */
  readonly first: { readonly groups: readonly number[]; readonly all: number };
}

/** The groups that the answers to a question make. */
export function groupingOf({ values, codes }: AnswerColumn): Grouping {
  return { size: values.length, codes };
}

/** The groups that two groupings make together: group a of the first and b of the second is a × size + b. */
export function crossedGrouping(a: Grouping, b: Grouping): Grouping {
  const size = a.size * b.size;
  const codes = Int32Array.from(a.codes, (own, row) => {
    const other = b.codes[row]!;
    return own < a.size && other < b.size ? own * b.size + other : size;
  });
  return { size, codes };
}

/** All respondents as one group. */
export function oneGroup(respondents: number): Grouping {
  return { size: 1, codes: new Uint8Array(respondents) };
}
