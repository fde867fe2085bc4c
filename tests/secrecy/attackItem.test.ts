import { describe, expect, test } from "vitest";
import { attackItem } from "../../lib/secrecy/attackItem";
import { attackMoments } from "../../lib/secrecy/attackMoments";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";

const hidden = Number.NaN;
const truth = [
  [2, 18],
  [9, 11],
  [30, 30],
];
/** The item with the four cells of its first two answers hidden. */
const item = {
  n: 100,
  answers: [20, 20, 60],
  crossings: [
    {
      cells: [
        [hidden, hidden],
        [hidden, hidden],
        [30, 30],
      ],
      margins: { n: 100, sizes: [41, 59], totals: [20, 20, 60] },
    },
  ],
};

describe("an intruder", () => {
  test("cannot tell four cells of a crossing from its margins", () => {
    const found = attackItem(item, 5);
    expect(found.map(({ answer, group }) => [answer, group])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    for (const { values } of found) expect(values.length).toBeGreaterThanOrEqual(5);
  });

  test("can where the chi-square is shown beside them", () => {
    const found = attackItem(item, 5, [chiSquareTest(truth)]);
    expect(found.every(({ complete, values }) => complete && values.length <= 2)).toBe(true);
    expect(found[0]!.values).toContain(2);
  });

  test("finds at once a cell that is alone in its row", () => {
    const [first] = attackItem({ n: 30, answers: [hidden, 10, 18], crossings: [] }, 5);
    expect(first).toEqual({ answer: 0, values: [2], complete: true });
  });
});

describe("a mean with its standard deviation", () => {
  test("tells what three respondents gave: 2, 9 and 10 are 7,00 and 4,36", () => {
    const told = attackMoments({ n: 3, mean: 7, sd: 4.36, min: 1, max: 10 })!;
    expect(told.flatMap(([least, most], i) => (least > 0 ? [[i + 1, least, most]] : []))).toEqual([
      [2, 1, 1],
      [9, 1, 1],
      [10, 1, 1],
    ]);
  });

  test("tells less alone, and nothing sure of the middle of a scale", () => {
    expect(
      attackMoments({ n: 3, mean: 7, sd: hidden, min: 1, max: 10 })!.every(([least]) => least === 0),
    ).toBe(true);
    expect(attackMoments({ n: 6, mean: 9.83, sd: hidden, min: 1, max: 10 })!.slice(8)).toEqual([
      [1, 1],
      [5, 5],
    ]);
  });

  test("is not judged where there are too many answers to look at", () => {
    expect(attackMoments({ n: 60, mean: 5.5, sd: 2, min: 1, max: 10 }, 1000)).toBeUndefined();
  });
});
