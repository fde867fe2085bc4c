import { expect } from "vitest";
import { relativeError } from "../support/closeTo";

/** Expects a number within this relative error of R's, or NaN where R has none (null in the references). */
export function expectAgreement(actual: number, byR: number | null, tolerance: number): void {
  if (byR === null) expect(actual).toBeNaN();
  else expect(relativeError(actual, byR)).toBeLessThan(tolerance);
}
