import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { type TwoWayAnova, twoWayAnova } from "../../../lib/stats/means/twoWayAnova";
import { relativeError } from "../../support/closeTo";
import { expectEffect, references } from "../interactionReferences";

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const score = fc.integer({ min: 1, max: 10 });
const cell = fc.array(score, { minLength: 1, maxLength: 12 });
const table = (cells: fc.Arbitrary<number[]>) =>
  fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([a, b]) =>
      fc.array(fc.array(cells, { minLength: b, maxLength: b }), { minLength: a, maxLength: a }),
    );
const filled = table(cell);
const sometimesEmpty = table(fc.oneof({ weight: 4, arbitrary: cell }, fc.constant<number[]>([])));

for (const { name, cells, residual, typeII, typeIII } of references.twoWayAnova) {
  describe(name, () => {
    test("agrees with R's type II", () => {
      const anova = twoWayAnova(cells);
      for (const effect of ["a", "b", "interaction"] as const) expectEffect(anova[effect], typeII[effect]);
      expect(anova.residual.degreesOfFreedom).toBe(residual.degreesOfFreedom);
      expect(relativeError(anova.residual.sumOfSquares, residual.sumOfSquares)).toBeLessThan(1e-12);
    });

    test(typeIII ? "agrees with R's type III" : "has no type III of its factors, where car stops", () => {
      const anova = twoWayAnova(cells, "III");
      expect(anova.interaction).toEqual(twoWayAnova(cells).interaction);
      for (const effect of ["a", "b"] as const) {
        if (typeIII) expectEffect(anova[effect], typeIII[effect]);
        else
          expect(anova[effect]).toMatchObject({ sumOfSquares: nan, F: nan, p: nan, partialEtaSquared: nan });
      }
    });
  });
}

/** Expects the same analysis but for rounding. */
function expectSame(actual: TwoWayAnova, expected: TwoWayAnova, scale = 1): void {
  for (const effect of ["a", "b", "interaction"] as const) {
    const [ours, theirs] = [actual[effect], expected[effect]];
    expect(ours.degreesOfFreedom).toBe(theirs.degreesOfFreedom);
    if (Number.isNaN(theirs.F)) expect(ours.F).toBeNaN();
    else if (Number.isFinite(theirs.F)) expect(relativeError(1 + ours.F, 1 + theirs.F)).toBeLessThan(1e-10);
    if (Number.isFinite(theirs.sumOfSquares)) {
      expect(ours.sumOfSquares / scale).toBeCloseTo(theirs.sumOfSquares, 8);
    }
  }
}

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
});

test("gives the same of sums as of values", () => {
  fc.assert(
    fc.property(sometimesEmpty, fc.constantFrom("II", "III"), (cells, type) => {
      const sums = cells.map((row) => row.map(sumsOf));
      expectSame(twoWayAnova(sums, type), twoWayAnova(cells, type));
    }),
  );
});

test("has the closed forms of a 2 x 2 table", () => {
  const four = fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell));
  fc.assert(
    fc.property(four, (cells) => {
      const sizes = cells.flat().map(({ length }) => length);
      const means = cells.flat().map((values) => sumsOf(values).sum / values.length);
      const [a, b, c, d] = means as [number, number, number, number];
      const unit = sizes.reduce((sum, n) => sum + 1 / n, 0);
      const { a: first, b: second, interaction } = twoWayAnova(cells, "III");
      expect(interaction.sumOfSquares).toBeCloseTo((a - b - c + d) ** 2 / unit, 10);
      expect(first.sumOfSquares).toBeCloseTo((a + b - c - d) ** 2 / unit, 10);
      expect(second.sumOfSquares).toBeCloseTo((a - b + c - d) ** 2 / unit, 10);
    }),
  );
});

test("adds up to the spread of the cell means, factor after factor", () => {
  fc.assert(
    fc.property(sometimesEmpty, (cells) => {
      const columns = cells[0]!.map((_, j) => cells.flatMap((row) => row[j]!));
      const { a, interaction, residual } = twoWayAnova(cells);
      const all = oneWayAnova(cells.flat());
      const total = oneWayAnova(columns).between.sumOfSquares + a.sumOfSquares + interaction.sumOfSquares;
      expect(total).toBeCloseTo(all.between.sumOfSquares, 9);
      expect(residual).toEqual(all.within);
    }),
  );
});

test("cells of one size have the same type II and III, which add up", () => {
  const balanced = fc
    .integer({ min: 1, max: 6 })
    .chain((n) => table(fc.array(score, { minLength: n, maxLength: n })));
  fc.assert(
    fc.property(balanced, (cells) => {
      const anova = twoWayAnova(cells);
      expectSame(twoWayAnova(cells, "III"), anova);
      const { a, b, interaction } = anova;
      const { between } = oneWayAnova(cells.flat());
      expect(a.sumOfSquares + b.sumOfSquares + interaction.sumOfSquares).toBeCloseTo(between.sumOfSquares, 9);
      expect(a.degreesOfFreedom + b.degreesOfFreedom + interaction.degreesOfFreedom).toBe(
        between.degreesOfFreedom,
      );
    }),
  );
});

test("the table transposed exchanges the factors", () => {
  fc.assert(
    fc.property(sometimesEmpty, fc.constantFrom("II", "III"), (cells, type) => {
      const transposed = cells[0]!.map((_, j) => cells.map((row) => row[j]!));
      const { a, b, interaction, residual } = twoWayAnova(cells, type);
      expectSame(twoWayAnova(transposed, type), { a: b, b: a, interaction, residual });
    }),
  );
});

test("the order of levels does not matter, nor do levels without answers", () => {
  fc.assert(
    fc.property(filled, fc.constantFrom("II", "III"), (cells, type) => {
      const reversed = [...cells].reverse().map((row) => [...row, []].reverse());
      const padded = [...reversed, reversed[0]!.map(() => [])];
      expectSame(twoWayAnova(padded, type), twoWayAnova(cells, type));
    }),
  );
});

test("a shift of all the answers changes nothing, a unit only the sums of squares", () => {
  const moved = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(1, 1e-3, 64));
  fc.assert(
    fc.property(filled, moved, (cells, [shift, unit]) => {
      const other = cells.map((row) => row.map((values) => values.map((value) => unit * (value + shift))));
      expectSame(twoWayAnova(other, "III"), twoWayAnova(cells, "III"), unit ** 2);
    }),
  );
});

test("a large common offset costs no digit, nor does a large effect beside a small one", () => {
  const cells = [
    [
      [0.5, 1.25, 2],
      [1, 3],
    ],
    [
      [4, 2.5],
      [0.75, 8, 2, 1],
    ],
  ];
  const far = cells.map((row) => row.map((values) => values.map((value) => value + 2 ** 40)));
  expect(relativeError(twoWayAnova(far).interaction.F, twoWayAnova(cells).interaction.F)).toBeLessThan(1e-13);
  const apart = cells.map((row, i) => row.map((values) => values.map((value) => value + i * 2 ** 20)));
  const [{ a, interaction }, own] = [twoWayAnova(apart), twoWayAnova(cells)];
  expect(interaction.sumOfSquares / a.sumOfSquares).toBeLessThan(1e-11);
  expect(relativeError(interaction.F, own.interaction.F)).toBeLessThan(1e-8);
});

test("a factor of one level leaves the one-way analysis of the other", () => {
  const groups = [
    [1, 4, 5],
    [3, 9, 10, 8],
    [6, 6],
  ];
  const { F, p } = oneWayAnova(groups);
  const { a, b, interaction } = twoWayAnova(groups.map((values) => [values]));
  expect(relativeError(a.F, F)).toBeLessThan(1e-14);
  expect(relativeError(a.p, p)).toBeLessThan(1e-13);
  expect(b).toEqual({ sumOfSquares: 0, degreesOfFreedom: 0, F: nan, p: nan, partialEtaSquared: nan });
  expect(interaction).toEqual(b);
});

test("means that add up have an interaction of exactly 0", () => {
  const effects = fc.tuple(
    fc.array(score, { minLength: 2, maxLength: 4 }),
    fc.array(score, { minLength: 2 }),
  );
  fc.assert(
    fc.property(effects, fc.array(cell, { minLength: 3, maxLength: 3 }), ([ofA, ofB], noises) => {
      // Values around the mean of the cell, as far above as below.
      const cells = ofA.map((a, i) =>
        ofB.map((b, j) => noises[(i + j) % 3]!.flatMap((noise) => [a + b - noise / 3, a + b + noise / 3])),
      );
      expect(twoWayAnova(cells).interaction).toMatchObject({
        sumOfSquares: 0,
        F: 0,
        p: 1,
        partialEtaSquared: 0,
      });
    }),
  );
});

test("cells that are all constant have an infinite F of what differs, NaN of what does not", () => {
  const { a, b, interaction, residual } = twoWayAnova([
    [
      [1, 1],
      [3, 3, 3],
    ],
    [[1], [3, 3]],
  ]);
  expect(residual).toEqual({ sumOfSquares: 0, degreesOfFreedom: 4 });
  expect(a).toMatchObject({ sumOfSquares: 0, F: nan, p: nan, partialEtaSquared: nan });
  expect(b).toMatchObject({ F: infinity, p: 0, partialEtaSquared: 1 });
  expect(interaction).toMatchObject({ F: nan, p: nan });
});

test("one respondent a cell leaves no residual: F and p are NaN", () => {
  const { a, b, interaction, residual } = twoWayAnova([
    [[1], [4]],
    [[3], [9]],
  ]);
  expect(residual.degreesOfFreedom).toBe(0);
  for (const effect of [a, b, interaction])
    expect(effect).toMatchObject({ degreesOfFreedom: 1, F: nan, p: nan });
});

test("levels that never meet leave no degree of freedom to either factor beside the other", () => {
  const { a, b, interaction } = twoWayAnova([
    [[1, 2, 4], []],
    [[], [5, 7, 8]],
  ]);
  for (const effect of [a, b, interaction])
    expect(effect).toMatchObject({ degreesOfFreedom: 0, F: nan, p: nan });
});

test("nobody, or a NaN among the answers, gives NaN", () => {
  for (const type of ["II", "III"] as const) {
    for (const cells of [
      [],
      [[]],
      [[[], []]],
      [
        [[1, nan], [2]],
        [[3, 4], [5]],
      ],
    ]) {
      const { a, b, interaction } = twoWayAnova(cells, type);
      for (const effect of [a, b, interaction]) expect(effect).toMatchObject({ F: nan, p: nan });
    }
  }
});
