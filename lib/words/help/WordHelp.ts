/** What `help` says of a word. */
export interface WordHelp {
  /** What it does, in French; its first sentence stands in the list of all words. */
  readonly does: string;
  /** A cell, with holes that questions of the study fill: « {question} », « {réponse} »… See `filledExample`. */
  readonly example: string;
  /** Whether it speaks of printed numbers: a study without any does not list it. */
  readonly ofPrint?: true;
  /** The words to look at next. */
  readonly next: readonly string[];
}

/** The help of all words of an interface: the compiler sees that none is missing. */
export type HelpOf<Words> = { readonly [Name in keyof Words]-?: WordHelp };
