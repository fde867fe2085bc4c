import { describe, expect, test } from "vitest";
import { correspondenceAfterDeflation } from "../../../lib/stats/components/correspondenceAfterDeflation";
import { deflated, meanProducts } from "../../../lib/stats/components/deflated";
import { keptAfterDeflation } from "../../../lib/stats/components/keptAfterDeflation";
import { residualChance } from "../../../lib/stats/components/residualChance";
import { standardisedColumns } from "../../../lib/stats/components/standardised";
import { symmetricEigen } from "../../../lib/stats/components/symmetricEigen";
import references from "../../reference/keptAfterDeflation.json";
import { longTest, sampled } from "../../support/realChecks";
import { seededUniform } from "../tableOfScores";

/** The profiles of an analysis of correspondences, a column for each of the three answers to a question. */
const profiles = (answers: readonly (readonly number[])[]) =>
  answers[0]!.flatMap((_, q) =>
    [1, 2, 3].map((answer) => {
      const chose = answers.map((row) => Number(row[q] === answer));
      const share = chose.reduce((sum, one) => sum + one, 0) / chose.length;
      return Float64Array.from(chose, (one) => (one - share) / Math.sqrt(share * answers[0]!.length));
    }),
  );

describe.each(references)("agrees with R's own simulation: $name", ({
  rows,
  blocks,
  horn,
  draws,
  steps,
  kept,
}) => {
  const categories = new Set(blocks).size < blocks.length;
  const columns = categories ? profiles(rows) : standardisedColumns(rows);
  const eigen = symmetricEigen(meanProducts(columns).map((row) => Array.from(row)));

  test("in what the next component has to pass", () => {
    expect(steps.length).toBeGreaterThan(0);
    for (const { components, low, high } of steps) {
      const options = { random: seededUniform(components), draws };
      const chance = residualChance(deflated(columns, eigen, components), blocks, options);
      // Four standard errors of both simulations; the script says how they are found.
      expect(chance).toBeGreaterThan(low);
      expect(chance).toBeLessThan(high);
    }
  });

  longTest("in how many components are kept", () => {
    for (const seed of sampled([1, 2, 3], 1)) {
      const options = { random: seededUniform(seed), draws };
      expect(keptAfterDeflation(columns, blocks, horn, options)).toBe(kept);
      if (categories) expect(correspondenceAfterDeflation(rows, horn, options)).toBe(kept);
    }
  });
});

test("shuffles the columns of a block together, and says what they share", () => {
  const column = Float64Array.of(-1.5, 0.5, 1, 2, -2);
  const twice = { residuals: [column, column.map((x) => 2 * x)], raise: 3 };
  const inertia = column.reduce((sum, x) => sum + x ** 2, 0) / 5;
  const options = { random: seededUniform(1), draws: 20 };
  expect(residualChance(twice, [4, 4], options)).toBeCloseTo(3 * 5 * inertia, 12);
  expect(residualChance(twice, [4, 5], { ...options, percentile: 5 })).toBeLessThan(3 * 4.99 * inertia);
});

test("of nothing left is NaN, which no component passes", () => {
  const nothing = {
    residuals: [Float64Array.of(0, 0), Float64Array.of(0, 0)],
    raise: Number.POSITIVE_INFINITY,
  };
  expect(residualChance(nothing, [0, 1], { random: seededUniform(1), draws: 3 })).toBeNaN();
});
