import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "../../../lib/base/sum";
import { cornerCells } from "../../../lib/exact/cornerRange";
import { logLinearTest } from "../../../lib/stats/counts/logLinearTest";
import { answerCorners, type CrossedAnswers, threeWayRange } from "../../../lib/stats/counts/threeWayRange";
import { references } from "../interactionReferences";

for (const { corners, likelihoodRatios, ...margins } of references.threeWayRange) {
  const { sizes, first } = margins;
  describe(`${first.length} answers of ${sizes}`, () => {
    test(`agree with R's loglin of each of ${corners.length} tables`, () => {
      const range = threeWayRange(margins)!;
      expect(range.least.likelihoodRatio).toBeCloseTo(Math.min(...likelihoodRatios), 9);
      expect(range.greatest.likelihoodRatio).toBeCloseTo(Math.max(...likelihoodRatios), 9);
      for (const end of [range.least, range.greatest]) {
        const same = corners.findIndex((own) => own.join() === end.corners.join());
        expect(end.likelihoodRatio).toBeCloseTo(likelihoodRatios[same]!, 9);
      }
    });

    test("have in the first cell what they have in any of these tables, and nothing else", () => {
      expect(answerCorners(margins)).toEqual(
        first.map((_, k) => [
          Math.min(...corners.map((own) => own[k]!)),
          Math.max(...corners.map((own) => own[k]!)),
        ]),
      );
    });

    test("have no more than further bounds allow", () => {
      const bounds = first.map((_, k) => [0, k === 0 ? corners[0]![0]! : 1000] as const);
      const allowed = likelihoodRatios.filter((_, i) => corners[i]![0]! <= corners[0]![0]!);
      const range = threeWayRange(margins, bounds)!;
      expect(range.least.likelihoodRatio).toBeCloseTo(Math.min(...allowed), 9);
      expect(range.greatest.likelihoodRatio).toBeCloseTo(Math.max(...allowed), 9);
    });
  });
}

/** Counts of two to four answers in the four cells: shape [answer][cell]. */
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((answers) =>
    fc.array(fc.tuple(...[0, 1, 2, 3].map(() => fc.nat(12))), { minLength: answers, maxLength: answers }),
  );

function marginsOf(table: readonly (readonly number[])[]): CrossedAnswers {
  return {
    sizes: [0, 1, 2, 3].map((cell) => sum(table.map((own) => own[cell]!))),
    first: table.map(([a, b, c, d]) => [a! + b!, c! + d!]),
    second: table.map(([a, b, c, d]) => [a! + c!, b! + d!]),
  };
}

test("holds the test of the true counts, and reaches both of its ends", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const margins = marginsOf(table);
      const testOf = (cells: readonly (readonly number[])[]) => {
        const [one, two, three, four] = [0, 1, 2, 3].map((cell) => cells.map((own) => own[cell]!));
        return logLinearTest([
          [one!, two!],
          [three!, four!],
        ]).threeWay;
      };
      const range = threeWayRange(margins)!;
      const { likelihoodRatio } = testOf(table);
      expect(likelihoodRatio).toBeGreaterThan(range.least.likelihoodRatio - 1e-8);
      expect(likelihoodRatio).toBeLessThan(range.greatest.likelihoodRatio + 1e-8);
      for (const { corners, likelihoodRatio, p } of [range.least, range.greatest]) {
        const cells = corners.map((corner, k) => cornerCells(corner, margins.first[k]!, margins.second[k]!));
        expect(Math.min(...cells.flat())).toBeGreaterThanOrEqual(0);
        expect(marginsOf(cells)).toEqual(margins);
        const own = testOf(cells);
        expect(own.likelihoodRatio).toBeCloseTo(likelihoodRatio, 8);
        expect(range.degreesOfFreedom).toBe(own.degreesOfFreedom);
        if (own.degreesOfFreedom === 0) expect(p).toBeNaN();
        else expect(own.p).toBeCloseTo(p, 6); // near 1, p takes the root of what rounding leaves of G²
      }
    }),
  );
});

test("is a single test where the margins leave no choice", () => {
  const range = threeWayRange({
    sizes: [5, 6, 7, 8],
    first: [
      [0, 9],
      [11, 6],
    ],
    second: [
      [4, 5],
      [8, 9],
    ],
  })!;
  expect(range.least).toEqual(range.greatest);
  expect(range.least.corners).toEqual([0, 5]);
});

const sizes = [5, 6, 7, 8];
const first = [
  [9, 4],
  [2, 11],
];
const second = [
  [8, 5],
  [4, 9],
];

test.each<[string, Partial<CrossedAnswers>]>([
  [
    "groups that do not add up alike",
    {
      second: [
        [9, 4],
        [4, 9],
      ],
    },
  ],
  [
    "an answer that fewer gave in one crossing than in the other",
    {
      second: [
        [8, 4],
        [4, 10],
      ],
    },
  ],
  [
    "groups that are not full",
    {
      first: [
        [8, 4],
        [2, 11],
      ],
      second: [
        [7, 5],
        [4, 9],
      ],
    },
  ],
  [
    "margins that are not known",
    {
      first: [
        [Number.NaN, 4],
        [2, 11],
      ],
    },
  ],
  [
    "answers fewer than nobody",
    {
      first: [
        [12, 4],
        [-1, 11],
      ],
      second: [
        [11, 5],
        [1, 9],
      ],
    },
  ],
])("is undefined for %s", (_, wrong) => {
  expect(threeWayRange({ sizes, first, second })).toBeDefined();
  expect(threeWayRange({ sizes, first, second, ...wrong })).toBeUndefined();
});

test("is undefined where further bounds leave nothing", () => {
  const most = answerCorners({ sizes, first, second })![0]![1];
  expect(
    threeWayRange({ sizes, first, second }, [
      [most + 1, 99],
      [0, 99],
    ]),
  ).toBeUndefined();
});
