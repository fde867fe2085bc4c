import { expect, test } from "vitest";
import { multipleCorrespondence } from "../../../lib/stats/components/multipleCorrespondence";
import { parallelCorrespondence } from "../../../lib/stats/components/parallelCorrespondence";
import { largestError } from "../largestError";
import { seededUniform } from "../tableOfScores";

/** Answers to questions of three categories, of which the first `tied` mostly repeat one hidden answer. */
function tiedAnswers(n: number, questions: number, tied: number, random: () => number): number[][] {
  const any = () => Math.floor(3 * random());
  return Array.from({ length: n }, () => {
    const hidden = any();
    return Array.from({ length: questions }, (_, q) => (q < tied && random() < 0.7 ? hidden : any()));
  });
}

test("the eigenvalues are those of the correspondence analysis", () => {
  const answers = tiedAnswers(60, 5, 2, seededUniform(1));
  const { eigenvalues } = parallelCorrespondence(answers, { random: seededUniform(2), draws: 1 });
  const expected = multipleCorrespondence(answers).eigenvalues;
  expect(eigenvalues).toHaveLength(expected.length);
  expect(largestError(eigenvalues, expected)).toBeLessThan(1e-12);
});

test("keeps the components of one hidden answer of three categories: two", () => {
  const random = seededUniform(5);
  for (let table = 0; table < 5; table++) {
    expect(parallelCorrespondence(tiedAnswers(200, 8, 5, random), { random, draws: 60 }).kept).toBe(2);
  }
});

test("keeps none of independent answers, 19 times in 20", () => {
  const random = seededUniform(3);
  const kept = Array.from(
    { length: 200 },
    () => parallelCorrespondence(tiedAnswers(50, 4, 0, random), { random, draws: 59 }).kept,
  );
  // 190 are expected; fewer than 179 or more than 198 have a chance of about one in a thousand.
  const none = kept.filter((count) => count === 0).length;
  expect(none).toBeGreaterThan(178);
  expect(none).toBeLessThan(199);
});

test("shuffling keeps the sum of the eigenvalues: categories over questions, less one", () => {
  const { means } = parallelCorrespondence(tiedAnswers(40, 4, 2, seededUniform(1)), {
    random: seededUniform(9),
    draws: 5,
  });
  expect(means.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12 / 4 - 1, 10);
});

test("the same stream gives the same result", () => {
  const answers = tiedAnswers(40, 4, 2, seededUniform(1));
  const analyse = (seed: number) =>
    parallelCorrespondence(answers, { random: seededUniform(seed), draws: 20 });
  expect(analyse(1)).toEqual(analyse(1));
  expect(analyse(1)).not.toEqual(analyse(2));
});
