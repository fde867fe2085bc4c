import { expect, test } from "vitest";
import { cellMeans } from "../../../lib/stats/means/cellMeans";
import { relativeError } from "../../support/closeTo";
import { references } from "../interactionReferences";

const { NaN: nan } = Number;

for (const { name, cells, means } of references.twoWayAnova) {
  test(`agrees with R's mean, sd and t.test: ${name}`, () => {
    const [ours, narrower] = [cellMeans(cells), cellMeans(cells, 0.9)];
    means.flat().forEach((expected, cell) => {
      if (!expected) return;
      const { n, mean, sd, interval } = ours.flat()[cell]!;
      expect(n).toBe(expected.n);
      expect(relativeError(mean, expected.mean)).toBeLessThan(1e-14);
      expect(relativeError(sd, expected.sd)).toBeLessThan(1e-14);
      expect(relativeError(interval[0], expected.low)).toBeLessThan(1e-13);
      expect(relativeError(interval[1], expected.high)).toBeLessThan(1e-13);
      expect(relativeError(narrower.flat()[cell]!.interval[0], expected.low90)).toBeLessThan(1e-13);
    });
    expect(means.flat().some((expected) => expected !== null)).toBe(true);
  });
}

test("takes sums as well as values", () => {
  expect(cellMeans([[{ n: 4, sum: 20, sumOfSquares: 120 }]])).toEqual(cellMeans([[[2, 4, 6, 8]]]));
});

test("an empty cell has NaN, one respondent a mean alone, a constant cell an interval without width", () => {
  expect(cellMeans([[[], [7], [4, 4, 4]]])).toEqual([
    [
      { n: 0, mean: nan, sd: nan, interval: [nan, nan] },
      { n: 1, mean: 7, sd: nan, interval: [nan, nan] },
      { n: 3, mean: 4, sd: 0, interval: [4, 4] },
    ],
  ]);
});
