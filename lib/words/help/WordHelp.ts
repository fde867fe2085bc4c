/** What `help` says of a word. */
export interface WordHelp {
  /** What it does, in French; its first sentence stands in the list of all words. */
  readonly does: string;
  /**
   * What stands between its parentheses, in order, each with its article: « l’étude », « la question en lignes »; in
   * brackets what may be left out, with « … » what may be several. Absent of a word that is not called with parentheses.
   */
  readonly takes?: readonly string[];
  /** A cell, with holes that questions of the study fill: « {question} », « {réponse} »… See `filledExample`. */
  readonly example: string;
  /** What else people look for who need it: « khi2, anova ». */
  readonly also?: string;
  /** Whether it speaks of printed numbers: a study without any does not list it. */
  readonly ofPrint?: true;
  /** The words to look at next. */
  readonly next: readonly string[];
}

/** The help of all words of an interface: the compiler sees that none is missing. */
export type HelpOf<Words> = { readonly [Name in keyof Words]-?: WordHelp };
