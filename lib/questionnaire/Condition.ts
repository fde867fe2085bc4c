/** Who is asked a question: a condition on the answers to questions that come before. */
export type Condition =
  /** One of these answers, to a question or to an item of a grid. */
  | { readonly question: string; readonly item?: string; readonly is: readonly string[] }
  | { readonly question: string; readonly item?: string; readonly above: number }
  | { readonly question: string; readonly item?: string; readonly below: number }
  /** This answer of a multiple choice. */
  | { readonly question: string; readonly ticked: string }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

/** A condition with where it comes from: the words printed in the report, or why it was deduced. */
export interface Access {
  readonly condition: Condition;
  /** The words of the questionnaire, or of the report. */
  readonly printed?: string;
  /** What those words stand over, where it is more than this question. */
  readonly scope?: "section" | "block";
  /** Why the condition is what it is, where no words say so or where they cannot be true. */
  readonly deduced?: string;
  /** How many answered without meeting the condition, where the printed numbers are only possible so. */
  readonly exceptions?: number;
}
