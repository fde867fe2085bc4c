import { expect, test } from "vitest";
import { concludesOtherwise } from "../../lib/tables/concludesOtherwise";

test("two probabilities conclude otherwise on either side of the threshold, which is significant itself", () => {
  expect(concludesOtherwise(0.05, 0.051)).toBe(true);
  expect(concludesOtherwise(0.2, 0.01)).toBe(true);
  expect(concludesOtherwise(0.01, 0.05)).toBe(false);
  expect(concludesOtherwise(0.06, 0.9)).toBe(false);
});

test("nothing is concluded of what could not be computed", () => {
  expect(concludesOtherwise(Number.NaN, 0.01)).toBe(false);
  expect(concludesOtherwise(0.01, Number.NaN)).toBe(false);
});
