import type { Range } from "../../exact/range";
import type { PublishedNumber } from "../../published/PublishedNumber";

/** The sizes of the groups of a crossing that no table prints, as its other numbers leave them. */
export interface UnprintedSizes {
  readonly by: string;
  readonly groups: readonly string[];
  /** Those that are taken: the nearest to equal. */
  readonly sizes: readonly number[];
  /** Between what each lies. */
  readonly bounds: readonly Range[];
  /** Whether another question of as many respondents prints them. */
  readonly isCopied: boolean;
  /** Where they would be printed. */
  readonly places: readonly PublishedNumber[];
}
