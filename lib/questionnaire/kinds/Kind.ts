/** The numbers that a question takes. */
export interface NumberRange {
  readonly min: number;
  /** Infinity where there is no highest. */
  readonly max: number;
  /** Decimals that an answer may have; 0 of whole numbers. */
  readonly decimals: number;
}

/**
 * How the answers to a question are held and counted; everything that tabulates branches on it, and not on
 * the kind.
 */
export type Tabulation =
  /** One answer among several: counts of each. */
  | { readonly layout: "counts"; readonly choices: readonly string[] }
  /** Items to tick: for each, a column of 1 and 0. */
  | { readonly layout: "ticks"; readonly items: readonly string[] }
  /** One answer among several for each item. */
  | { readonly layout: "grid"; readonly items: readonly string[]; readonly choices: readonly string[] }
  /** A number, or one for each item: means; no items where there is a single number. */
  | { readonly layout: "means"; readonly items: readonly string[]; readonly range: NumberRange }
  /** Words: kept and counted, never tabulated. */
  | { readonly layout: "text" };

/** A kind of question: what is written of it in `questionnaire.json`, and how it is counted. */
export interface Kind<Q extends { readonly kind: string }> {
  readonly name: Q["kind"];
  /** What it is called where people read: « choix unique ». */
  readonly label: string;
  /** JSON Schema, by name, of what a question of this kind has besides what all have. */
  readonly properties: Readonly<Record<string, object>>;
  /** What an answer is called: « la question 3.1 n’a pas cette note ». */
  readonly answer: string;
  readonly tabulation: (question: Q) => Tabulation;
  /** Whether the answers of one respondent to the items cannot all be meant; absent where any can. */
  readonly contradicts?: (answers: readonly (string | number | null)[]) => boolean;
}
