import fc from "fast-check";
import { seededRandom } from "../../lib/base/random";

/** Tables of 2 to 12 respondents and 1 to 6 items scored from 1 to 5, many of them degenerate. */
export const tableOfScores: fc.Arbitrary<number[][]> = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([respondents, items]) => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items });
    return fc.array(row, { minLength: respondents, maxLength: respondents });
  });

/** A seeded stream of numbers at least 0 and below 1. */
export function seededUniform(seed: number): () => number {
  const { integer } = seededRandom(seed, "uniform");
  return () => integer(2 ** 31) / 2 ** 31;
}

/**
 * Answers to `items` items, of which item i has the cause i % causes with this weight: as many
 * components as causes stand out. Without a cause they are independent.
 */
export function plantedScores(
  n: number,
  items: number,
  causes: number,
  weight: number,
  random: () => number,
) {
  const deviate = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: n }, () => {
    const common = Array.from({ length: causes }, deviate);
    return Array.from({ length: items }, (_, i) => {
      const score = weight * (common[i % causes] ?? 0) + Math.sqrt(1 - weight ** 2) * deviate();
      return Math.min(10, Math.max(1, Math.round(5.5 + 2 * score)));
    });
  });
}
