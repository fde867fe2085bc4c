import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { logLinearTest } from "../../../lib/stats/counts/logLinearTest";
import { relativeError } from "../../support/closeTo";
import { runs } from "../../support/realChecks";
import { references } from "../interactionReferences";

const pairs = ["ab", "ac", "bc"] as const;

/** Expects a statistic with its p; where R's is rounding alone, ours is too. */
function expectTest(
  actual: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number },
  expected: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number | null },
  digits: number,
): void {
  expect(actual.degreesOfFreedom).toBe(expected.degreesOfFreedom);
  if (expected.statistic < 1e-9) expect(actual.statistic).toBeLessThan(1e-9);
  else expect(relativeError(actual.statistic, expected.statistic)).toBeLessThan(digits);
  if (expected.p === null) expect(actual.p).toBeNaN();
  else expect(relativeError(actual.p, expected.p)).toBeLessThan(10 * digits);
}

for (const reference of references.logLinear) {
  test(`agrees with R's ${reference.by}: ${reference.name}`, () => {
    const { threeWay, partial, conditional } = logLinearTest(reference.counts);
    const { degreesOfFreedom, nominalDegreesOfFreedom } = reference;
    expect(threeWay.nominalDegreesOfFreedom).toBe(nominalDegreesOfFreedom);
    expectTest(
      { ...threeWay, statistic: threeWay.likelihoodRatio },
      { ...reference, statistic: reference.likelihoodRatio },
      1e-11,
    );
    expectTest(
      { degreesOfFreedom, statistic: threeWay.pearson, p: threeWay.pearsonP },
      { degreesOfFreedom, statistic: reference.pearson, p: reference.pearsonP },
      1e-11,
    );
    for (const pair of pairs) {
      const [ours, theirs] = [conditional[pair], reference[pair].conditional];
      expectTest(
        { ...ours, statistic: ours.likelihoodRatio },
        { ...theirs, statistic: theirs.likelihoodRatio },
        1e-11,
      );
      // R's is a difference of two G²: it has fewer digits.
      const [gain, difference] = [partial[pair], reference[pair].partial];
      expectTest(
        { ...gain, statistic: gain.likelihoodRatio },
        { ...difference, statistic: difference.likelihoodRatio },
        1e-9,
      );
    }
  });
}

test("gives Bartlett's (1935) chi-square of plum roots, 2.27", () => {
  const { threeWay } = logLinearTest(references.logLinear[0]!.counts);
  expect(threeWay.pearson.toFixed(2)).toBe("2.27");
});

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 700 }));
const cubeOf = (cell: fc.Arbitrary<number>) =>
  fc.tuple(fc.constantFrom(2, 3), fc.constantFrom(2, 3), fc.constantFrom(2, 3)).chain(([a, b, c]) =>
    fc.array(fc.array(fc.array(cell, { minLength: c, maxLength: c }), { minLength: b, maxLength: b }), {
      minLength: a,
      maxLength: a,
    }),
  );
const cube = cubeOf(count);

test("what a pair adds and the three-way interaction make up the dependence within levels", () => {
  fc.assert(
    fc.property(cube, (counts) => {
      const { threeWay, partial, conditional } = logLinearTest(counts);
      for (const pair of pairs) {
        const sum = partial[pair].likelihoodRatio + threeWay.likelihoodRatio;
        expect(relativeError(1 + sum, 1 + conditional[pair].likelihoodRatio)).toBeLessThan(1e-9);
        expect(partial[pair].degreesOfFreedom + threeWay.degreesOfFreedom).toBe(
          conditional[pair].degreesOfFreedom,
        );
      }
    }),
  );
});

test("dependence within levels has the degrees of freedom of the tables of all levels", () => {
  fc.assert(
    fc.property(cube, (counts) => {
      const { conditional } = logLinearTest(counts);
      const tables = counts[0]![0]!.map((_, c) => counts.map((plane) => plane.map((row) => row[c]!)));
      const degrees = tables.map((table) => Math.max(0, chiSquareTest(table).degreesOfFreedom));
      expect(conditional.ab.degreesOfFreedom).toBe(degrees.reduce((sum, own) => sum + own, 0));
    }),
  );
});

test("the variables in another order give the same tests", () => {
  fc.assert(
    fc.property(cube, (counts) => {
      // [c][a][b]: the pair ab becomes bc, ac becomes ab, bc becomes ac.
      const turned = counts[0]![0]!.map((_, c) => counts.map((plane) => plane.map((row) => row[c]!)));
      const [before, after] = [logLinearTest(counts), logLinearTest(turned)];
      expect(after.threeWay.degreesOfFreedom).toBe(before.threeWay.degreesOfFreedom);
      const statistics = [
        [after.threeWay, before.threeWay],
        [after.partial.bc, before.partial.ab],
        [after.partial.ab, before.partial.ac],
        [after.conditional.ac, before.conditional.bc],
      ] as const;
      for (const [ours, theirs] of statistics) {
        expect(relativeError(1 + ours.likelihoodRatio, 1 + theirs.likelihoodRatio)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("three times the respondents in the same proportions make the statistics three times as large", () => {
  fc.assert(
    fc.property(cubeOf(fc.integer({ min: 1, max: 300 })), (counts) => {
      const tripled = counts.map((plane) => plane.map((row) => row.map((own) => 3 * own)));
      const [one, three] = [logLinearTest(counts), logLinearTest(tripled)];
      expect(
        relativeError(1 + three.threeWay.likelihoodRatio, 1 + 3 * one.threeWay.likelihoodRatio),
      ).toBeLessThan(1e-11);
      expect(relativeError(1 + three.threeWay.pearson, 1 + 3 * one.threeWay.pearson)).toBeLessThan(1e-11);
    }),
  );
});

test("levels that multiply the same table have no interaction", () => {
  const { threeWay, partial } = logLinearTest([
    [
      [10, 20, 50],
      [30, 60, 150],
    ],
    [
      [40, 80, 200],
      [20, 40, 100],
    ],
  ]);
  expect(threeWay.likelihoodRatio).toBeLessThan(1e-12);
  expect(threeWay.p).toBeCloseTo(1, 10);
  expect(partial.ac.likelihoodRatio).toBeLessThan(1e-12);
  expect(partial.ab.p).toBeLessThan(1e-20);
});

test("a variable of a single level has nothing to test", () => {
  const { threeWay, partial, conditional } = logLinearTest([
    [
      [3, 4],
      [5, 9],
    ],
  ]);
  expect(threeWay).toMatchObject({ degreesOfFreedom: 0, p: Number.NaN, pearsonP: Number.NaN });
  expect(partial.ab).toMatchObject({ degreesOfFreedom: 0, p: Number.NaN });
  expect(conditional.bc.degreesOfFreedom).toBe(1);
});
