import fc from "fast-check";
import { expect, test } from "vitest";
import { simpleEffects } from "../../../lib/stats/means/simpleEffects";
import { twoWayAnova } from "../../../lib/stats/means/twoWayAnova";
import { expectEffect, references } from "../interactionReferences";

const { NaN: nan } = Number;

for (const { name, cells, aWithinB, bWithinA } of references.twoWayAnova) {
  test(`agrees with R: ${name}`, () => {
    const ours = simpleEffects(cells);
    for (const [tests, expected] of [
      [ours.aWithinB, aWithinB],
      [ours.bWithinA, bWithinA],
    ] as const) {
      expect(tests).toHaveLength(expected.length);
      expected.forEach((effect, level) => {
        if (effect) expectEffect(tests[level]!, effect);
        else expect(tests[level]).toMatchObject({ degreesOfFreedom: 0, F: nan, p: nan });
      });
    }
  });
}

const cell = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 9 });
const row = fc.array(cell, { minLength: 3, maxLength: 3 });

test("the table transposed exchanges the factors", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (cells) => {
      const transposed = cells[0]!.map((_, j) => cells.map((own) => own[j]!));
      const [ours, theirs] = [simpleEffects(cells), simpleEffects(transposed)];
      [...ours.aWithinB, ...ours.bWithinA].forEach((effect, i) => {
        const other = [...theirs.bWithinA, ...theirs.aWithinB][i]!;
        expect(effect.sumOfSquares).toBeCloseTo(other.sumOfSquares, 9);
        expect(effect.degreesOfFreedom).toBe(other.degreesOfFreedom);
      });
    }),
  );
});

test("those of a factor share out its own and the interaction's sum of squares", () => {
  const balanced = fc.array(
    fc.array(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(balanced, (cells) => {
      const { a, interaction, residual } = twoWayAnova(cells);
      const { aWithinB } = simpleEffects(cells);
      const sum = aWithinB.reduce((total, effect) => total + effect.sumOfSquares, 0);
      expect(sum).toBeCloseTo(a.sumOfSquares + interaction.sumOfSquares, 9);
      for (const { F, sumOfSquares, degreesOfFreedom } of aWithinB) {
        if (residual.sumOfSquares > 0) {
          expect(F).toBeCloseTo(
            ((sumOfSquares / degreesOfFreedom) * residual.degreesOfFreedom) / residual.sumOfSquares,
            9,
          );
        }
      }
    }),
  );
});

test("takes sums as well as values, and nobody", () => {
  const sums = { n: 2, sum: 4, sumOfSquares: 10 };
  expect(simpleEffects([[sums, [2, 6]]]).bWithinA).toEqual(
    simpleEffects([
      [
        [1, 3],
        [2, 6],
      ],
    ]).bWithinA,
  );
  expect(simpleEffects([])).toEqual({ aWithinB: [], bWithinA: [] });
});
