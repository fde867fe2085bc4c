import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { additiveAnova } from "../../../lib/stats/means/additiveAnova";
import { twoWayAnova } from "../../../lib/stats/means/twoWayAnova";
import { answersOf, crossed } from "../../exact/crossedCells";
import references from "../../reference/additiveAnova.json";
import { relativeError } from "../../support/closeTo";

const momentsOf = (scores: readonly number[]) => ({
  n: scores.length,
  sum: scores.reduce((sum, score) => sum + score, 0),
  sumOfSquares: scores.reduce((sum, score) => sum + score ** 2, 0),
});

describe("additiveAnova", () => {
  test.each(references)("agrees with R's Anova(lm(y ~ a + b)): $name", (own) => {
    const { a, b, residual } = additiveAnova(own);
    [a, b].forEach((effect, i) => {
      expect(effect.degreesOfFreedom).toBe(own.df[i]);
      expect(relativeError(effect.sumOfSquares, own.SS[i]!)).toBeLessThan(1e-10);
      expect(relativeError(effect.F, own.F[i]!)).toBeLessThan(1e-10);
      expect(relativeError(effect.p, own.p[i]!)).toBeLessThan(1e-10);
    });
    expect(residual.degreesOfFreedom).toBe(own.df[2]);
    expect(relativeError(residual.sumOfSquares, own.SS[2]!)).toBeLessThan(1e-10);
  });

  test("has the factors of the analysis with interaction, and what that leaves as a residual, without the cells", () => {
    fc.assert(
      fc.property(answersOf({ min: 1, max: 10 }), (cells) => {
        const moments = cells.map(momentsOf);
        const { first, second, sumOfSquares } = crossed(moments, { min: 1, max: 10 });
        const sizes = cells.map(({ length }) => length);
        const additive = additiveAnova({ sizes, first, second, sumOfSquares });
        const whole = twoWayAnova([cells.slice(0, 2), cells.slice(2)]);
        expect(additive.a.sumOfSquares).toBeCloseTo(whole.a.sumOfSquares, 7);
        expect(additive.b.sumOfSquares).toBeCloseTo(whole.b.sumOfSquares, 7);
        expect(additive.residual.sumOfSquares).toBeCloseTo(
          whole.residual.sumOfSquares + whole.interaction.sumOfSquares,
          7,
        );
      }),
    );
  });

  test("is NaN where a cell is empty", () => {
    const { a, b, residual } = additiveAnova({
      sizes: [3, 0, 2, 2],
      first: [12, 20],
      second: [20, 12],
      sumOfSquares: 180,
    });
    for (const value of [a.F, a.p, b.F, b.p, residual.sumOfSquares]) expect(value).toBeNaN();
  });
});
