import { describe, expect, test } from "vitest";
import { conditionalOddsInterval } from "../../../lib/stats/counts/conditionalOddsInterval";
import references from "../../reference/conditionalOdds.json";
import { relativeError } from "../../support/closeTo";
import { transpose } from "../tables";

describe("conditionalOddsInterval", () => {
  test.each(references)("is that of R: %j", ({ observed, level95, level90 }) => {
    for (const [level, expected] of [
      [0.95, level95],
      [0.9, level90],
    ] as const) {
      const own = conditionalOddsInterval(observed, level);
      for (const [i, end] of expected.entries()) {
        if (end === null) expect(own[i]).toBe(Number.POSITIVE_INFINITY);
        else if (end === 0) expect(own[i]).toBe(0);
        else expect(relativeError(own[i]!, end)).toBeLessThan(1e-10);
      }
    }
  });

  test("of the columns the other way round is its inverse, and of rows and columns exchanged itself", () => {
    const [low, high] = conditionalOddsInterval([
      [7, 3],
      [2, 9],
    ]);
    const [other, last] = conditionalOddsInterval([
      [3, 7],
      [9, 2],
    ]);
    expect(relativeError(other, 1 / high)).toBeLessThan(1e-12);
    expect(relativeError(last, 1 / low)).toBeLessThan(1e-12);
    const [turned] = conditionalOddsInterval(
      transpose([
        [7, 3],
        [2, 9],
      ]),
    );
    expect(relativeError(turned, low)).toBeLessThan(1e-12);
  });

  test("is none of an empty row, nor of another shape", () => {
    for (const observed of [
      [
        [0, 0],
        [3, 4],
      ],
      [
        [0, 3],
        [0, 4],
      ],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [],
    ])
      expect(conditionalOddsInterval(observed)).toEqual([Number.NaN, Number.NaN]);
  });
});
