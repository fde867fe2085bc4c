import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../../lib/base/sum";
import { communalities } from "../../../lib/stats/components/communalities";
import { orientation } from "../../../lib/stats/components/orientation";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { supplementaryQuantitative } from "../../../lib/stats/components/supplementaryQuantitative";
import references from "../../reference/principalComponents.json";
import { firstColumns, largestError } from "../largestError";
import { tableOfScores } from "../tableOfScores";

for (const reference of references) {
  const { name, rows, kept } = reference;
  const shown = reference.coordinates[0]!.length;
  // FactoMineR's means and deviations lose digits to a large offset.
  const ofIndividuals = name === "a large offset" ? 1e-10 : 1e-12;
  const analysis = principalComponents(rows);

  test(`agrees with FactoMineR on components and items: ${name}`, () => {
    const percents = (shares: readonly number[]) => shares.map((share) => 100 * share);
    expect(largestError(analysis.eigenvalues, reference.eigenvalues)).toBeLessThan(1e-13);
    expect(largestError(percents(analysis.shares), reference.percents)).toBeLessThan(1e-13);
    expect(largestError(percents(analysis.cumulativeShares), reference.cumulativePercents)).toBeLessThan(
      1e-13,
    );
    for (const [ours, theirs] of [
      [analysis.eigenvectors, reference.eigenvectors],
      [analysis.loadings, reference.loadings],
      [analysis.items.squaredCosines, reference.itemSquaredCosines],
      [analysis.items.contributions, reference.itemContributions],
    ] as const) {
      expect(largestError(firstColumns(ours, kept), theirs)).toBeLessThan(1e-12);
    }
    expect(analysis.eigenvalues.slice(kept)).toEqual(
      Array<number>(analysis.eigenvalues.length - kept).fill(0),
    );
  });

  test(`agrees with FactoMineR on individuals: ${name}`, () => {
    const { coordinates, squaredCosines, contributions } = analysis.individuals;
    for (const [ours, theirs] of [
      [coordinates, reference.coordinates],
      [squaredCosines, reference.squaredCosines],
      [contributions, reference.contributions],
    ] as const) {
      expect(largestError(firstColumns(ours, shown), theirs)).toBeLessThan(ofIndividuals);
    }
  });

  test(`has the eigenvalues of R's prcomp(scale. = TRUE), and its scores times √(n / (n - 1)): ${name}`, () => {
    expect(largestError(analysis.eigenvalues.slice(0, kept), reference.prcomp)).toBeLessThan(1e-13);
    const n = rows.length;
    const scores = analysis.individuals.coordinates.map(([first]) => Math.abs(first!));
    const theirs = reference.prcompScores.map((score) => score * Math.sqrt(n / (n - 1)));
    expect(largestError(scores, theirs)).toBeLessThan(ofIndividuals);
  });
}

const column = (table: readonly (readonly number[])[], k: number) => table.map((row) => row[k]!);

test("the eigenvalues sum to the number of items that vary, and are never below 0", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const { constant, eigenvalues, shares, cumulativeShares } = principalComponents(rows);
      const varying = rows[0]!.length - constant.length;
      expect(sum(eigenvalues)).toBeCloseTo(varying, 12);
      expect(Math.min(0, ...eigenvalues)).toBe(0);
      expect(eigenvalues).toHaveLength(Math.min(varying, rows.length - 1));
      if (varying === 0) return;
      expect(sum(shares)).toBeCloseTo(1, 13);
      expect(cumulativeShares.at(-1)).toBeCloseTo(1, 13);
    }),
  );
});

test("individuals are centred, uncorrelated, and of variance the eigenvalue", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const { eigenvalues, individuals } = principalComponents(rows);
      eigenvalues.forEach((value, k) => {
        const one = column(individuals.coordinates, k);
        expect(sum(one)).toBeCloseTo(0, 11);
        for (let l = 0; l <= k; l++) {
          const other = column(individuals.coordinates, l);
          expect(sum(one.map((x, i) => x * other[i]!)) / rows.length).toBeCloseTo(k === l ? value : 0, 12);
        }
      });
    }),
  );
});

test("loadings are correlations of the items with the components", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const analysis = principalComponents(rows);
      analysis.loadings.forEach((row, j) => {
        const correlations = supplementaryQuantitative(column(rows, j), analysis);
        row.forEach((loading, k) => {
          if (Number.isNaN(correlations[k])) {
            expect(analysis.constant.includes(j) || analysis.eigenvalues[k] === 0).toBe(true);
          } else expect(loading).toBeCloseTo(correlations[k]!, 12);
        });
      });
    }),
  );
});

test("squared cosines sum to 1 over the components, contributions to 100 over the points", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const { constant, eigenvalues, items, individuals } = principalComponents(rows);
      const varying = <T>(table: readonly T[]) => table.filter((_, j) => !constant.includes(j));
      fc.pre(eigenvalues.length > 0);
      for (const row of varying(items.squaredCosines)) expect(sum(row)).toBeCloseTo(1, 12);
      individuals.squaredCosines.forEach((row, i) => {
        const atCentre = individuals.coordinates[i]!.every((x) => Math.abs(x) < 1e-11);
        if (atCentre) expect(row).toEqual(row.map(() => Number.NaN));
        else expect(sum(row)).toBeCloseTo(1, 12);
      });
      eigenvalues.forEach((value, k) => {
        const total = value === 0 ? 0 : 100;
        expect(sum(column(varying(items.contributions), k))).toBeCloseTo(total, 8);
        expect(sum(column(individuals.contributions, k))).toBeCloseTo(total, 8);
      });
    }),
  );
});

test("each component's loading of greatest absolute value is positive", () => {
  fc.assert(
    fc.property(tableOfScores, (rows) => {
      const { eigenvalues, loadings } = principalComponents(rows);
      for (const k of eigenvalues.keys()) expect(orientation(column(loadings, k))).toBe(1);
    }),
  );
});

test("another unit, origin or sign of an item changes its loadings in sign at most", () => {
  const { rows } = references[0]!;
  const before = principalComponents(rows);
  const after = principalComponents(rows.map(([first, ...rest]) => [1000 - 60 * first!, ...rest]));
  expect(largestError(after.eigenvalues, before.eigenvalues)).toBeLessThan(1e-13);
  const sizes = (table: readonly (readonly number[])[]) => table.map((row) => row.map(Math.abs));
  expect(largestError(sizes(after.loadings), sizes(before.loadings))).toBeLessThan(1e-12);
  expect(
    largestError(sizes(after.individuals.coordinates), sizes(before.individuals.coordinates)),
  ).toBeLessThan(1e-12);
});

test("the items that everybody answers alike are named, left out, and NaN in their rows", () => {
  const rows = [
    [1, 7, 2, 0.1],
    [2, 7, 1, 0.1],
    [4, 7, 9, 0.1],
  ];
  const without = principalComponents(rows.map(([a, _, b]) => [a!, b!]));
  const { constant, loadings, eigenvectors, items, ...rest } = principalComponents(rows);
  const none = [Number.NaN, Number.NaN];
  expect(constant).toEqual([1, 3]);
  expect(loadings).toEqual([without.loadings[0], none, without.loadings[1], none]);
  expect(eigenvectors).toEqual([without.eigenvectors[0], none, without.eigenvectors[1], none]);
  expect(items.contributions).toEqual([
    without.items.contributions[0],
    none,
    without.items.contributions[1],
    none,
  ]);
  expect(items.squaredCosines[1]).toEqual(none);
  expect(rest).toMatchObject({ eigenvalues: without.eigenvalues, individuals: without.individuals });
});

test("items that repeat one another have eigenvalues of exactly 0, and nothing along them is NaN", () => {
  const rows = [1, 4, 2, 8, 6].map((x) => [x, x, 10 - x]);
  const { eigenvalues, loadings, items, individuals } = principalComponents(rows);
  expect(eigenvalues).toEqual([expect.closeTo(3, 14), 0, 0]);
  expect(
    largestError(loadings, [
      [1, 0, 0],
      [1, 0, 0],
      [-1, 0, 0],
    ]),
  ).toBeLessThan(1e-14);
  expect(largestError(items.contributions, Array(3).fill([100 / 3, 0, 0]))).toBeLessThan(1e-14);
  for (const table of [individuals.coordinates, individuals.squaredCosines, individuals.contributions]) {
    expect(firstColumns(table, 3).map((row) => row.slice(1))).toEqual(Array(5).fill([0, 0]));
  }
});

test("two respondents have one component, on which they stand at 1 and -1 times √items", () => {
  const { eigenvalues, loadings, individuals } = principalComponents([
    [1, 9, 2],
    [4, 3, 2],
  ]);
  expect(eigenvalues).toEqual([expect.closeTo(2, 14)]);
  expect(largestError(loadings, [[1], [-1], [null]])).toBeLessThan(1e-14);
  expect(largestError(individuals.coordinates, [[-Math.SQRT2], [Math.SQRT2]])).toBeLessThan(1e-14);
});

test("one item is its own component", () => {
  const { eigenvalues, loadings, individuals } = principalComponents([[1], [2], [3]]);
  expect({ eigenvalues, loadings }).toEqual({ eigenvalues: [1], loadings: [[1]] });
  expect(individuals.squaredCosines).toEqual([[1], [Number.NaN], [1]]);
});

test("where nothing varies there is no component", () => {
  for (const rows of [
    [
      [3, 4],
      [3, 4],
    ],
    [[1, 2]],
  ]) {
    const none = rows.map(() => []);
    expect(principalComponents(rows)).toEqual({
      constant: [0, 1],
      eigenvalues: [],
      shares: [],
      cumulativeShares: [],
      eigenvectors: [[], []],
      loadings: [[], []],
      items: { squaredCosines: [[], []], contributions: [[], []] },
      individuals: { coordinates: none, squaredCosines: none, contributions: none },
    });
  }
  expect(principalComponents([])).toMatchObject({ constant: [], eigenvalues: [], loadings: [] });
});

test("a NaN among the answers makes every result NaN", () => {
  const { eigenvalues, loadings } = principalComponents([
    [1, Number.NaN],
    [2, 3],
    [5, 4],
  ]);
  expect([...eigenvalues, ...loadings.flat()].every(Number.isNaN)).toBe(true);
});

test("communalities are sums of squared loadings over the first components", () => {
  const { loadings } = principalComponents(references[0]!.rows);
  expect(communalities(loadings).every((h) => Math.abs(h - 1) < 1e-13)).toBe(true);
  expect(communalities(loadings, 2)[0]).toBe(loadings[0]![0]! ** 2 + loadings[0]![1]! ** 2);
  expect(communalities([[Number.NaN], [0.5]], 1)).toEqual([Number.NaN, 0.25]);
});
