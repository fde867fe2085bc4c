import { describe, expect, test } from "vitest";
import { correspondenceAfterDeflation } from "../../../lib/stats/components/correspondenceAfterDeflation";
import { keptAfterDeflation } from "../../../lib/stats/components/keptAfterDeflation";
import { parallelAnalysis } from "../../../lib/stats/components/parallelAnalysis";
import { parallelCorrespondence } from "../../../lib/stats/components/parallelCorrespondence";
import { standardisedColumns } from "../../../lib/stats/components/standardised";
import { longTest } from "../../support/realChecks";
import { plantedScores, seededUniform } from "../tableOfScores";

/** What Horn's rule keeps, and what is left of it. */
function kept(rows: readonly (readonly number[])[], random: () => number) {
  const options = { random, draws: 30 };
  const horn = parallelAnalysis(rows, options);
  const columns = standardisedColumns(rows);
  const blocks = columns.map((_, j) => j);
  return { horn: horn.kept, deflated: keptAfterDeflation(columns, blocks, horn, options) };
}

describe("keptAfterDeflation", () => {
  longTest("keeps one weak component where Horn's rule often keeps what noise adds to it", () => {
    const random = seededUniform(8);
    const found = Array.from({ length: 40 }, () => kept(plantedScores(150, 100, 1, 0.17, random), random));
    const single = (one: "horn" | "deflated") => found.filter((own) => own[one] === 1).length;
    expect(found.every(({ deflated }) => deflated >= 1)).toBe(true);
    // 38 are expected of a test at 5 %; fewer than 33 is a chance of about one in a thousand.
    expect(single("deflated")).toBeGreaterThan(32);
    expect(single("horn")).toBeLessThan(single("deflated") - 5);
  });

  test("gives up none of the components that are there", () => {
    const random = seededUniform(2);
    for (const causes of [2, 3, 4]) {
      expect(kept(plantedScores(300, 5 * causes, causes, 0.75, random), random)).toEqual({
        horn: causes,
        deflated: causes,
      });
    }
  });

  test("leaves none and one as they are, and draws nothing for them", () => {
    const random = () => {
      throw new Error("drawn");
    };
    const columns = standardisedColumns(plantedScores(30, 4, 0, 0, seededUniform(1)));
    const percentiles = [2, 1.5, 1, 0.5];
    expect(keptAfterDeflation(columns, [0, 1, 2, 3], { kept: 0, percentiles }, { random })).toBe(0);
    expect(keptAfterDeflation(columns, [0, 1, 2, 3], { kept: 1, percentiles }, { random })).toBe(1);
  });

  test("never ends below one of several, even on noise", () => {
    const random = seededUniform(4);
    const rows = plantedScores(60, 8, 0, 0, random);
    const columns = standardisedColumns(rows);
    const { percentiles } = parallelAnalysis(rows, { random, draws: 30 });
    const horn = { kept: 6, percentiles };
    expect(keptAfterDeflation(columns, [...columns.keys()], horn, { random, draws: 30 })).toBe(1);
  });
});

test("of answers, keeps the two components of a hidden answer of three categories and gives up noise", () => {
  const random = seededUniform(5);
  const any = () => Math.floor(3 * random());
  const answers = Array.from({ length: 300 }, () => {
    const hidden = any();
    return Array.from({ length: 8 }, (_, q) => (q < 5 && random() < 0.7 ? hidden : any()));
  });
  const options = { random, draws: 40 };
  const horn = parallelCorrespondence(answers, options);
  expect(horn.kept).toBe(2);
  expect(correspondenceAfterDeflation(answers, horn, options)).toBe(2);
  expect(correspondenceAfterDeflation(answers, { ...horn, kept: 7 }, options)).toBe(2);
});
