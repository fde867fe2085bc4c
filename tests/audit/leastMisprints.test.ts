import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import { leastMisprints } from "../../lib/audit/leastMisprints";
import { meanSystem } from "../../lib/audit/meanSystem";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { formatAsPrinted } from "../../lib/published/formatAsPrinted";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber, Statistic } from "../../lib/published/PublishedNumber";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { runs } from "../support/realChecks";

/** A count as it is printed, and as a percent; either may be missing. */
interface PrintedCount {
  readonly n?: string | undefined;
  readonly percent?: string | undefined;
}

/** What is printed of the counts of a single choice: flat, and crossed once or twice with two groups. */
interface PrintedCounts {
  readonly asked: number;
  /** Of each answer, flat, and in the column Total of the first crossing. */
  readonly answers: readonly (readonly PrintedCount[])[];
  readonly crossings: readonly {
    readonly sizes: readonly [number, number];
    readonly answers: readonly (readonly [PrintedCount, PrintedCount])[];
    readonly chi2?: string | undefined;
    readonly p?: string | undefined;
  }[];
}

const groups = ["a", "b"] as const;

function systemOf({ asked, answers, crossings }: PrintedCounts) {
  const shape: QuestionShape = {
    id: "Q",
    kind: "single",
    rows: [""],
    choices: answers.map((_, i) => `answer ${i}`),
    range: {},
    asked,
    crossings: crossings.map(({ sizes }, c) => ({ id: `crossing ${c}`, groups, sizes })),
  };
  const at = (by: string, row: string, column: string, printed: object): readonly PublishedNumber[] =>
    Object.entries(printed)
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => ({
        question: "Q",
        by,
        row,
        column,
        statistic: name as Statistic,
        printed: text,
      }));
  const entries = [
    ...answers.flatMap(([flat = {}, total = {}], i) => [
      ...at("", shape.choices[i]!, "", flat),
      ...at("crossing 0", shape.choices[i]!, "Total", total),
    ]),
    ...crossings.flatMap(({ answers: cells, chi2, p }, c) => [
      ...cells.flatMap((row, i) =>
        row.flatMap((cell, g) => at(`crossing ${c}`, shape.choices[i]!, groups[g]!, cell)),
      ),
      ...at(`crossing ${c}`, "", "", { chi2, p }),
    ]),
  ];
  return countSystem(publication(entries), shape, "");
}

const least = (table: PrintedCounts, known = 99) => leastMisprints(systemOf(table), known);

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
  let fewest = Number.POSITIVE_INFINITY;
  for (const all of ways(everyone, table.asked)) {
    const splits = table.crossings.map(({ sizes }) => ways(all, sizes[0]));
    const choices = splits.reduce<number[][][]>(
      (made, own) => made.flatMap((before) => own.map((next) => [...before, next])),
      [[]],
    );
    for (const first of choices) fewest = Math.min(fewest, contradicted(table, all, first));
  }
  return fewest;
}

/** A table of two groups and all its numbers, as they are printed. */
function printedTable(counts: readonly (readonly [number, number])[]): PrintedCounts {
  const sizes = [0, 1].map((g) => counts.reduce((sum, row) => sum + row[g as 0 | 1], 0)) as [number, number];
  const asked = sizes[0] + sizes[1];
  const percent = (n: number, of: number) =>
    of === 0 ? undefined : formatAsPrinted("percent", (100 * n) / of);
  const test = chiSquareTest(counts);
  const known = Number.isFinite(test.statistic);
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
        ...(known && { chi2: formatAsPrinted("chi2", test.statistic), p: formatAsPrinted("p", test.p) }),
      },
    ],
  };
}

describe("leastMisprints of a table of counts", () => {
  const table = printedTable([
    [12, 5],
    [8, 25],
  ]);
  const [crossing] = table.crossings as [PrintedCounts["crossings"][number]];

  test("is none for a table whose numbers agree", () => {
    expect(least(table)).toBe(0);
  });

  test("is one for a wrong percent, and for a wrong chi2, whose neighbours agree", () => {
    const answers = [[{ n: "17", percent: "43,0" }], table.answers[1]!];
    expect(least({ ...table, answers })).toBe(1);
    expect(least({ ...table, crossings: [{ ...crossing, chi2: "9,999" }] })).toBe(1);
  });

  test("is two where a count and its percent agree with each other alone", () => {
    const first = [{ n: "13", percent: "65,0" }, crossing.answers[0]![1]] as const;
    expect(least({ ...table, crossings: [{ ...crossing, answers: [first, crossing.answers[1]!] }] })).toBe(2);
  });

  test("takes the number that is known where there is no smaller one", () => {
    const answers = [[{ n: "17", percent: "43,0" }], table.answers[1]!];
    expect(least({ ...table, answers }, 1)).toBe(1);
  });

  test("counts what is not printed, or printed x, for nothing", () => {
    const answers = [
      [{ n: "x" }, {}],
      [{}, {}],
    ] as const;
    expect(
      least({ ...table, answers: [[], []], crossings: [{ ...crossing, answers, chi2: "x", p: undefined }] }),
    ).toBe(0);
  });

  test("allows either neighbour of a percent on a tie", () => {
    // 1 of 16 is 6.25 %
    const tie = (text: string) => ({
      asked: 16,
      answers: [[{ n: "1", percent: text }], [{}]],
      crossings: [],
    });
    expect(["6,1", "6,2", "6,3", "6,4"].map((text) => least(tie(text)))).toEqual([1, 0, 0, 1]);
  });

  test("handles an empty group and a single respondent", () => {
    const empty = printedTable([
      [1, 0],
      [0, 0],
    ]);
    expect(least(empty)).toBe(0);
    expect(least({ asked: 1, answers: [[{ n: "1" }], [{ n: "1" }]], crossings: [] })).toBe(1);
  });

  test("is what brute force finds, whatever is printed", () => {
    const text = fc.option(fc.nat({ max: 9 }).map(String), { nil: undefined });
    const share = fc.option(fc.constantFrom("0,0", "20,0", "25,0", "33,3", "50,0", "66,7", "100,0"), {
      nil: undefined,
    });
    const count = fc.record({ n: text, percent: share });
    const tables = fc
      .record({
        k: fc.integer({ min: 1, max: 3 }),
        a: fc.nat({ max: 4 }),
        b: fc.nat({ max: 3 }),
        crossings: fc.nat({ max: 2 }),
      })
      .chain(({ k, a, b, crossings }) =>
        fc.record({
          asked: fc.constant(a + b),
          answers: fc.array(fc.array(count, { maxLength: crossings > 0 ? 2 : 1 }), {
            minLength: k,
            maxLength: k,
          }),
          crossings: fc.array(
            fc.record({
              sizes: fc.constantFrom([a, b] as const, [b, a] as const),
              answers: fc.array(fc.tuple(count, count), { minLength: k, maxLength: k }),
              chi2: fc.constantFrom(undefined, "0,000", "0,750", "7,000"),
              p: fc.constantFrom(undefined, "1.000", ".008", ".386"),
            }),
            { minLength: crossings, maxLength: crossings },
          ),
        }),
      );
    fc.assert(
      fc.property(tables, (drawn) => {
        expect(least(drawn)).toBe(bruteForce(drawn));
      }),
      { numRuns: runs(400) },
    );
  });
});

describe("leastMisprints of a row of means", () => {
  const shape: QuestionShape = {
    id: "Q",
    kind: "means",
    rows: [""],
    choices: [],
    range: { min: 1, max: 5 },
    asked: 20,
    crossings: [{ id: "crossing", groups: ["a", "b", "c"], sizes: [5, 7, 8] }],
  };
  const at = (column: string, mean: string): PublishedNumber => ({
    question: "Q",
    by: "crossing",
    row: "",
    column,
    statistic: "mean",
    printed: mean,
  });
  const leastOf = (...means: readonly string[]) =>
    leastMisprints(meanSystem(publication(means.map((mean, g) => at("abc"[g]!, mean))), shape, "")!, 3);

  test("is how many of the means of three groups are of no whole answers", () => {
    expect(leastOf("2,40", "2,14", "3,13")).toBe(0);
    expect(leastOf("2,45", "2,14", "3,13")).toBe(1);
    expect(leastOf("2,45", "2,15", "3,13")).toBe(2);
    expect(leastOf("2,45", "2,15", "3,16")).toBe(3);
  });
});
