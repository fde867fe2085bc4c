import { expect } from "vitest";

/** Expects two numbers to agree to nine decimals, or to be NaN together. */
export function expectClose(actual: number, expected: number): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(actual).toBeCloseTo(expected, 9);
}
