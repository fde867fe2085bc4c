import type { Key } from "../published/PublishedNumber";

/** How sure it is that the printed number is wrong, and why it came to be. */
export type Certainty = "certaine" | "probable" | "inexpliquée";

/** A printed number that contradicts its neighbours. */
export interface Finding extends Key {
  readonly printed: string;
  /** What kind of slip, in two or three French words. */
  readonly finding: string;
  /** What should be printed: a number, or two numbers with « à » between them. */
  readonly expected: string;
  readonly certainty: Certainty;
  /** One French sentence for a reader of the report. */
  readonly explanation: string;
}
