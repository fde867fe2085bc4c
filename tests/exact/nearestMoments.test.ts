import { describe, expect, test } from "vitest";
import { momentBounds } from "../../lib/exact/momentBounds";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import { nearestMoments } from "../../lib/exact/nearestMoments";
import { sharedSquares } from "../../lib/exact/sharedSquares";

const row = {
  ...{ min: 1, max: 5, total: { n: 30, mean: "3,10", sd: "1,27" } },
  crossings: [
    {
      groups: [
        { n: 10, mean: "2,80" },
        { n: 12, mean: "3,33" },
        { n: 8, mean: "3,13" },
      ],
    },
    {
      groups: [
        { n: 14, mean: "3,00" },
        { n: 16, mean: "3,19" },
      ],
      F: "0,158",
    },
  ],
};
const open = { ...row, crossings: row.crossings.map((crossing) => ({ ...crossing, rest: 0 })) };

describe("nearestMoments", () => {
  test("gives only what the exhaustive search gives", () => {
    const all = momentSolutions(row)!;
    const near = [...nearestMoments(open)];
    expect(near.length).toBeGreaterThan(0);
    for (const { sum, sumOfSquares, crossings } of near) {
      const same = all.filter(
        (own) =>
          own.sum === sum &&
          own.sumOfSquares === sumOfSquares &&
          own.crossings.every(({ sums }, c) => String(sums) === String(crossings[c]!.sums)),
      );
      expect(same).toHaveLength(1);
    }
  });

  test("lets those who are in no group have what the groups leave", () => {
    const [first] = nearestMoments({
      ...{ min: 1, max: 5, total: { n: 10, mean: "3,00" } },
      crossings: [
        {
          groups: [
            { n: 3, mean: "4,00" },
            { n: 3, mean: "2,33" },
          ],
          rest: 4,
        },
      ],
    });
    expect(first!.crossings[0]!.sums).toEqual([12, 7, 11]);
  });

  test("gives nothing where no whole numbers have a mean", () => {
    expect([...nearestMoments({ min: 1, max: 5, total: { n: 7, mean: "3,10" }, crossings: [] })]).toEqual([]);
  });
});

test("momentBounds are as wide as the sums and squares of every solution", () => {
  const bounds = momentBounds(row);
  for (const { sum, sumOfSquares, crossings } of momentSolutions(row)!) {
    const within = (value: number, range: readonly [number, number] | undefined) =>
      expect(range![0] <= value && value <= range![1]).toBe(true);
    within(sum, bounds.total.sum);
    within(sumOfSquares, bounds.total.sumOfSquares);
    crossings.forEach(({ sums }, c) => {
      sums.forEach((own, g) => {
        within(own, bounds.crossings[c]![g]!.sum);
      });
    });
  }
  expect(momentBounds({ total: { n: 3 }, crossings: [] }).total.sum).toBeUndefined();
});

test("sharedSquares add up to their total, each of the parity of its sum and in its range", () => {
  const ranges = [
    [20, 40],
    [31, 61],
    [10, 18],
  ] as const;
  const sums = [10, 15, 6];
  const found = sharedSquares(ranges, sums, 91, () => 0)!;
  expect(found.reduce((all, own) => all + own, 0)).toBe(91);
  found.forEach((own, g) => {
    expect([own >= ranges[g]![0], own <= ranges[g]![1], (own - sums[g]!) % 2]).toEqual([true, true, own % 1]);
  });
  expect(sharedSquares(ranges, sums, 200, () => 0)).toBeUndefined();
});
