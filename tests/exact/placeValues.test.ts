import { expect, test } from "vitest";
import { seededRandom } from "../../lib/base/random";
import { type Cut, placeValues } from "../../lib/exact/placeValues";
import type { Range } from "../../lib/exact/range";

const n = 120;
const random = seededRandom(1, "rows");
const values = Array.from({ length: n }, () => random.integer(4));
const groupings = [5, 3, 2].map((count) => Array.from({ length: n }, () => random.integer(count)));
const features = [0, 1, 2, 3].map((value) => [value, value ** 2]);

/** What these values add up to in the groups of a cut. */
function sumsOf(own: readonly number[], groups: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.max(...groups) + 1 }, (_, g) =>
    [0, 1].map((f) =>
      own.reduce((all, value, row) => all + (groups[row] === g ? features[value]![f]! : 0), 0),
    ),
  );
}

const cuts = groupings.map(
  (groups): Cut => ({
    groups,
    goals: sumsOf(values, groups).map((own) => own.map((sum): Range => [sum, sum])),
  }),
);

test("puts values where the groups of every cut have their sums, and leaves the first cut as it was", () => {
  // Right for the first cut: the values of each of its groups in another order.
  const start = values.map((_, row) => {
    const own = groupings[0]!.flatMap((group, other) => (group === groupings[0]![row] ? [other] : []));
    return values[own[(own.indexOf(row) + 1) % own.length]!]!;
  });
  const found = placeValues(start, { features, weights: [1, 1 / 3], cuts }, seededRandom(1, "search"))!;
  expect(start).not.toEqual(values);
  expect(found.toSorted()).toEqual(values.toSorted());
  for (const groups of groupings) expect(sumsOf(found, groups)).toEqual(sumsOf(values, groups));
});

test("asks nothing of rows that are in no group of a cut, and takes any sum of a range", () => {
  const open: Cut = {
    groups: groupings[1]!.map((group) => (group === 0 ? -1 : group - 1)),
    goals: [
      [
        [0, 1000],
        [0, 1000],
      ],
      [
        [0, 0],
        [0, 1000],
      ],
    ],
  };
  const few = values.map((value, row) => (row < 60 ? 0 : value));
  const whole: Cut = {
    groups: values.map(() => 0),
    goals: [
      [
        [0, 1000],
        [0, 1000],
      ],
    ],
  };
  const found = placeValues(
    few,
    { features, weights: [1, 1], cuts: [whole, open] },
    seededRandom(1, "search"),
  )!;
  expect(
    groupings[1]!.flatMap((group, row) => (group === 2 ? [found[row]] : [])).every((own) => own === 0),
  ).toBe(true);
});

test("gives nothing back where no exchange can", () => {
  const cut = (goal: number): Cut => ({ groups: [0, 0, 1, 1], goals: [[[goal, goal]], [[0, 9]]] });
  const one = { features: [[0], [1]], weights: [1] };
  expect(
    placeValues([0, 1, 1, 1], { ...one, cuts: [cut(1), cut(2)] }, seededRandom(1, "search"), 1),
  ).toBeUndefined();
});
