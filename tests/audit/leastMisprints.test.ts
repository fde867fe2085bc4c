import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import { leastMisprints, type PrintedCount, type PrintedCounts } from "../../lib/audit/leastMisprints";
import { formatAsPrinted } from "../../lib/published/formatAsPrinted";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";

/** All printed numbers that these counts of a table contradict. */
function contradicted(table: PrintedCounts, all: readonly number[], first: readonly (readonly number[])[]) {
  const count = ({ n, percent }: PrintedCount, value: number, asked: number) =>
    Number(n !== undefined && Number(n) !== value) +
    Number(percent !== undefined && !isPrintedSo(percent, (100 * value) / asked));
  const flat = all.flatMap((n, i) => table.answers[i]!.map((place) => count(place, n, table.asked)));
  const crossed = table.crossings.flatMap(({ sizes, answers, chi2, p }, c) => {
    const test = chiSquareTest(all.map((n, i) => [first[c]![i]!, n - first[c]![i]!]));
    return [
      ...answers.flatMap(([one, other], i) => [
        count(one, first[c]![i]!, sizes[0]),
        count(other, all[i]! - first[c]![i]!, sizes[1]),
      ]),
      Number(chi2 !== undefined && !isPrintedSo(chi2, test.statistic)),
      Number(p !== undefined && !isPrintedSo(p, test.p)),
    ];
  });
  return [...flat, ...crossed].reduce((sum, one) => sum + one, 0);
}

/** Every way to take `sum` from these rooms. */
function ways(rooms: readonly number[], sum: number): number[][] {
  const [room, ...rest] = rooms;
  if (room === undefined) return sum === 0 ? [[]] : [];
  return Array.from({ length: Math.min(room, sum) + 1 }, (_, n) => n).flatMap((n) =>
    ways(rest, sum - n).map((others) => [n, ...others]),
  );
}

function bruteForce(table: PrintedCounts): number {
  const everyone = table.answers.map(() => table.asked);
  let least = Number.POSITIVE_INFINITY;
  for (const all of ways(everyone, table.asked)) {
    const splits = table.crossings.map(({ sizes }) => ways(all, sizes[0]));
    const choices = splits.reduce<number[][][]>(
      (made, own) => made.flatMap((before) => own.map((next) => [...before, next])),
      [[]],
    );
    for (const first of choices) least = Math.min(least, contradicted(table, all, first));
  }
  return least;
}

const percent = (n: number, asked: number) => formatAsPrinted("percent", (100 * n) / asked);

/** The table of these counts, [answer][group]. */
function printedTable(counts: readonly (readonly [number, number])[]): PrintedCounts {
  const sizes = [0, 1].map((g) => counts.reduce((sum, own) => sum + own[g]!, 0)) as [number, number];
  const asked = sizes[0] + sizes[1];
  const test = chiSquareTest(counts);
  return {
    asked,
    answers: counts.map(([a, b]) => [{ n: String(a + b), percent: percent(a + b, asked) }]),
    crossings: [
      {
        sizes,
        answers: counts.map(([a, b]) => [
          { n: String(a), percent: percent(a, sizes[0]) },
          { n: String(b), percent: percent(b, sizes[1]) },
        ]),
        chi2: formatAsPrinted("chi2", test.statistic),
        p: formatAsPrinted("p", test.p),
      },
    ],
  };
}

describe("leastMisprints", () => {
  const table = printedTable([
    [12, 5],
    [8, 25],
  ]);
  const [crossing] = table.crossings as [PrintedCounts["crossings"][number]];

  test("is none for a table whose numbers agree", () => {
    expect(leastMisprints(table, 9)).toBe(0);
  });

  test("is one for a wrong percent, and for a wrong chi2, whose neighbours agree", () => {
    const answers = [[{ n: "17", percent: "43,0" }], table.answers[1]!];
    expect(leastMisprints({ ...table, answers }, 9)).toBe(1);
    expect(leastMisprints({ ...table, crossings: [{ ...crossing, chi2: "9,999" }] }, 9)).toBe(1);
  });

  test("is two where a count and its percent agree with each other alone", () => {
    const first = [{ n: "13", percent: "65,0" }, crossing.answers[0]![1]] as const;
    expect(
      leastMisprints({ ...table, crossings: [{ ...crossing, answers: [first, crossing.answers[1]!] }] }, 9),
    ).toBe(2);
  });

  test("takes the number that is known where there is no smaller one", () => {
    const answers = [[{ n: "17", percent: "43,0" }], table.answers[1]!];
    expect(leastMisprints({ ...table, answers }, 1)).toBe(1);
  });

  test("counts what is not printed, or printed x, for nothing", () => {
    const bare = {
      ...crossing,
      answers: [
        [{ n: "x" }, {}],
        [{}, {}],
      ] as const,
      chi2: "x",
      p: undefined,
    };
    expect(leastMisprints({ ...table, answers: [[], []], crossings: [bare] }, 9)).toBe(0);
  });

  test("allows either neighbour of a percent on a tie", () => {
    // 1 of 16 is 6.25 %
    const tie = (text: string) => ({
      asked: 16,
      answers: [[{ n: "1", percent: text }], [{}]],
      crossings: [],
    });
    expect(["6,1", "6,2", "6,3", "6,4"].map((text) => leastMisprints(tie(text), 9))).toEqual([1, 0, 0, 1]);
  });

  test("handles an empty group and a single respondent", () => {
    expect(
      leastMisprints(
        printedTable([
          [1, 0],
          [0, 0],
        ]),
        9,
      ),
    ).toBe(0);
    expect(leastMisprints({ asked: 1, answers: [[{ n: "1" }], [{ n: "1" }]], crossings: [] }, 9)).toBe(1);
  });

  test("says that it hit its bound", () => {
    const answers = [[{ n: "17", percent: "43,0" }], table.answers[1]!];
    expect(leastMisprints({ ...table, answers }, 9, 2)).toBeUndefined();
  });

  test("is what brute force finds, whatever is printed", () => {
    const text = fc.option(fc.nat({ max: 9 }).map(String), { nil: undefined });
    const share = fc.option(fc.constantFrom("0,0", "20,0", "25,0", "33,3", "50,0", "66,7", "100,0"), {
      nil: undefined,
    });
    const count = fc.record({ n: text, percent: share });
    const tables = fc
      .record({ k: fc.integer({ min: 1, max: 3 }), a: fc.nat({ max: 4 }), b: fc.nat({ max: 3 }) })
      .chain(({ k, a, b }) =>
        fc.record({
          asked: fc.constant(a + b),
          answers: fc.array(fc.array(count, { maxLength: 2 }), { minLength: k, maxLength: k }),
          crossings: fc.array(
            fc.record({
              sizes: fc.constantFrom([a, b] as const, [b, a] as const),
              answers: fc.array(fc.tuple(count, count), { minLength: k, maxLength: k }),
              chi2: fc.constantFrom(undefined, "0,000", "0,750", "7,000"),
              p: fc.constantFrom(undefined, "1.000", ".008", ".386"),
            }),
            { maxLength: 2 },
          ),
        }),
      );
    fc.assert(
      fc.property(tables, (drawn) => {
        expect(leastMisprints(drawn, 99)).toBe(bruteForce(drawn));
      }),
      { numRuns: 300 },
    );
  });
});
