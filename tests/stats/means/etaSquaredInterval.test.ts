import { expect, test } from "vitest";
import { etaSquared } from "../../../lib/stats/means/etaSquared";
import { etaSquaredInterval } from "../../../lib/stats/means/etaSquaredInterval";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import references from "../../reference/scores.json";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;

for (const { name, groups, eta95, eta90 } of references) {
  test(`agrees with a search in R: ${name}`, () => {
    const anova = oneWayAnova(groups);
    const [ours95, ours90] = [etaSquaredInterval(anova), etaSquaredInterval(anova, 0.9)];
    for (const end of [0, 1] as const) {
      expectAgreement(ours95[end], eta95[end]!, 1e-8);
      expectAgreement(ours90[end], eta90[end]!, 1e-8);
    }
  });

  test(`with level 0.9 the lower end is above 0 exactly when p < .05: ${name}`, () => {
    const anova = oneWayAnova(groups);
    expect(etaSquaredInterval(anova, 0.9)[0] > 0).toBe(anova.p < 0.05);
  });
}

test("gives back the example of statpsych's ci.etasqr: eta squared .241 with 3 and 116 degrees of freedom", () => {
  const [low, high] = etaSquaredInterval({
    F: 0.241 / 3 / (0.759 / 116),
    p: 0,
    between: { sumOfSquares: 0.241, degreesOfFreedom: 3 },
    within: { sumOfSquares: 0.759, degreesOfFreedom: 116 },
  });
  expect(low).toBeCloseTo(0.104, 4);
  expect(high).toBeCloseTo(0.3493, 4);
});

test("both ends are 0 where the groups differ less than chance makes them", () => {
  const equal = oneWayAnova([
    [1, 3],
    [2, 2, 2],
    [0, 4],
  ]);
  expect(etaSquaredInterval(equal)).toEqual([0, 0]);
});

test("both ends are 1 where groups are constant and differ", () => {
  const anova = oneWayAnova([
    [3, 3],
    [5, 5],
  ]);
  expect(etaSquared(anova)).toBe(1);
  expect(etaSquaredInterval(anova)).toEqual([1, 1]);
});

test("groups that are all but constant have an interval as long as it can be had in a second", () => {
  const [low, high] = etaSquaredInterval(
    oneWayAnova([
      [3, 3, 3, 3.01],
      [5, 5, 5, 5],
    ]),
  );
  expect(low).toBeGreaterThan(0.9999);
  expect(high).toBeLessThan(1);
  const noise = oneWayAnova([
    [3, 3, 3, 3.000_000_000_000_1],
    [5, 5, 5, 5],
  ]);
  expect(etaSquaredInterval(noise)).toEqual([nan, nan]);
});

test("has NaN ends where F is NaN", () => {
  for (const groups of [
    [],
    [[1, 2, 3], []],
    [[3], [8]],
    [[2, 2], [2]],
    [
      [1, nan],
      [3, 4],
    ],
  ]) {
    expect(etaSquaredInterval(oneWayAnova(groups))).toEqual([nan, nan]);
  }
});
