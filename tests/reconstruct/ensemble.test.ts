import { beforeAll, describe, expect } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { solutionValue } from "../../lib/base/Solution";
import { ensemble } from "../../lib/reconstruct/ensemble";
import { answersIn } from "../support/columns";
import { readPublished, readQuestionnaire } from "../support/committed";
import { longTest } from "../support/realChecks";

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function statistics(survey: Survey) {
  const column = (name: string) => answersIn(survey, name) as number[];
  const [x, y] = [column("q3_1_1"), column("q3_1_2")];
  const covariance = mean(x.map((value, i) => value * y[i]!)) - mean(x) * mean(y);
  const deviation = (values: readonly number[]) =>
    Math.sqrt(mean(values.map((v) => v ** 2)) - mean(values) ** 2);
  const [structure, conum] = [answersIn(survey, "q2_1"), answersIn(survey, "q2_2")];
  const cell = x.filter((_, i) => structure[i] === structure[0] && conum[i] === conum[0]);
  return {
    total: x.reduce((a, b) => a + b, 0),
    structure: x.filter((_, i) => structure[i] === structure[0]).reduce((a, b) => a + b, 0) > 0 ? 1 : 0,
    cell: mean(cell),
    correlation: covariance / deviation(x) / deviation(y),
    ones: x.filter((value) => value === 1).length,
    never: Number.NaN,
  };
}

describe("ensemble", () => {
  const questionnaire = readQuestionnaire();
  const published = readPublished();
  const drawn: number[] = [];
  const options = { draws: 3, seed: 5, progress: (draw: number) => drawn.push(draw) };
  const draw = () => solutionValue(ensemble(questionnaire, published, statistics, options));
  let ranges: ReturnType<typeof draw>;
  beforeAll(() => {
    ranges = draw();
  });

  longTest("has a range of one value for what the publication determines", () => {
    expect(ranges.total.low).toBe(ranges.total.high);
  });

  longTest("has a wide one for cells of both crossings, correlations and distributions", () => {
    expect(ranges.cell.high - ranges.cell.low).toBeGreaterThan(0.05);
    expect(ranges.correlation.high - ranges.correlation.low).toBeGreaterThan(0.1);
    expect(ranges.ones.high).toBeGreaterThan(ranges.ones.low);
  });

  longTest("holds the value of the least assumption", () => {
    for (const name of ["total", "cell", "correlation", "ones"] as const) {
      const { low, high, leastAssumption } = ranges[name];
      expect(leastAssumption).toBeGreaterThanOrEqual(low);
      expect(leastAssumption).toBeLessThanOrEqual(high);
    }
    expect(Math.abs(ranges.correlation.leastAssumption)).toBeLessThan(0.15);
  });

  longTest("tells each draw, and gives the same ranges for the same seed", () => {
    expect(drawn).toEqual([1, 2, 3]);
    expect(draw()).toEqual(ranges);
  });
});
