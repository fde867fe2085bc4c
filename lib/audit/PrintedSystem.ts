import type { Rounding } from "../exact/printedInterval";
import type { PublishedNumber } from "../published/PublishedNumber";

/** Printed numbers that the same answers must give together: of a row of means, or of the tables of an item. */
export interface PrintedSystem {
  /** Without what is printed « x ». */
  readonly places: readonly PublishedNumber[];
  readonly rounding?: Rounding | undefined;
  /** Whether it is known that some integer answers give all of them, or that none do; not where there are too many to try. */
  isDecided(): boolean;
  /** Whether some integer answers give all the others and this text in the place of a number. */
  accepts(place: PublishedNumber, text: string): boolean;
  /**
   * Whether some integer answers give all that is not left out; so it is held where that is too much to list.
   *
   * @param mostSteps of counts, how many partial tables are looked at before that is held
   */
  isPossible(omitted?: readonly PublishedNumber[], mostSteps?: number): boolean;
  /** The same of one number without all others, where it is told without looking for answers. */
  isPossibleAlone?(place: PublishedNumber): boolean | undefined;
  /** What the other numbers allow when these are left out. */
  without(omitted: readonly PublishedNumber[]): Allowed;
}

/** What is left of the answers when some printed numbers are left out. */
export interface Allowed {
  /** Whether some integer answers give all that is not left out; so it is held where that is too much to list. */
  readonly possible: boolean;
  /**
   * For each number left out, its value in every solution of the others; undefined where they say too
   * little to list it. A value stands as often as there are solutions with it.
   */
  readonly values: readonly (readonly number[] | undefined)[];
}
