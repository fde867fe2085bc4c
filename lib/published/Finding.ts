import type { Expected } from "./Expected";
import type { Key } from "./PublishedNumber";

/** How sure it is that the printed number is wrong, and why it came to be. */
export type Certainty = "certain" | "probable" | "unexplained";

/** What kind of slip a finding is. What each is called in French stands in `findingNames`. */
export type FindingKind =
  | "base"
  | "count"
  | "counts"
  | "columnSum"
  | "rowSum"
  | "groupSum"
  | "percent"
  | "chi2"
  | "chi2OfCounts"
  | "pOfChi2"
  | "degreesOfFreedom"
  | "groupMean"
  | "groupSd"
  | "FOfMeans"
  | "pOfF"
  | "pOfTest"
  | "testOfMeans"
  | "effectSize"
  | "standardError"
  | "confidenceInterval"
  | "bounds"
  | "oddsRatio"
  | "exchanged"
  | "probability"
  | "verdict"
  | "figure"
  | "impossibleRow"
  | "incompatible"
  | "roundedTwice"
  | "roundingTie"
  | "swappedDigits"
  | "copied"
  | "sumOfSquares"
  | "continuityCorrection"
  | "wrongNote"
  | "missingNote"
  | "missingFigure"
  | "extraFigure"
  | "copiedLabel"
  | "accessCondition"
  | "unprintedCondition";

/** What the numbers of a test lead to once they are right. */
export interface Conclusion {
  /** Whether the printed p leads to the other verdict. */
  readonly changes: boolean;
  readonly verdict: "sig" | "ns";
}

/** A printed number that contradicts its neighbours. */
export interface Finding extends Key {
  /** Empty where several counts are in cause together: `row` and `column` are then empty too. */
  readonly printed: string;
  readonly kind: FindingKind;
  readonly expected: Expected;
  /** Of several values that would do: each, or those nearest to what is printed and whether there are more. */
  readonly nearest?: { readonly texts: readonly string[]; readonly more: boolean };
  readonly certainty: Certainty;
  /** One French sentence or more for a reader of the report; nothing reads it back. */
  readonly explanation: string;
  /** Of a test whose verdict is known; `explanationText` tells it. */
  readonly conclusion?: Conclusion;
  /** Where several numbers would each do, how likely a slip this one is beside the others. */
  readonly weight?: number;
  /** The same as a chance from 0 to 1, among all that were compared. */
  readonly odds?: number;
}
