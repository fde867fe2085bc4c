import fc from "fast-check";
import { expect, test } from "vitest";
import { logLinearFit, type Margin, type ThreeWayCounts } from "../../../lib/stats/counts/logLinearFit";
import { relativeError } from "../../support/closeTo";
import { runs } from "../../support/realChecks";
import { references } from "../interactionReferences";

const allPairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const satisfies readonly Margin[];
const { NaN: nan } = Number;

for (const reference of references.logLinear) {
  test(`fits what R's ${reference.by} fits: ${reference.name}`, () => {
    const { fitted } = logLinearFit(reference.counts, allPairs);
    const ours = fitted.flat(2);
    reference.fitted.flat(2).forEach((count, cell) => {
      if (count === 0) expect(ours[cell]).toBe(0);
      else expect(relativeError(ours[cell]!, count)).toBeLessThan(1e-10);
    });
  });
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 700 }) },
);
const size = fc.integer({ min: 1, max: 3 });
const cube = fc.tuple(size, size, fc.integer({ min: 1, max: 4 })).chain(([a, b, c]) =>
  fc.array(fc.array(fc.array(count, { minLength: c, maxLength: c }), { minLength: b, maxLength: b }), {
    minLength: a,
    maxLength: a,
  }),
);
const models = fc.subarray<Margin>([...allPairs], { minLength: 2 });

/** Joint counts of some variables, by levels. */
function marginOf(counts: ThreeWayCounts, margin: Margin): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  counts.forEach((plane, a) => {
    plane.forEach((row, b) => {
      row.forEach((own, c) => {
        const key = margin.map((variable) => [a, b, c][variable]).join();
        sums.set(key, (sums.get(key) ?? 0) + own);
      });
    });
  });
  return sums;
}

test("keeps the margins of the model, whatever the zeros", () => {
  fc.assert(
    fc.property(cube, models, (counts, margins) => {
      const { fitted } = logLinearFit(counts, margins);
      for (const margin of margins) {
        const kept = marginOf(fitted, margin);
        for (const [levels, sum] of marginOf(counts, margin)) {
          expect(Math.abs(kept.get(levels)! - sum)).toBeLessThan(1e-9 * (1 + sum));
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test("has no three-way interaction: the same odds ratios throughout the third variable", () => {
  fc.assert(
    fc.property(cube, (counts) => {
      const logs = logLinearFit(counts, allPairs).fitted.map((plane) =>
        plane.map((row) => row.map((fit) => Math.log(fit))),
      );
      const oddsOf = (a: number, b: number, c: number) =>
        logs[0]![0]![c]! - logs[0]![b]![c]! - logs[a]![0]![c]! + logs[a]![b]![c]!;
      logs.forEach((plane, a) => {
        plane.forEach((row, b) => {
          row.forEach((_, c) => {
            const gap = oddsOf(a, b, c) - oddsOf(a, b, 0);
            if (Number.isFinite(gap)) expect(Math.abs(gap)).toBeLessThan(1e-6);
          });
        });
      });
    }),
    { numRuns: runs(300) },
  );
});

test("fits a respondent wherever there is one, and has from 0 to the nominal degrees of freedom", () => {
  fc.assert(
    fc.property(cube, models, (counts, margins) => {
      const fit = logLinearFit(counts, margins);
      const fitted = fit.fitted.flat(2);
      counts.flat(2).forEach((own, cell) => {
        if (own > 0) expect(fitted[cell]).toBeGreaterThan(0);
      });
      expect(fit.degreesOfFreedom).toBeGreaterThanOrEqual(0);
      expect(fit.degreesOfFreedom).toBeLessThanOrEqual(fit.nominalDegreesOfFreedom);
      if (fitted.every((own) => own > 0)) expect(fit.degreesOfFreedom).toBe(fit.nominalDegreesOfFreedom);
      if (fit.degreesOfFreedom === 0) expect(fit.likelihoodRatio).toBeLessThan(1e-8);
    }),
    { numRuns: runs(300) },
  );
});

test("zeros in both kinds of cell of a 2 x 2 x 2 table leave no other table: the fit is the counts", () => {
  const filled = fc.integer({ min: 1, max: 500 });
  const places = fc.record({ even: fc.constantFrom(0, 3, 5, 6), odd: fc.constantFrom(1, 2, 4, 7) });
  fc.assert(
    fc.property(fc.array(filled, { minLength: 8, maxLength: 8 }), places, (cells, { even, odd }) => {
      const counts = cells.map((own, cell) => (cell === even || cell === odd ? 0 : own));
      const cubeOf = (list: readonly number[]) =>
        [0, 4].map((a) => [0, 2].map((b) => [list[a + b]!, list[a + b + 1]!]));
      const fit = logLinearFit(cubeOf(counts), allPairs);
      fit.fitted.flat(2).forEach((own, cell) => {
        expect(Math.abs(own - counts[cell]!)).toBeLessThan(1e-9 * (1 + counts[cell]!));
        expect(own === 0).toBe(counts[cell] === 0);
      });
      expect(fit).toMatchObject({ degreesOfFreedom: 0, nominalDegreesOfFreedom: 1 });
      // One of them alone is filled by the fit.
      const one = logLinearFit(cubeOf(cells.map((own, cell) => (cell === even ? 0 : own))), allPairs);
      expect(Math.min(...one.fitted.flat(2))).toBeGreaterThan(0);
      expect(one.degreesOfFreedom).toBe(1);
    }),
  );
});

test("independence within levels is fitted by the products of the margins", () => {
  fc.assert(
    fc.property(cube, (counts) => {
      const { fitted } = logLinearFit(counts, [
        [0, 2],
        [1, 2],
      ]);
      const [first, second] = [marginOf(counts, [0, 2]), marginOf(counts, [1, 2])];
      const level = marginOf(counts, [2]);
      fitted.forEach((plane, a) => {
        plane.forEach((row, b) => {
          row.forEach((fit, c) => {
            const total = level.get(`${c}`)!;
            const product = total === 0 ? 0 : (first.get(`${a},${c}`)! * second.get(`${b},${c}`)!) / total;
            expect(Math.abs(fit - product)).toBeLessThan(1e-9 * (1 + product));
          });
        });
      });
    }),
  );
});

test("an empty table is fitted zeros, and a NaN gives NaN", () => {
  const nobody = [
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  expect(logLinearFit(nobody, allPairs)).toEqual({
    fitted: nobody,
    likelihoodRatio: 0,
    pearson: 0,
    degreesOfFreedom: 0,
    nominalDegreesOfFreedom: 1,
  });
  expect(logLinearFit([], allPairs)).toMatchObject({ fitted: [], degreesOfFreedom: 0 });
  expect(
    logLinearFit(
      [
        [
          [1, nan],
          [2, 3],
        ],
        [
          [4, 5],
          [6, 7],
        ],
      ],
      allPairs,
    ),
  ).toMatchObject({
    likelihoodRatio: nan,
    pearson: nan,
  });
});
