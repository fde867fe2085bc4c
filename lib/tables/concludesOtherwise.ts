import { significanceLevel } from "./Table";

/** Whether two probabilities lie on either side of the threshold; false where one is NaN. */
export function concludesOtherwise(p: number, other: number): boolean {
  return p <= significanceLevel !== other <= significanceLevel && !Number.isNaN(p + other);
}
