import { expect, test } from "vitest";
import { chanceEigenvalues } from "../../../lib/stats/components/chanceEigenvalues";
import references from "../../reference/chanceEigenvalues.json";
import { realChecks } from "../../support/realChecks";
import { seededUniform } from "../tableOfScores";

for (const { n, items, draws: many, means, sds, percentiles } of references) {
  test(`agrees with R's own simulation: ${n} respondents, ${items} items`, () => {
    const draws = realChecks ? 4000 : 800;
    const chance = chanceEigenvalues({ n, items }, { random: seededUniform(7), draws });
    expect(chance.means).toHaveLength(items);
    means.forEach((mean, k) => {
      // Both simulations have their error; that of a 95th percentile is about twice a mean's.
      const error = sds[k]! * Math.sqrt(1 / draws + 1 / many);
      expect(Math.abs(chance.means[k]! - mean)).toBeLessThan(4 * error + 1e-12);
      expect(Math.abs(chance.percentiles[k]! - percentiles[k]!)).toBeLessThan(4 * 2.5 * error + 1e-12);
    });
  });
}

test("is the law of normal items: of two, with three respondents, the first is 1 + 2/π on average", () => {
  // Their correlation is the cosine of an angle that takes every value alike.
  const { means, percentiles } = chanceEigenvalues(
    { n: 3, items: 2 },
    { random: seededUniform(2), draws: 20_000 },
  );
  expect(Math.abs(means[0]! - 1 - 2 / Math.PI)).toBeLessThan(
    4 * Math.sqrt((1 / 2 - 4 / Math.PI ** 2) / 20_000),
  );
  expect(percentiles[0]).toBeCloseTo(1 + Math.cos((0.05 * Math.PI) / 2), 3);
});

test("a stream that gives 0 does no harm", () => {
  const uniform = seededUniform(8);
  const random = () => (uniform() < 0.3 ? 0 : uniform());
  const { means } = chanceEigenvalues({ n: 20, items: 3 }, { random, draws: 5 });
  expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(3, 12);
});

const size = { n: 12, items: 4 };
const at = (percentile: number, draws: number) =>
  chanceEigenvalues(size, { random: seededUniform(3), draws, percentile }).percentiles;

test("percentiles lie between the draws as R's quantile has them", () => {
  const [least, greatest] = [at(0, 2), at(100, 2)];
  at(95, 2).forEach((value, k) => {
    expect(value).toBeCloseTo(least[k]! + 0.95 * (greatest[k]! - least[k]!), 13);
  });
  const { means } = chanceEigenvalues(size, { random: seededUniform(3), draws: 2 });
  at(50, 2).forEach((value, k) => {
    expect(value).toBeCloseTo(means[k]!, 13);
  });
  expect(at(25, 5)).not.toEqual(at(75, 5));
});

test("takes a hundred draws and the 95th percentile by default", () => {
  const chance = chanceEigenvalues(size, { random: seededUniform(5) });
  expect(chance).toEqual(chanceEigenvalues(size, { random: seededUniform(5), draws: 100, percentile: 95 }));
  expect(chance).not.toEqual(chanceEigenvalues(size, { random: seededUniform(6) }));
});

test("the means sum to the number of items", () => {
  const { means } = chanceEigenvalues({ n: 20, items: 7 }, { random: seededUniform(1), draws: 10 });
  expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(7, 12);
});

test("is NaN with fewer than two respondents, and empty without items", () => {
  const none = { means: [Number.NaN, Number.NaN], percentiles: [Number.NaN, Number.NaN] };
  expect(chanceEigenvalues({ n: 1, items: 2 }, { random: seededUniform(1) })).toEqual(none);
  expect(chanceEigenvalues({ n: 9, items: 0 }, { random: seededUniform(1) })).toEqual({
    means: [],
    percentiles: [],
  });
});
