import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../../lib/base/sum";
import { multipleCorrespondence } from "../../../lib/stats/components/multipleCorrespondence";
import { orientation } from "../../../lib/stats/components/orientation";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import references from "../../reference/multipleCorrespondence.json";
import { firstColumns, largestError } from "../largestError";
import { tableOfScores } from "../tableOfScores";

for (const reference of references) {
  const analysis = multipleCorrespondence(reference.answers);
  const shown = reference.coordinates[0]!.length;
  const expectAgreement = (
    pairs: readonly (readonly [ours: readonly (readonly number[])[], theirs: (number | null)[][]])[],
  ) => {
    for (const [ours, theirs] of pairs) {
      expect(largestError(firstColumns(ours, shown), theirs)).toBeLessThan(1e-12);
    }
  };

  test(`agrees with FactoMineR on components and categories: ${reference.name}`, () => {
    const { categories, eigenvalues, shares } = analysis;
    expect(largestError(eigenvalues, reference.eigenvalues)).toBeLessThan(1e-13);
    expect(
      largestError(
        shares.map((share) => 100 * share),
        reference.percents,
      ),
    ).toBeLessThan(1e-13);
    expectAgreement([
      [categories.map(({ coordinates }) => coordinates), reference.coordinates],
      [categories.map(({ squaredCosines }) => squaredCosines), reference.squaredCosines],
      [categories.map(({ contributions }) => contributions), reference.contributions],
      [categories.map(({ vTests }) => vTests), reference.vTests],
      [analysis.etaSquared, reference.etaSquared],
    ]);
  });

  test(`agrees with FactoMineR on individuals: ${reference.name}`, () => {
    const { coordinates, squaredCosines, contributions } = analysis.individuals;
    expectAgreement([
      [coordinates, reference.individualCoordinates],
      [squaredCosines, reference.individualSquaredCosines],
      [contributions, reference.individualContributions],
    ]);
  });
}

const column = (table: readonly (readonly number[])[], k: number) => table.map((row) => row[k]!);

test("categories are those that somebody chose, by question, by index, with their counts", () => {
  const { categories } = multipleCorrespondence([
    [3, 0],
    [-1, 0],
    [3, 7],
  ]);
  expect(categories.map(({ question, category, n }) => [question, category, n])).toEqual([
    [0, -1, 1],
    [0, 3, 2],
    [1, 0, 2],
    [1, 7, 1],
  ]);
});

test("the eigenvalues sum to categories over questions, less 1", () => {
  fc.assert(
    fc.property(tableOfScores, (answers) => {
      const { categories, eigenvalues, cumulativeShares } = multipleCorrespondence(answers);
      const questions = answers[0]!.length;
      expect(sum(eigenvalues)).toBeCloseTo(categories.length / questions - 1, 12);
      expect(eigenvalues).toHaveLength(Math.min(categories.length - questions, answers.length - 1));
      if (eigenvalues.length > 0) expect(cumulativeShares.at(-1)).toBeCloseTo(1, 12);
    }),
  );
});

test("individuals, and categories by their counts, are centred and of variance the eigenvalue", () => {
  fc.assert(
    fc.property(tableOfScores, (answers) => {
      const { categories, eigenvalues, individuals } = multipleCorrespondence(answers);
      const answered = answers.length * answers[0]!.length;
      eigenvalues.forEach((value, k) => {
        const people = column(individuals.coordinates, k);
        expect(sum(people)).toBeCloseTo(0, 11);
        expect(sum(people.map((x) => x ** 2)) / answers.length).toBeCloseTo(value, 12);
        expect(sum(categories.map(({ n, coordinates }) => n * coordinates[k]!))).toBeCloseTo(0, 11);
        expect(sum(categories.map(({ n, coordinates }) => n * coordinates[k]! ** 2)) / answered).toBeCloseTo(
          value,
          12,
        );
      });
    }),
  );
});

test("squared cosines sum to 1, contributions to 100, eta squared to questions times the eigenvalue", () => {
  fc.assert(
    fc.property(tableOfScores, (answers) => {
      const { categories, eigenvalues, etaSquared } = multipleCorrespondence(answers);
      for (const { n, squaredCosines, vTests } of categories) {
        if (n === answers.length) {
          expect([...squaredCosines, ...vTests]).toEqual(Array(2 * eigenvalues.length).fill(Number.NaN));
        } else expect(sum(squaredCosines)).toBeCloseTo(1, 12);
      }
      eigenvalues.forEach((value, k) => {
        const total = sum(categories.map(({ contributions }) => contributions[k]!));
        expect(total).toBeCloseTo(value === 0 ? 0 : 100, 8);
        expect(sum(column(etaSquared, k))).toBeCloseTo(answers[0]!.length * value, 12);
      });
    }),
  );
});

test("the category that contributes most to a component has a positive coordinate", () => {
  fc.assert(
    fc.property(tableOfScores, (answers) => {
      const { categories, eigenvalues } = multipleCorrespondence(answers);
      for (const k of eigenvalues.keys()) {
        const weighted = categories.map(({ n, coordinates }) => Math.sqrt(n) * coordinates[k]!);
        expect(orientation(weighted)).toBe(1);
      }
    }),
  );
});

test("of yes-or-no questions it is the principal component analysis, eigenvalues over questions", () => {
  fc.assert(
    fc.property(tableOfScores, (scores) => {
      const answers = scores.map((row) => row.map((score) => (score > 2 ? 1 : 0)));
      const { constant, eigenvalues } = principalComponents(answers);
      fc.pre(constant.length === 0);
      const ours = multipleCorrespondence(answers).eigenvalues;
      expect(
        largestError(
          ours,
          eigenvalues.map((value) => value / answers[0]!.length),
        ),
      ).toBeLessThan(1e-12);
    }),
  );
});

test("of two questions the eigenvalues hold their chi-square: n times the sum of (2 λ - 1)² above 1/2", () => {
  fc.assert(
    fc.property(tableOfScores, (scores) => {
      fc.pre(scores[0]!.length > 1);
      const answers = scores.map(([a, b]) => [a!, b!]);
      const counts = Array.from({ length: 5 }, (_, i) =>
        Array.from({ length: 5 }, (_, j) => answers.filter(([a, b]) => a === i + 1 && b === j + 1).length),
      );
      const { statistic } = chiSquareTest(counts);
      const { eigenvalues } = multipleCorrespondence(answers);
      const above = eigenvalues.map((value) => Math.max(0, 2 * value - 1) ** 2);
      expect(sum(above) * answers.length).toBeCloseTo(Number.isNaN(statistic) ? 0 : statistic, 10);
    }),
  );
});

test("two respondents have one component, of eigenvalue the share of questions that part them", () => {
  const { eigenvalues, categories, individuals } = multipleCorrespondence([
    [1, 1, 2],
    [2, 1, 3],
  ]);
  expect(eigenvalues).toEqual([expect.closeTo(2 / 3, 14)]);
  const root = Math.sqrt(2 / 3);
  expect(largestError(individuals.coordinates, [[root], [-root]])).toBeLessThan(1e-14);
  expect(
    largestError(
      categories.map(({ coordinates }) => coordinates),
      [[1], [-1], [0], [1], [-1]],
    ),
  ).toBeLessThan(1e-14);
});

test("one question has only eigenvalues of 1", () => {
  const { eigenvalues } = multipleCorrespondence([[1], [2], [2], [5], [5]]);
  expect(largestError(eigenvalues, [1, 1])).toBeLessThan(1e-14);
});

test("a question asked twice has eigenvalues of exactly 0 for what it repeats", () => {
  const { eigenvalues, categories } = multipleCorrespondence([1, 2, 3, 1, 2, 2].map((x) => [x, x]));
  expect(eigenvalues.slice(2)).toEqual([0, 0]);
  expect(largestError(eigenvalues.slice(0, 2), [1, 1])).toBeLessThan(1e-14);
  for (const { coordinates, contributions, squaredCosines, vTests } of categories) {
    for (const list of [coordinates, contributions, squaredCosines, vTests]) {
      expect(list.slice(2)).toEqual([0, 0]);
    }
  }
});

test("where nobody differs, or there is nobody, there is no component", () => {
  for (const answers of [[[1, 2]], [[1], [1]], []]) {
    const { eigenvalues, individuals } = multipleCorrespondence(answers);
    expect(eigenvalues).toEqual([]);
    expect(individuals.coordinates).toEqual(answers.map(() => []));
  }
});
