import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sprite } from "../../bench/sprite";
import { seededRandom } from "../../lib/base/random";
import { printedRow } from "../support/printedRow";

/** Answers on a scale from 1, and its greatest answer. */
const answered = fc.integer({ min: 2, max: 10 }).chain((max) =>
  fc.record({
    max: fc.constant(max),
    answers: fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 200 }),
  }),
);
const printedOf = (answers: readonly number[]) => printedRow(answers, []).total;

describe("SPRITE, the peer of the exact solver", () => {
  test("gives back the mean and the standard deviation of answers that exist, on their scale", () => {
    fc.assert(
      fc.property(answered, fc.integer(), ({ answers, max }, seed) => {
        const printed = printedOf(answers);
        const { sample } = sprite(printed, { min: 1, max }, seededRandom(seed, "test"));
        expect(printedOf(sample!)).toEqual(printed);
        expect(sample!.every((value) => Number.isInteger(value) && value >= 1 && value <= max)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("gives the same sample for the same seed, and another for another", () => {
    const printed = { n: 300, mean: "6,42", sd: "2,31" };
    const of = (seed: number) => sprite(printed, { min: 1, max: 10 }, seededRandom(seed, "test"));
    expect(of(1)).toEqual(of(1));
    expect(of(1).sample).not.toEqual(of(2).sample);
  });

  test("takes any mean, or any standard deviation, where none is printed", () => {
    const scale = { min: 1, max: 10 };
    const random = seededRandom(1, "test");
    expect(printedOf(sprite({ n: 50, sd: "1,50" }, scale, random).sample!).sd).toBe("1,50");
    expect(printedOf(sprite({ n: 50, mean: "9,02" }, scale, random).sample!).mean).toBe("9,02");
  });

  test.each([
    ["a mean that no sum has", { n: 10, mean: "5,55", sd: "1,00" }],
    ["a mean off the scale", { n: 10, mean: "10,50", sd: "1,00" }],
    ["a standard deviation that the mean does not leave", { n: 10, mean: "9,90", sd: "2,00" }],
    ["a standard deviation of the wrong parity", { n: 2, mean: "1,50", sd: "1,41" }],
  ])("starts nothing for %s", (_, printed) => {
    const found = sprite(printed, { min: 1, max: 10 }, seededRandom(1, "test"));
    expect(found).toEqual({ starts: 0, swaps: 0 });
  });

  test("gives up at the tenth start, where a sum of squares of the right parity is that of no answers", () => {
    // 4 answers from 1 to 5 that add up to 8 have squares that add up to 16, 18, 20, 22 or 28: not to 24 or 26
    const found = sprite({ n: 4, mean: "2,00", sd: "1,63" }, { min: 1, max: 5 }, seededRandom(1, "test"));
    expect(found).toEqual({ starts: 10, swaps: 200_000 });
  });
});
