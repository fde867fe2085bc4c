import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundDecimal } from "../../lib/base/roundDecimal";
import { UserError } from "../../lib/base/UserError";
import { type MomentSolution, momentSolutions, type PrintedRow } from "../../lib/exact/momentSolutions";
import type { Rounding } from "../../lib/exact/printedInterval";
import { type Membership, printedRow, split, sum, sumOfSquares } from "../support/printedRow";
import { runs } from "../support/realChecks";
import { printedMoments, ties } from "../support/roundings";
import { listedSolutions } from "./listedSolutions";

describe("momentSolutions, worked by hand", () => {
  test("finds the one solution of two answers that are 1 and 2", () => {
    // sum 3; sd of (1, 2) is 0.7071, and no other square of a pair that adds up to 3 has it
    expect(solve({ total: { n: 2, mean: "1,50", sd: "0,71" }, crossings: [] })).toEqual([
      { sum: 3, sumOfSquares: 5, crossings: [] },
    ]);
  });

  test("finds none where a mean is printed of nobody", () => {
    const row = (mean?: string): PrintedRow => ({
      total: { n: 1, mean: "5,00" },
      crossings: [
        {
          groups: [
            { n: 0, ...(mean === undefined ? {} : { mean }) },
            { n: 1, mean: "5,00" },
          ],
        },
      ],
      min: 1,
      max: 10,
    });
    expect(momentSolutions(row("9,00"))).toEqual([]);
    expect(momentSolutions(row())).toHaveLength(1);
  });

  test("keeps every sum that rounds to the printed mean", () => {
    // 300 x 2.335 = 700.5 and 300 x 2.345 = 703.5
    const row: PrintedRow = { total: { n: 300, mean: "2,34", sd: "0,50" }, crossings: [] };
    expect(new Set(solve(row).map((solution) => solution.sum))).toEqual(new Set([701, 702, 703]));
  });

  test("gives sums of squares the parity of the sum", () => {
    const solutions = solve({ total: { n: 100, mean: "2,01", sd: "1,00" }, crossings: [] });
    // 99 x 0.995² = 98.01, 99 x 1.005² = 99.99, and 201² / 100 = 404.01
    expect(solutions).toEqual([{ sum: 201, sumOfSquares: 503, crossings: [] }]);
  });

  test("splits the total of a crossing into group sums and group sums of squares", () => {
    // (1, 2) and (3, 5): F = (6.25 / 1) / (2.5 / 2) = 5
    const row: PrintedRow = {
      total: { n: 4, mean: "2,75", sd: "1,71" },
      crossings: [
        {
          groups: [
            { n: 2, mean: "1,50", sd: "0,71" },
            { n: 2, mean: "4,00", sd: "1,41" },
          ],
          F: "5,000",
        },
      ],
    };
    expect(solve(row)).toEqual([
      { sum: 11, sumOfSquares: 39, crossings: [{ sums: [3, 8], sumsOfSquares: [[5, 34]] }] },
    ]);
  });

  test("lets F decide where the moments leave a choice", () => {
    const groups = [
      { n: 2, mean: "1,50" },
      { n: 2, mean: "4,00" },
    ];
    const total = { n: 4, mean: "2,75" };
    const squares = (F?: string) =>
      solve({ min: 1, max: 7, total, crossings: [{ groups, ...(F === undefined ? {} : { F }) }] }).map(
        (solution) => solution.sumOfSquares,
      );
    // (1, 2) with (4, 4), (3, 5), (2, 6) or (1, 7): within 0.5 + 0, 2, 8 or 18
    expect(squares()).toEqual([37, 39, 41, 43, 45, 47, 49, 51, 53, 55]);
    expect(squares("25,000")).toEqual([37]);
    expect(squares("5,000")).toEqual([39]);
    expect(squares("5,001")).toEqual([]);
  });

  test("makes both crossings of a row agree", () => {
    // The first leaves sums 2 + 5 to 2 + 7, the second only 4 + 4.
    const row = (second: string): PrintedRow => ({
      min: 1,
      max: 10,
      total: { n: 4 },
      crossings: [
        { groups: [{ n: 2, mean: "1,00" }, { n: 2 }] },
        {
          groups: [
            { n: 2, mean: second, sd: "1,41" },
            { n: 2, mean: "2,00", sd: "1,41" },
          ],
        },
      ],
    });
    expect(solve(row("2,00"))).toEqual([
      {
        sum: 8,
        sumOfSquares: 20,
        crossings: [
          { sums: [2, 6], sumsOfSquares: [[2, 18]] },
          { sums: [4, 4], sumsOfSquares: [[10, 10]] },
        ],
      },
    ]);
    expect(solve(row("1,00"))).toEqual([]);
  });

  test("accepts either neighbour of an F on a tie, and no other", () => {
    const crossing = by("0011");
    const ties = allAnswers(4, [1, 2, 3, 4, 5, 6, 7, 8, 9]).filter((answers) => {
      const [a, b] = split(answers, crossing) as [[number, number], [number, number]];
      const [between, within] = [(sum(a) - sum(b)) ** 2, 2 * (a[0] - a[1]) ** 2 + 2 * (b[0] - b[1]) ** 2];
      // F = 2 x between / within is a tie at three decimals when 2000 F is an odd integer.
      return within > 0 && (4000 * between) % within === 0 && ((4000 * between) / within) % 2 === 1;
    });
    expect(ties).toHaveLength(16);
    for (const answers of ties) {
      const { total, crossings } = printedRow(answers, [crossing]);
      const { groups, F } = crossings[0]!;
      const offered = (printed: string) =>
        solve({
          min: 1,
          max: 9,
          total: { n: 4, mean: total.mean! },
          crossings: [{ groups: groups.map(({ n, mean }) => ({ n, mean: mean! })), F: printed }],
        }).some((solution) => solution.sumOfSquares === sumOfSquares(answers));
      const near = [-2, -1, 0, 1].map((units) =>
        roundDecimal(Number(F!.replace(",", ".")) + units / 1000, 3),
      );
      expect(near.map(offered), `${answers}: ${F}`).toEqual([false, true, true, false]);
    }
  });
});

describe("momentSolutions on section 2", () => {
  const row = (F?: string): PrintedRow => ({
    min: 2,
    total: { n: 212, mean: "3,16", sd: "2,38" },
    crossings: [
      {
        groups: [
          { n: 118, mean: "3,57", sd: "2,74" },
          { n: 94, mean: "2,64", sd: "1,70" },
        ],
        ...(F === undefined ? {} : { F }),
      },
    ],
  });

  test("finds no answers to question 2.7 with the printed F", () => {
    expect(solve(row("45,203"))).toEqual([]);
  });

  test("finds one pair of group sums and three sums of squares for question 2.7 without its F", () => {
    const solutions = solve(row());
    expect(solutions.map(({ sum, crossings }) => [sum, crossings[0]!.sums])).toEqual(
      Array.from({ length: 3 }, () => [669, [421, 248]]),
    );
    expect(solutions.map(({ sumOfSquares }) => sumOfSquares)).toEqual([3303, 3305, 3307]);
  });
});

describe("momentSolutions of a row rounded in another way", () => {
  const roundings = [undefined, "halfUp", "halfEither", "truncated"] as const;
  /** What each rounding makes of a row of one total on a scale from 1 to 10. */
  const found = (total: PrintedRow["total"]) =>
    roundings.map((rounding) =>
      solve({ total, crossings: [], min: 1, max: 10, ...(rounding === undefined ? {} : { rounding }) }).map(
        ({ sum, sumOfSquares }) => [sum, sumOfSquares],
      ),
    );

  test("has a mean on a tie half to even, and not half up", () => {
    // 17 / 8 = 2.125; the mean of 8 answers is never between 2.12 and 2.125
    const row = { n: 8, mean: "2,12", sd: "0,35" };
    expect(found(row)).toEqual([[], [], [[17, 37]], [[17, 37]]]);
    expect(found({ ...row, mean: "2,13" })).toEqual([[[17, 37]], [[17, 37]], [[17, 37]], []]);
  });

  test("has a standard deviation on a tie half to even, and not half up", () => {
    // 63 times 1 and once 2: the variance is (63 / 64) / 63, the standard deviation 1 / 8
    const row = { n: 64, mean: "1,02", sd: "0,12" };
    expect(found(row)).toEqual([[], [], [[65, 67]], []]);
    expect(found({ ...row, sd: "0,13" })).toEqual([[[65, 67]], [[65, 67]], [[65, 67]], []]);
    expect(found({ ...row, mean: "1,01" })).toEqual([[], [], [], [[65, 67]]]);
  });

  test("has what was cut off, and not what was rounded up", () => {
    // (1, 2, 2): 1.667 and 0.577
    expect(found({ n: 3, mean: "1,66", sd: "0,57" })).toEqual([[], [], [], [[5, 9]]]);
    expect(found({ n: 3, mean: "1,67", sd: "0,58" })).toEqual([[[5, 9]], [[5, 9]], [[5, 9]], []]);
    // (1, 1, 2, 2) has a mean that needs no rounding; one unit below, it is none of it
    expect(found({ n: 4, mean: "1,50" })[3]![0]).toEqual([6, 10]);
    expect(found({ n: 4, mean: "1,49" })[3]).toEqual([]);
    // (2, 4, 6) has a standard deviation of 2
    expect(found({ n: 3, mean: "4,00", sd: "2,00" })[3]).toEqual([[12, 56]]);
    expect(found({ n: 3, mean: "4,00", sd: "1,99" })[3]).toEqual([]);
  });

  test("cuts off F too", () => {
    // (1, 2) and (3, 7): between 12.25, within 8.5 / 2, F = 2.882353
    const row = (F: string, rounding: Rounding): PrintedRow => ({
      rounding,
      min: 1,
      max: 10,
      total: { n: 4, mean: "3,25" },
      crossings: [
        {
          groups: [
            { n: 2, mean: "1,50" },
            { n: 2, mean: "5,00" },
          ],
          F,
        },
      ],
    });
    const squares = (F: string, rounding: Rounding) =>
      solve(row(F, rounding)).map(({ sumOfSquares }) => sumOfSquares);
    expect(squares("2,882", "truncated")).toEqual([63]);
    expect(squares("2,882", "halfUp")).toEqual([63]);
    expect(squares("2,88", "truncated")).toEqual([63]);
    expect(squares("2,8", "truncated")).toEqual([63]);
    expect(squares("2,8", "halfUp")).toEqual([]);
    expect(squares("2,9", "truncated")).toEqual([]);
    expect(squares("2,9", "halfEither")).toEqual([63]);
  });

  const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 80,
  });

  /** Whether a row of these people, printed in this way, has their sums among its solutions. */
  function hasTruth(
    all: readonly (readonly [answer: number, group: number])[],
    print: (answers: readonly number[]) => { readonly mean: string; readonly sd: string },
    rounding: Rounding,
  ) {
    const answers = all.map(([answer]) => answer);
    const groups = split(answers, { of: all.map(([, group]) => group), groups: 2 });
    const moments = (own: readonly number[]) => ({ n: own.length, ...(own.length > 0 ? print(own) : {}) });
    const row = {
      total: moments(answers),
      crossings: [{ groups: groups.map(moments) }],
      min: 1,
      max: 10,
      rounding,
    };
    return solve(row).some(
      (solution) =>
        solution.sumOfSquares === sumOfSquares(answers) && same(solution.crossings[0]!.sums, groups.map(sum)),
    );
  }

  test.each(ties)("always has the true sums where ties were rounded %s and may go either way", (tie) => {
    fc.assert(
      fc.property(people, (all) => {
        const print = (own: readonly number[]) => printedMoments(own, { tie });
        expect(hasTruth(all, print, "halfEither")).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  test("always has the true sums where digits were cut off", () => {
    fc.assert(
      fc.property(people, (all) => {
        expect(hasTruth(all, cutMoments, "truncated")).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  test("has half up what was printed half up, and not always what was printed otherwise", () => {
    const drawn = fc.sample(people, { seed: 7, numRuns: 400 });
    const lost = (print: Parameters<typeof hasTruth>[1]) =>
      drawn.filter((all) => !hasTruth(all, print, "halfUp")).length;
    expect(lost((own) => printedMoments(own))).toBe(0);
    expect(lost((own) => printedMoments(own, { tie: "even" }))).toBeGreaterThan(9);
    expect(lost(cutMoments)).toBeGreaterThan(200);
  });
});

describe("momentSolutions in ugly cases", () => {
  test("gives a group of one its only sum of squares", () => {
    const row = printedRow([4, 1, 3, 2], [{ of: [0, 1, 1, 1], groups: 2 }], { min: 1, max: 10 });
    expect(row.crossings[0]!.groups[0]).toEqual({ n: 1, mean: "4,00" });
    expect(solve(row)).toEqual([
      { sum: 10, sumOfSquares: 30, crossings: [{ sums: [4, 6], sumsOfSquares: [[16, 14]] }] },
    ]);
    expect(solve({ min: 1, max: 10, total: { n: 1, mean: "4,00" }, crossings: [] })).toEqual([
      { sum: 4, sumOfSquares: 16, crossings: [] },
    ]);
    expect(solve({ total: { n: 1, mean: "4,00" }, crossings: [] })).toEqual([
      { sum: 4, sumOfSquares: 16, crossings: [] },
    ]);
  });

  test.each([
    { min: 1, max: 10 },
    { min: 2 },
    {},
  ])("gives an empty group nothing, on a scale of %j", (scale) => {
    const row = printedRow([4, 3, 3], [{ of: [0, 0, 0], groups: 2 }], scale);
    expect(row.crossings[0]!.groups[1]).toEqual({ n: 0 });
    expect(solve(row)).toEqual([
      { sum: 10, sumOfSquares: 34, crossings: [{ sums: [10, 0], sumsOfSquares: [[34, 0]] }] },
    ]);
  });

  test("finds the one solution of equal answers, whose F does not exist", () => {
    const row = printedRow([3, 3, 3, 3], [{ of: [0, 0, 1, 1], groups: 2 }], { min: 1, max: 10 });
    expect(row.crossings[0]!.F).toBeUndefined();
    const solutions = [
      { sum: 12, sumOfSquares: 36, crossings: [{ sums: [6, 6], sumsOfSquares: [[18, 18]] }] },
    ];
    expect(solve(row)).toEqual(solutions);
  });

  test("has no answers for groups that are each constant and yet an F", () => {
    const groups = [
      { n: 2, mean: "3,00", sd: "0,00" },
      { n: 2, mean: "4,00", sd: "0,00" },
    ];
    const total = { n: 4, mean: "3,50", sd: "0,58" };
    expect(solve({ total, crossings: [{ groups }] })).toHaveLength(1);
    const equal = {
      total: { n: 4, mean: "3,00", sd: "0,00" },
      crossings: [{ groups: [groups[0]!, groups[0]!] }],
    };
    expect(solve(equal)).toHaveLength(1);
    expect(solve({ ...equal, crossings: [{ ...equal.crossings[0]!, F: "0,000" }] })).toEqual([]);
    for (const F of ["0,000", "1,000", "999999,000"]) {
      expect(solve({ total, crossings: [{ groups, F }] }), F).toEqual([]);
    }
  });

  test("reads an F printed 0,000 as groups that hardly differ", () => {
    const crossing = { of: [0, 0, 0, 1, 1, 1], groups: 2 };
    const row = printedRow([1, 2, 6, 4, 3, 2], [crossing], { min: 1, max: 10 });
    expect(row.crossings[0]!.F).toBe("0,000");
    expect(sumsOf(solve(row))).toEqual([[9, 9]]);
    // Without the printed means, every pair of sums whose F would not be 0.000 is out.
    const bare = {
      min: 1,
      max: 10,
      total: { n: 6 },
      crossings: [{ F: "0,000", groups: [{ n: 3 }, { n: 3 }] }],
    };
    expect(sumsOf(solve(bare)).every(([a, b]) => a === b)).toBe(true);
  });

  test("takes a group without a printed mean for what is left of the total", () => {
    const whole = printedRow([2, 3, 9, 7, 7], [{ of: [0, 0, 1, 1, 1], groups: 2 }]);
    const { groups, F } = whole.crossings[0]!;
    for (const scale of [{ min: 1, max: 10 }, { min: 1 }, {}]) {
      const row = { ...whole, ...scale, crossings: [{ groups: [groups[0]!, { n: 3 }], F: F! }] };
      expect(solve(row)).toEqual([
        { sum: 28, sumOfSquares: 192, crossings: [{ sums: [5, 23], sumsOfSquares: [[13, 179]] }] },
      ]);
    }
  });

  test("shares the total among groups of which none has a printed mean", () => {
    const row = {
      min: 0,
      total: { n: 4, mean: "1,00", sd: "1,41" },
      crossings: [{ groups: [{ n: 2 }, { n: 2 }] }],
    };
    // (0, 0, 1, 3) in two pairs, whatever the order
    expect(sumsOf(solve(row))).toEqual([
      [0, 4],
      [1, 3],
      [3, 1],
      [4, 0],
    ]);
  });

  test("does not leave a group less than the scale allows", () => {
    const groups = [{ n: 2, mean: "8,00", sd: "0,00" }, { n: 2 }];
    // 4 answers that add up to 17: 1 would be left for two answers of at least 2
    expect(solve({ min: 2, total: { n: 4, mean: "4,25" }, crossings: [{ groups }] })).toEqual([]);
    expect(solve({ min: 2, total: { n: 4, mean: "5,00" }, crossings: [{ groups }] })).toHaveLength(1);
    const empty = [{ n: 2, mean: "8,00", sd: "0,00" }, { n: 0 }];
    expect(solve({ min: 2, total: { n: 2 }, crossings: [{ groups: empty }] })).toHaveLength(1);
  });

  test("bounds the sum of squares by the scale when no standard deviation is printed", () => {
    const squares = (scale: { min?: number; max?: number }) =>
      solve({ ...scale, total: { n: 3, mean: "3,00" }, crossings: [] }).map((found) => found.sumOfSquares);
    // (3, 3, 3) up to (4, 4, 1), or to (7, 1, 1)
    expect(squares({ min: 1, max: 4 })).toEqual([27, 29, 31, 33]);
    expect(squares({ min: 1 }).at(-1)).toBe(51);
    expect(squares({ min: 3, max: 10 })).toEqual([27]);
  });

  test("says that there is no solution when a mean, a total or a scale forbids it", () => {
    const total = { n: 3, mean: "1,50", sd: "0,50" };
    expect(solve({ total, crossings: [] })).toEqual([]);
    expect(solve({ min: 1, max: 5, total: { n: 3, mean: "6,00" }, crossings: [] })).toEqual([]);
    const groups = [
      { n: 2, mean: "1,00" },
      { n: 1, mean: "4,00" },
    ];
    expect(solve({ min: 1, max: 5, total: { n: 3, mean: "2,33" }, crossings: [{ groups }] })).toEqual([]);
  });

  test("refuses in French a number that it cannot read", () => {
    expect(() => solve({ total: { n: 3, mean: "x" }, crossings: [] })).toThrow(
      new UserError("« x » n’est pas un nombre imprimé."),
    );
  });

  test.each<[string, PrintedRow]>([
    ["no mean of an open scale", { min: 0, total: { n: 3, sd: "1,00" }, crossings: [] }],
    ["no mean and no scale", { total: { n: 4 }, crossings: [{ groups: [{ n: 2 }, { n: 2 }] }] }],
    [
      "no mean of two groups, and no scale",
      { total: { n: 4, mean: "2,00" }, crossings: [{ groups: [{ n: 2 }, { n: 2 }] }] },
    ],
    ["no standard deviation, and no scale", { total: { n: 3, mean: "2,00" }, crossings: [] }],
    [
      "no standard deviation of many, on an open scale",
      { min: 0, total: { n: 900, mean: "9,00" }, crossings: [] },
    ],
    ["no mean on a very long scale", { min: 0, max: 1e6, total: { n: 900 }, crossings: [] }],
    [
      "no standard deviation at all in large groups",
      {
        min: 1,
        max: 10,
        total: { n: 900, mean: "5,00" },
        crossings: [{ groups: [{ n: 400 }, { n: 500, mean: "5,00" }] }],
      },
    ],
    [
      "an F of nothing else",
      {
        min: 1,
        max: 10,
        total: { n: 900 },
        crossings: [{ groups: [{ n: 300 }, { n: 300 }, { n: 300 }], F: "1,000" }],
      },
    ],
  ])("gives up at once with %s", (_, row) => {
    expect(momentSolutions(row)).toBeUndefined();
  });
});

describe("momentSolutions against every possible answer", () => {
  const scales = [1, 2, 3, 4];
  const designs: readonly (readonly [name: string, n: number, crossings: readonly Membership[]])[] = [
    ["no crossing, n = 3", 3, []],
    ["no crossing, n = 6", 6, []],
    ["one crossing, 1 + 1", 2, [by("01")]],
    ["one crossing, 1 + 4", 5, [by("01111")]],
    ["one crossing, 2 + 3", 5, [by("00111")]],
    ["one crossing, 2 + 2 + 2", 6, [by("001122", 3)]],
    ["one crossing, 5 + an empty group", 5, [by("00000")]],
    ["one crossing, 1 + 4 + an empty group", 5, [by("01111", 3)]],
    ["two crossings, 3 + 3 and 3 + 3", 6, [by("000111"), by("010101")]],
    ["two crossings, 2 + 4 and 3 + 3", 6, [by("001111"), by("010101")]],
    ["two crossings, 1 + 5 and 5 + 1", 6, [by("011111"), by("000001")]],
    ["two crossings, the same twice", 4, [by("0011"), by("0011")]],
    ["two crossings, 2 + 3 and an empty group", 5, [by("00111"), by("11111")]],
  ];

  test.each(designs)("offers exactly the solutions that some answers have: %s", (_, n, crossings) => {
    const { rows, missed, surplus } = compareWithAll(n, crossings);
    expect(rows).toBeGreaterThan(8);
    expect(missed).toEqual([]);
    // Sums of squares that no answers have would be allowed; rows printed in full offer none.
    expect(surplus).toEqual([]);
  });

  /** Both sides of every row that answers on this scale can print. */
  function compareWithAll(n: number, crossings: readonly Membership[]) {
    const rows = new Map<string, { row: PrintedRow; attained: Set<string> }>();
    for (const answers of allAnswers(n, scales)) {
      const row = printedRow(answers, crossings, { min: 1, max: 4 });
      const text = JSON.stringify(row);
      const own = rows.get(text) ?? { row, attained: new Set() };
      const moments = JSON.stringify([
        sum(answers),
        sumOfSquares(answers),
        crossings.map((crossing) => [
          split(answers, crossing).map(sum),
          split(answers, crossing).map(sumOfSquares),
        ]),
      ]);
      rows.set(text, own);
      own.attained.add(moments);
    }
    const missed: string[] = [];
    const surplus: string[] = [];
    for (const [text, { row, attained }] of rows) {
      const offered = new Set(
        solve(row)
          .flatMap(combinations)
          .map((one) => JSON.stringify(one)),
      );
      for (const moments of attained) if (!offered.has(moments)) missed.push(`${text} ${moments}`);
      for (const moments of offered) if (!attained.has(moments)) surplus.push(`${text} ${moments}`);
    }
    return { rows: rows.size, missed, surplus };
  }
});

describe("momentSolutions on random answers", () => {
  const people = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })),
    { minLength: 1, maxLength: 120 },
  );

  test("always has the true sums among the solutions of a row printed in full", () => {
    fc.assert(
      fc.property(people, (all) => {
        const answers = all.map(([answer]) => answer);
        const crossings = [
          { of: all.map(([, group]) => group), groups: 2 },
          { of: all.map(([, , group]) => group), groups: 3 },
        ];
        const row = printedRow(answers, crossings, { min: 1, max: 10 });
        const truth = solve(row).find(
          (solution) =>
            solution.sumOfSquares === sumOfSquares(answers) &&
            crossings.every((crossing, c) =>
              same(solution.crossings[c]!.sums, split(answers, crossing).map(sum)),
            ),
        );
        expect(truth, JSON.stringify(row)).toBeDefined();
        crossings.forEach((crossing, c) => {
          expect(truth!.crossings[c]!.sumsOfSquares).toContainEqual(
            split(answers, crossing).map(sumOfSquares),
          );
        });
      }),
      { numRuns: runs(1500) },
    );
  });

  test("keeps answers whose F, on a tie, a program in floating point printed one unit low", () => {
    // (3, 3, 6) and (2, 4, 5): F = 0.0625 exactly, which comes out as 0.062499999999999875
    const row: PrintedRow = {
      total: { n: 6, mean: "3,83", sd: "1,47" },
      crossings: [
        {
          groups: [
            { n: 3, mean: "4,00", sd: "1,73" },
            { n: 3, mean: "3,67", sd: "1,53" },
          ],
          F: "0,062",
        },
      ],
    };
    expect(solve(row).map(({ sumOfSquares }) => sumOfSquares)).toEqual([99]);
  });

  test("prints back, from each solution, the means and standard deviations it was given", () => {
    fc.assert(
      fc.property(people, (all) => {
        const answers = all.map(([answer]) => answer);
        const crossing = { of: all.map(([, group]) => group), groups: 2 };
        const row = printedRow(answers, [crossing], { min: 1, max: 10 });
        for (const [, squares, groups] of solve(row).flatMap(combinations)) {
          const [sums, groupSquares] = groups[0]!;
          expect(sum(groupSquares)).toBe(squares);
          row.crossings[0]!.groups.forEach(({ n, mean, sd }, g) => {
            if (mean !== undefined)
              expect(Math.abs(Number(mean.replace(",", ".")) - sums[g]! / n)).toBeLessThan(0.00501);
            if (sd === undefined) return;
            const variance = (n * groupSquares[g]! - sums[g]! ** 2) / (n * (n - 1));
            expect(Math.abs(Number(sd.replace(",", ".")) - Math.sqrt(variance))).toBeLessThan(0.00501);
          });
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The solutions of a row that is known to have a listable number of them. */
function solve(row: PrintedRow) {
  return listedSolutions(momentSolutions(row)!);
}

/** "0011" as two groups of two. */
function by(text: string, groups = 2): Membership {
  return { of: [...text].map(Number), groups };
}

/** Every list of n of these values. */
function allAnswers(n: number, values: readonly number[]): readonly (readonly number[])[] {
  return n === 0
    ? [[]]
    : allAnswers(n - 1, values).flatMap((rest) => values.map((value) => [...rest, value]));
}

type Moments = readonly [number, number, readonly (readonly [readonly number[], readonly number[]])[]];

/** A solution with one choice of group sums of squares for each crossing, in every way. */
function combinations(solution: MomentSolution): readonly Moments[] {
  return solution.crossings
    .reduce<readonly Moments[2][]>(
      (chosen, { sums, sumsOfSquares }) =>
        chosen.flatMap((before) => sumsOfSquares.map((squares) => [...before, [sums, squares] as const])),
      [[]],
    )
    .map((chosen) => [solution.sum, solution.sumOfSquares, chosen]);
}

/** The mean and the standard deviation (n - 1), cut off after two decimals, in integers alone. */
function cutMoments(answers: readonly number[]) {
  const n = answers.length;
  const hundredths = Math.floor((100 * sum(answers)) / n);
  const variance = 10 ** 4 * (n * sumOfSquares(answers) - sum(answers) ** 2);
  let root = 0;
  while ((root + 1) ** 2 * n * (n - 1) <= variance && n > 1) root++;
  return { mean: roundDecimal(hundredths / 100, 2), sd: roundDecimal(root / 100, 2) };
}

function sumsOf(solutions: readonly MomentSolution[]): readonly (readonly number[])[] {
  const all = solutions.map(({ crossings }) => JSON.stringify(crossings[0]!.sums));
  return [...new Set(all)].map((text) => JSON.parse(text) as number[]);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

test("gives up on a row of so many choices that they would take minutes", () => {
  const pair = (n: number, m: number) => ({ groups: [{ n }, { n: m }], F: "30,000" });
  const row = { min: 1, max: 10, total: { n: 48, sd: "1,00" }, crossings: [pair(24, 24), pair(23, 25)] };
  expect(momentSolutions(row)).toBeUndefined();
}, 20_000);
