import { expect, test } from "vitest";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { supplementaryCategories } from "../../../lib/stats/components/supplementaryCategories";
import { etaSquared } from "../../../lib/stats/means/etaSquared";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import references from "../../reference/principalComponents.json";
import { firstColumns, largestError } from "../largestError";

for (const reference of references) {
  test(`agrees with FactoMineR's quali.sup: ${reference.name}`, () => {
    const { rows, labels, levels, kept } = reference;
    const tolerance = reference.name === "a large offset" ? 1e-9 : 1e-12;
    const result = supplementaryCategories(labels, principalComponents(rows));
    const categories = levels.map((level) => result.categories.find(({ label }) => label === level)!);
    for (const [ours, theirs] of [
      [categories.map(({ coordinates }) => coordinates), reference.categoryCoordinates],
      [categories.map(({ squaredCosines }) => squaredCosines), reference.categorySquaredCosines],
      [categories.map(({ vTests }) => vTests), reference.vTests],
    ] as const) {
      expect(largestError(firstColumns(ours, kept), theirs)).toBeLessThan(tolerance);
    }
    expect(largestError(result.etaSquared.slice(0, kept), reference.etaSquared)).toBeLessThan(1e-12);
  });
}

const { rows } = references[1]!;
const analysis = principalComponents(rows);

test("eta squared is that of an analysis of variance of the coordinates", () => {
  const labels = rows.map((_, i) => i % 3);
  const ofAnova = analysis.eigenvalues.map((_, k) =>
    etaSquared(
      oneWayAnova(
        [0, 1, 2].map((label) =>
          analysis.individuals.coordinates.flatMap((point, i) => (labels[i] === label ? [point[k]!] : [])),
        ),
      ),
    ),
  );
  expect(largestError(supplementaryCategories(labels, analysis).etaSquared, ofAnova)).toBeLessThan(1e-13);
});

test("categories come in the order in which they are met, with their sizes, and balance at the centre", () => {
  const labels = rows.map((_, i) => (i === 0 ? "alone" : i % 2 ? "odd" : "even"));
  const { categories } = supplementaryCategories(labels, analysis);
  expect(categories.map(({ label, n }) => [label, n])).toEqual([
    ["alone", 1],
    ["odd", 25],
    ["even", 24],
  ]);
  for (const k of analysis.eigenvalues.keys()) {
    const balance = categories.reduce((sum, { n, coordinates }) => sum + n * coordinates[k]!, 0);
    expect(balance).toBeCloseTo(0, 11);
  }
  expect(categories[0]!.coordinates).toEqual(analysis.individuals.coordinates[0]);
  expect(largestError(categories[0]!.squaredCosines, analysis.individuals.squaredCosines[0]!)).toBe(0);
});

test("a category that everybody has is the centre: nothing to test", () => {
  const { categories, etaSquared: eta } = supplementaryCategories(
    rows.map(() => "all"),
    analysis,
  );
  const none = Array(4).fill(Number.NaN);
  expect(categories).toMatchObject([{ n: 50, squaredCosines: none, vTests: none }]);
  for (const share of [...categories[0]!.coordinates, ...eta]) expect(share).toBeCloseTo(0, 14);
});

test("a component whose eigenvalue is 0 has NaN for test values and eta squared", () => {
  const doubled = principalComponents([1, 4, 2, 8].map((x) => [x, -x]));
  const { categories, etaSquared: eta } = supplementaryCategories(["a", "a", "b", "b"], doubled);
  expect(eta[1]).toBeNaN();
  expect(categories[0]).toMatchObject({
    coordinates: [expect.any(Number), 0],
    vTests: [expect.any(Number), Number.NaN],
  });
  expect(eta[0]).toBeCloseTo(((2.5 - 5) ** 2 * 4) / (1 + 16 + 4 + 64 - 4 * 3.75 ** 2) / 4, 12);
});
