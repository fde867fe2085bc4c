import type { Survey } from "../answers/Survey";

/** When a number is kept secret, and how well. */
export interface SecrecyRules {
  /** Counts from 1 to one less than this are secret. */
  readonly threshold: number;
  /**
   * How many values a hidden number must still be able to take for whoever sees all the others: by default as many
   * as the threshold, since « fewer than 5 » says itself no more than that it is one of 0 to 4.
   */
  readonly width: number;
  /** A sum of numbers is secret where the `n` largest make more than `k` percent of it. */
  readonly dominance: { readonly n: number; readonly k: number };
  /** Ids of the questions by which a respondent could be known. */
  readonly quasiIdentifiers: readonly string[];
}

/** The secrecy of a study: its rules, and the whole of which a filtered study is a part. */
export interface Secrecy extends SecrecyRules {
  readonly whole: Survey;
}

/** A survey, with its secrecy where it has any. */
export interface SecretSurvey extends Survey {
  readonly secrecy?: Secrecy;
}

/** What is left out of `data/study.json`. */
export const defaultRules: Omit<SecrecyRules, "width"> = {
  threshold: 5,
  dominance: { n: 1, k: 85 },
  quasiIdentifiers: [],
};

/** Whether a count is too small to be shown. */
export function isSmall(count: number, { threshold }: Pick<SecrecyRules, "threshold">): boolean {
  return count > 0 && count < threshold;
}
