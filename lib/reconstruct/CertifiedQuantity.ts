import type { Range } from "../exact/range";

/**
 * What the publication says of a quantity: one value; several, all between two; several that also
 * depend on the sizes of groups, which it does not print and a reconstruction chose; nothing.
 */
export type Status = "déterminé" | "borné" | "supposé" | "libre";

/** What the publication leaves a quantity of one column of the respondents. */
export interface CertifiedQuantity {
  /** Column of `respondents.csv`. */
  readonly variable: string;
  /** How many answered; of their answers, the sum, the sum of squares, the histogram; how many gave one answer. */
  readonly quantity: "n" | "sum" | "sumOfSquares" | "count" | "histogram";
  /** "" for all, a crossing, or two with « × » between them for the cells that both cut. */
  readonly by: string;
  readonly group: string;
  readonly answer: string;
  /** Empty where it is free. */
  readonly bounds: Range | undefined;
  readonly status: Status;
}

/** The status of a quantity between two bounds. */
export function statusOf([low, high]: Range, sizesArePrinted: boolean): Status {
  if (!sizesArePrinted) return "supposé";
  return low === high ? "déterminé" : "borné";
}

/** The bounds of values. */
export function rangeOf(values: readonly number[]): Range {
  return values.reduce<Range>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
