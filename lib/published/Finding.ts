import type { Key } from "./PublishedNumber";

/** How sure it is that the printed number is wrong, and why it came to be. */
export const certainties = ["certaine", "probable", "inexpliquée"] as const;

export type Certainty = (typeof certainties)[number];

/** A printed number that contradicts its neighbours. */
export interface Finding extends Key {
  /** Empty where several counts are in cause together: `row` and `column` are then empty too. */
  readonly printed: string;
  /** What kind of slip, in two or three French words. */
  readonly finding: string;
  /** What should be printed: a number, two numbers with « à » between them, or nothing when unknown. */
  readonly expected: string;
  readonly certainty: Certainty;
  /** One French sentence for a reader of the report. */
  readonly explanation: string;
  /** Where several numbers would each do, how likely a slip this one is beside the others. */
  readonly weight?: number;
}
