import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CountRanges,
  type CountSolution,
  countSolutions,
  hasCountSolution,
} from "../../lib/exact/countSolutions";
import type { Range } from "../../lib/exact/range";

describe("countSolutions, worked by hand", () => {
  test("shares the number asked among the answers, where nothing is crossed", () => {
    expect(countsOf({ asked: 3, answers: [between(0, 3), between(1, 2)], crossings: [] })).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  test("takes any sum where it is not known how many were asked", () => {
    expect(countsOf({ answers: [between(0, 1), between(2, 3)], crossings: [] })).toEqual([
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ]);
  });

  test("gives every table that has the counts and the sizes of the groups as its margins", () => {
    // 3 and 2 answers in groups of 1, 2 and 2; the first answer is not that of the first group.
    const cells = [
      [exactly(0), open, open],
      [open, open, open],
    ];
    const row = { asked: 5, answers: [exactly(3), exactly(2)], crossings: [{ cells, sizes: [1, 2, 2] }] };
    expect(countSolutions(row)).toEqual([
      {
        counts: [3, 2],
        tables: [
          [
            [
              [0, 1, 2],
              [1, 1, 0],
            ],
            [
              [0, 2, 1],
              [1, 0, 1],
            ],
          ],
        ],
      },
    ]);
  });

  test("keeps only the counts that every crossing allows", () => {
    const one = {
      cells: [
        [between(1, 2), exactly(1)],
        [open, open],
      ],
    };
    const other = {
      cells: [
        [open, exactly(0)],
        [exactly(1), open],
      ],
      sizes: [4, 1],
    };
    const free = { asked: 5, answers: [open, open] };
    expect(countsOf({ ...free, crossings: [one] })).toEqual([
      [2, 3],
      [3, 2],
    ]);
    expect(countsOf({ ...free, crossings: [other] })).toEqual([[3, 2]]);
    expect(countsOf({ ...free, crossings: [one, other] })).toEqual([[3, 2]]);
    expect(countsOf({ ...free, crossings: [one, { ...other, sizes: [3, 2] }] })).toEqual([[2, 3]]);
    expect(countsOf({ ...free, crossings: [one, { ...other, sizes: [2, 3] }] })).toEqual([]);
  });

  test("drops the tables that do not give what else is known, and the counts that are left with none", () => {
    const cells = [
      [open, open],
      [open, open],
    ];
    const withCorner = (accepts: (corner: number) => boolean): CountRanges => ({
      asked: 4,
      answers: [between(1, 2), open],
      crossings: [{ cells, sizes: [2, 2], accepts: (table) => accepts(table[0]![0]!) }],
    });
    const corners = (row: CountRanges) =>
      solve(row).map(({ counts, tables }) => [counts[0], tables[0]!.map((table) => table[0]![0])]);
    expect(corners(withCorner(() => true))).toEqual([
      [1, [0, 1]],
      [2, [0, 1, 2]],
    ]);
    expect(corners(withCorner((corner) => corner !== 0))).toEqual([
      [1, [1]],
      [2, [1, 2]],
    ]);
    expect(corners(withCorner((corner) => corner === 2))).toEqual([[2, [2]]]);
    expect(corners(withCorner(() => false))).toEqual([]);
  });
});

describe("countSolutions in ugly cases", () => {
  test("finds nothing where a count, a cell or a sum is impossible", () => {
    const cells = [
      [open, open],
      [open, open],
    ];
    const possible = {
      asked: 3,
      answers: [between(1, 2), between(1, 2)],
      crossings: [{ cells, sizes: [1, 2] }],
    };
    expect(countsOf(possible)).toHaveLength(2);
    expect(countsOf({ ...possible, asked: 5 })).toEqual([]);
    expect(countsOf({ ...possible, answers: [between(2, 1), open] })).toEqual([]);
    expect(countsOf({ ...possible, crossings: [{ cells, sizes: [2, 2] }] })).toEqual([]);
    const impossible = [
      [between(1, 0), open],
      [open, open],
    ];
    expect(countsOf({ ...possible, crossings: [{ cells: impossible, sizes: [1, 2] }] })).toEqual([]);
  });

  test("counts nobody as one possibility", () => {
    const cells = [
      [open, open],
      [open, open],
    ];
    expect(
      countSolutions({ asked: 0, answers: [open, open], crossings: [{ cells, sizes: [0, 0] }] }),
    ).toEqual([
      {
        counts: [0, 0],
        tables: [
          [
            [
              [0, 0],
              [0, 0],
            ],
          ],
        ],
      },
    ]);
  });

  test("has no negative counts, whatever the ranges", () => {
    expect(countsOf({ asked: 2, answers: [between(-3, 1), between(-3, 9)], crossings: [] })).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  test("says that it hit its bound, of its own or of another number of steps", () => {
    expect(countSolutions({ answers: [open], crossings: [] })).toBeUndefined();
    const cells = Array.from({ length: 6 }, () => [open, open, open]);
    const wide = {
      asked: 900,
      answers: cells.map(() => open),
      crossings: [{ cells, sizes: [300, 300, 300] }],
    };
    expect(countSolutions(wide)).toBeUndefined();
    const narrow = { asked: 3, answers: [between(0, 3), between(1, 2)], crossings: [] };
    expect(countSolutions(narrow, 3)).toBeUndefined();
    expect(countSolutions(narrow, 100)).toHaveLength(2);
    // Also where it is hit in a crossing.
    const crossed = {
      ...narrow,
      crossings: [
        {
          cells: [
            [open, open],
            [open, open],
          ],
        },
      ],
    };
    expect(countSolutions(crossed, 9)).toBeUndefined();
    expect(countSolutions(crossed, 100)).toHaveLength(2);
  });

  test("finds the one table of large counts that are all printed", () => {
    const cells = [
      [exactly(286), exactly(358)],
      [exactly(192), exactly(91)],
    ];
    const row = { asked: 927, answers: [exactly(644), open], crossings: [{ cells, sizes: [478, 449] }] };
    expect(countSolutions(row)).toEqual([
      {
        counts: [644, 283],
        tables: [
          [
            [
              [286, 358],
              [192, 91],
            ],
          ],
        ],
      },
    ]);
  });
});

describe("hasCountSolution", () => {
  const cells = Array.from({ length: 6 }, () => [open, open, open]);
  const wide = { asked: 900, answers: cells.map(() => open), crossings: [{ cells, sizes: [300, 300, 300] }] };

  test("ends at the first, where there are too many to list", () => {
    expect(countSolutions(wide)).toBeUndefined();
    expect(hasCountSolution(wide, 100)).toBe(true);
  });

  test("sees without a search that one line can never add up, whatever the others", () => {
    const oneRow = [...wide.answers.slice(1), between(901, 1000)];
    expect(hasCountSolution({ ...wide, answers: oneRow }, 1)).toBe(false);
    const wrong = cells.map((row) => [exactly(49), ...row.slice(1)]);
    expect(hasCountSolution({ ...wide, crossings: [{ cells: wrong, sizes: [300, 300, 300] }] }, 1)).toBe(
      false,
    );
  });

  test("does not know where its steps do not do", () => {
    expect(hasCountSolution(wide, 3)).toBeUndefined();
  });
});

describe("countSolutions against brute force", () => {
  /** What is printed of a count: between how far below and above it may lie; seldom off by one. */
  const vague = fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 }), fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1));

  const drawn = fc
    .record({
      k: fc.integer({ min: 1, max: 3 }),
      groups: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
    })
    .filter(({ k, groups }) => groups.every((own) => own * k <= 6))
    .chain(({ k, groups }) =>
      fc.record({
        k: fc.constant(k),
        people: fc.array(fc.tuple(fc.nat({ max: k - 1 }), ...groups.map((own) => fc.nat({ max: own - 1 }))), {
          maxLength: 7,
        }),
        answers: fc.array(vague, { minLength: k, maxLength: k }),
        isAskedKnown: fc.boolean(),
        crossings: fc.tuple(
          ...groups.map((own) =>
            fc.record({
              cells: fc.array(fc.array(vague, { minLength: own, maxLength: own }), {
                minLength: k,
                maxLength: k,
              }),
              isSizeKnown: fc.boolean(),
              accepted: fc.constantFrom(1, 1, 1, 2, 3),
            }),
          ),
        ),
      }),
    )
    .map(({ k, people, answers, isAskedKnown, crossings }): CountRanges => {
      const count = (a: number, c?: number, g?: number) =>
        people.filter((person) => person[0] === a && (c === undefined || person[c + 1] === g)).length;
      const around = (n: number, [down, up, off]: readonly [number, number, number]) =>
        between(Math.max(0, n + off - down), n + off + up);
      return {
        asked: isAskedKnown ? people.length : undefined,
        answers: answers.map((own, a) => around(count(a), own)),
        crossings: crossings.map(({ cells, isSizeKnown, accepted }, c) => ({
          cells: cells.map((row, a) => row.map((own, g) => around(count(a, c, g), own))),
          sizes: isSizeKnown
            ? cells[0]!.map((_, g) => people.filter((person) => person[c + 1] === g).length)
            : undefined,
          accepts: (table) => (table[0]![0]! + table[k - 1]!.at(-1)!) % accepted === 0,
        })),
      };
    });

  test("finds the same solutions, each once", () => {
    let found = 0;
    fc.assert(
      fc.property(drawn, (row) => {
        const solutions = countSolutions(row, Number.POSITIVE_INFINITY)!;
        expect(hasCountSolution(row, Number.POSITIVE_INFINITY)).toBe(solutions.length > 0);
        expect(solutions.map(sortedText).sort()).toEqual(bruteForce(row).map(sortedText).sort());
        found += Math.sign(solutions.length);
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(found).toBeGreaterThan(30);
    expect(found).toBeLessThan(270);
  });
});

const open: Range = [0, Number.POSITIVE_INFINITY];

function between(least: number, most: number): Range {
  return [least, most];
}

function exactly(count: number): Range {
  return [count, count];
}

/** The solutions of counts that are few enough. */
function solve(row: CountRanges): readonly CountSolution[] {
  return countSolutions(row)!;
}

function countsOf(row: CountRanges): readonly (readonly number[])[] {
  return solve(row).map(({ counts }) => counts);
}

function sortedText({ counts, tables }: CountSolution): string {
  return JSON.stringify([counts, tables.map((own) => own.map((table) => JSON.stringify(table)).sort())]);
}

/** Every choice of an integer from each range. */
function choices([first, ...others]: readonly Range[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  const rest = choices(others);
  return Array.from({ length: Math.max(0, first[1] - first[0] + 1) }, (_, i) => first[0] + i).flatMap((own) =>
    rest.map((chosen) => [own, ...chosen]),
  );
}

function bruteForce({ asked, answers, crossings }: CountRanges): readonly CountSolution[] {
  const all = crossings.map(({ cells, sizes, accepts }) => {
    const width = cells[0]!.length;
    return choices(cells.flat())
      .map((flat) => cells.map((_, a) => flat.slice(a * width, (a + 1) * width)))
      .filter(
        (table) =>
          accepts!(table) && (sizes ?? []).every((size, g) => size === sum(table.map((row) => row[g]!))),
      );
  });
  return choices(answers)
    .filter((counts) => asked === undefined || asked === sum(counts))
    .map((counts) => ({
      counts,
      tables: all.map((own) => own.filter((table) => table.every((row, a) => sum(row) === counts[a]))),
    }))
    .filter(({ tables }) => tables.every((own) => own.length > 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
