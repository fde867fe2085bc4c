/** The counts of one question, or of one item of it: all that is published of them together. */
export interface ItemCounts {
  /** How many answered. */
  readonly n: number;
  /** Shape [answers]; they add up to `n`. */
  readonly answers: readonly number[];
  readonly crossings: readonly CrossedItem[];
  /**
   * Whether the last answer is not printed but follows from the others: an answer that was not ticked. That nobody
   * ticked it is no secret.
   */
  readonly impliedLast?: boolean;
  /** Whether an answer that all give is no secret: a filter makes all give it. */
  readonly allowsUnanimous?: boolean;
  /** Answers that are secret already: in the whole of which these are a part. */
  readonly secretAnswers?: readonly boolean[];
  /** The most that each answer can be, where a whole of which these are a part is published too; undefined where that is secret. */
  readonly most?: readonly (number | undefined)[];
}

/** The same respondents by group; those who are in none are left out. */
export interface CrossedItem {
  /** Shape [answers][groups]. */
  readonly cells: readonly (readonly number[])[];
  /** The groups whose sizes are secret already: in the table of the question that is crossed with. */
  readonly secretSizes?: readonly boolean[];
  /** The cells that are secret already: in the whole of which these are a part. Shape [answers][groups]. */
  readonly secretCells?: readonly (readonly boolean[])[];
  /** Its margins as they are shown, where its cells are not all there; else they are the sums of its cells. */
  readonly margins?: {
    readonly n: number;
    /** Shape [groups]. */
    readonly sizes: readonly number[];
    /** Shape [answers]. */
    readonly totals: readonly number[];
  };
}

/** Which of these numbers are kept secret: true where one is. */
export interface ItemMask {
  readonly n: boolean;
  readonly answers: readonly boolean[];
  readonly crossings: readonly CrossedMask[];
}

export interface CrossedMask {
  /** How many are in the crossing. */
  readonly n: boolean;
  /** Of each group. */
  readonly sizes: readonly boolean[];
  /** Of each answer, over the groups. */
  readonly totals: readonly boolean[];
  /** Shape [answers][groups]. */
  readonly cells: readonly (readonly boolean[])[];
  /** The test, what is said of it, and all that is computed of the whole table. */
  readonly test: boolean;
  /** Whether the difference is significant, where the test is secret and that may be told all the same. */
  readonly significant?: boolean;
}
