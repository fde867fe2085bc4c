import type { HelpedWord } from "./help/help";
import type { StudyNames } from "./studyNames";

/** What the words that are bound to a study say to the kernel that runs a notebook, under the key `boundWords`. */
export interface ForKernel {
  /** What a cell may name of the study, without a look at its answers. */
  readonly names: () => StudyNames;
  /** Shows a value that a cell ends with; false of one that the words do not know, or that is of another study. */
  readonly show: (value: unknown) => boolean;
  /** What is said of a word, part by part; undefined of what is no word. */
  readonly helped: (word: string) => HelpedWord | undefined;
  /** The same in one French text; undefined of what is no word. */
  readonly help: (word: string) => string | undefined;
}
