import { expect, test } from "vitest";
import { chanceEigenvalues } from "../../../lib/stats/components/chanceEigenvalues";
import { parallelAnalysis } from "../../../lib/stats/components/parallelAnalysis";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { longTest } from "../../support/realChecks";
import { largestError } from "../largestError";
import { plantedScores, seededUniform } from "../tableOfScores";

longTest("keeps none of independent items, 95 times in a hundred", () => {
  const random = seededUniform(11);
  const tables = 400;
  const kept = Array.from(
    { length: tables },
    () => parallelAnalysis(plantedScores(60, 5, 0, 0, random), { random, draws: 99 }).kept,
  );
  // 380 are expected; fewer than 362 or more than 396 have a chance below one in a thousand.
  const none = kept.filter((count) => count === 0).length;
  expect(none).toBeGreaterThan(361);
  expect(none).toBeLessThan(397);
});

for (const causes of [1, 2, 3, 4]) {
  test(`keeps as many components as there are causes: ${causes}`, () => {
    const random = seededUniform(causes);
    for (let table = 0; table < 10; table++) {
      const rows = plantedScores(300, 5 * causes, causes, 0.75, random);
      expect(parallelAnalysis(rows, { random, draws: 60 }).kept).toBe(causes);
    }
  });
}

test("shuffled scores have the eigenvalues of independent normal items", () => {
  const random = seededUniform(4);
  const rows = plantedScores(100, 6, 2, 0.8, random);
  const shuffled = parallelAnalysis(rows, { random, draws: 3000 });
  const normal = chanceEigenvalues({ n: 100, items: 6 }, { random, draws: 3000 });
  expect(largestError(shuffled.means, normal.means)).toBeLessThan(0.01);
  expect(largestError(shuffled.percentiles, normal.percentiles)).toBeLessThan(0.02);
});

test("the eigenvalues are those of the principal components", () => {
  const rows = plantedScores(40, 6, 2, 0.6, seededUniform(2));
  const { eigenvalues } = parallelAnalysis(rows, { random: seededUniform(1), draws: 1 });
  expect(largestError(eigenvalues, principalComponents(rows).eigenvalues)).toBeLessThan(1e-13);
});

test("an eigenvalue that only equals chance's is not kept", () => {
  const rows = plantedScores(40, 6, 1, 0.9, seededUniform(2));
  // A stream that shuffles nothing.
  const { kept, eigenvalues, percentiles } = parallelAnalysis(rows, { random: () => 1 - 2 ** -31, draws: 3 });
  expect(percentiles).toEqual(eigenvalues);
  expect(kept).toBe(0);
});

test("the same stream gives the same result, and another another", () => {
  const rows = plantedScores(40, 6, 1, 0.5, seededUniform(2));
  const analyse = (seed: number) => parallelAnalysis(rows, { random: seededUniform(seed) });
  expect(analyse(1)).toEqual(analyse(1));
  expect(analyse(1)).not.toEqual(analyse(2));
});

test("constant items are left out, and where nothing varies nothing is kept", () => {
  const rows = plantedScores(40, 4, 1, 0.5, seededUniform(2));
  const analyse = (table: readonly (readonly number[])[]) =>
    parallelAnalysis(table, { random: seededUniform(3), draws: 9 });
  expect(analyse(rows.map(([first, ...rest]) => [first!, 5, ...rest]))).toEqual(analyse(rows));
  const none = { eigenvalues: [], means: [], percentiles: [], kept: 0 };
  for (const table of [[], [[1, 2]], [[3], [3]]]) expect(analyse(table)).toEqual(none);
});
