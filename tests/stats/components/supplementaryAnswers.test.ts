import fc from "fast-check";
import { expect, test } from "vitest";
import { multipleCorrespondence } from "../../../lib/stats/components/multipleCorrespondence";
import { supplementaryAnswers } from "../../../lib/stats/components/supplementaryAnswers";
import references from "../../reference/multipleCorrespondence.json";
import { firstColumns, largestError } from "../largestError";
import { tableOfScores } from "../tableOfScores";

for (const reference of references) {
  test(`agrees with FactoMineR's quali.sup: ${reference.name}`, () => {
    const shown = reference.coordinates[0]!.length;
    const result = supplementaryAnswers(reference.labels, multipleCorrespondence(reference.answers));
    const categories = reference.levels.map(
      (level) => result.categories.find(({ label }) => label === level)!,
    );
    for (const [ours, theirs] of [
      [categories.map(({ coordinates }) => coordinates), reference.supplementaryCoordinates],
      [categories.map(({ squaredCosines }) => squaredCosines), reference.supplementarySquaredCosines],
      [categories.map(({ vTests }) => vTests), reference.supplementaryVTests],
      [[result.etaSquared], [reference.supplementaryEtaSquared]],
    ] as const) {
      expect(largestError(firstColumns(ours, shown), theirs)).toBeLessThan(1e-12);
    }
  });
}

test("a question of the analysis, given again, falls where it is", () => {
  fc.assert(
    fc.property(tableOfScores, (answers) => {
      const analysis = multipleCorrespondence(answers);
      // Small eigenvalues magnify rounding errors; null ones have no place for anything.
      const kept = analysis.eigenvalues.filter((value) => value > 1e-3).length;
      const again = supplementaryAnswers(
        answers.map(([first]) => first!),
        analysis,
      );
      const own = analysis.categories.filter(({ question }) => question === 0);
      expect(again.categories).toHaveLength(own.length);
      expect(
        largestError(again.etaSquared.slice(0, kept), analysis.etaSquared[0]!.slice(0, kept)),
      ).toBeLessThan(1e-9);
      for (const category of own.filter(({ n }) => n < answers.length)) {
        const copy = again.categories.find(({ label }) => label === category.category)!;
        expect(copy.n).toBe(category.n);
        for (const key of ["coordinates", "squaredCosines", "vTests"] as const) {
          const [ours, theirs] = [copy[key].slice(0, kept), category[key].slice(0, kept)];
          ours.forEach((value, k) => {
            expect(value).toBeCloseTo(theirs[k]!, 8);
          });
        }
      }
    }),
  );
});

test("an answer that everybody gives has nothing to test, and a null component has no place for it", () => {
  const analysis = multipleCorrespondence([1, 2, 3, 1, 2, 2].map((x) => [x, x]));
  const all = supplementaryAnswers(Array(6).fill("all"), analysis).categories[0]!;
  expect([...all.squaredCosines, ...all.vTests].every(Number.isNaN)).toBe(true);
  const [a] = supplementaryAnswers(["a", "a", "a", "b", "b", "b"], analysis).categories;
  for (const list of [a!.coordinates, a!.squaredCosines, a!.vTests]) {
    expect(list.map(Number.isNaN)).toEqual([false, false, true, true]);
  }
});
