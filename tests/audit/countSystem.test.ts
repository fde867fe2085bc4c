import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import type { PrintedSystem } from "../../lib/audit/PrintedSystem";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { publication } from "../../lib/published/Publication";
import { gridColumn, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { roundedRatio } from "../support/roundings";
import { at, flat, groupsOf, singleShape as single } from "../support/smallReport";

const structure = { id: "structure", groups: groupsOf.structure };

// 12 and 5, 8 and 25: chi2 = 50 (12 × 25 - 5 × 8)² / (20 × 30 × 17 × 33) = 10.0416, of which p is .0015
const printed = [
  ...at("1.3", "", "A", "", { n: 17, percent: "34,0" }),
  ...at("1.3", "", "B", "", { n: 33, percent: "66,0" }),
  ...at("1.3", "structure", "A", "Publique", { n: 12, percent: "60,0" }),
  ...at("1.3", "structure", "A", "Privée", { n: 5, percent: "16,7" }),
  ...at("1.3", "structure", "A", "Total", { n: 17, percent: "34,0" }),
  ...at("1.3", "structure", "B", "Publique", { n: 8, percent: "40,0" }),
  ...at("1.3", "structure", "B", "Privée", { n: 25, percent: "83,3" }),
  ...at("1.3", "structure", "", "", { chi2: "10,042", p: ".002" }),
];
const system = (entries: readonly PublishedNumber[], shape = single, item = "") =>
  countSystem(publication(entries), shape, item);
const isPossible = (entries: readonly PublishedNumber[], shape = single, item = "") =>
  system(entries, shape, item).without([]).possible;

/** The value that the others leave to each number of a system. */
const left = (own: PrintedSystem) => own.places.map((place) => own.without([place]).values[0]);

describe("countSystem of a single choice", () => {
  test("is of counts, percents, chi2 and p, but for totals of groups, verdicts, bases and x", () => {
    const besides = [
      ...at("1.3", "", "", "", { base: 50 }),
      ...at("1.3", "structure", "Total", "Publique", { n: 20, percent: "100,0" }),
      ...at("1.3", "structure", "B", "Total", { n: "x" }),
      ...at("1.3", "structure", "", "", { ddl: 1, verdict: "sig" }),
      ...at("1.4", "", "A", "", { n: 3 }),
    ];
    expect(system([...printed, ...besides]).places).toEqual(printed);
  });

  test("is possible as it is printed, and not with any number one unit off", () => {
    expect(system(printed).without([])).toEqual({ possible: true, values: [] });
    for (const entry of printed) {
      const changed = entry.printed.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      const entries = printed.map((other) => (other === entry ? { ...entry, printed: changed } : other));
      expect(isPossible(entries), `${keyText(entry)}: ${changed}`).toBe(false);
    }
  });

  test("gives each number that is left out the value that the others leave it", () => {
    const test = chiSquareTest([
      [12, 5],
      [8, 25],
    ]);
    const share = (n: number, of: number) => [(100 * n) / of];
    expect(left(system(printed))).toEqual([
      [17],
      share(17, 50),
      [33],
      share(33, 50),
      [12],
      share(12, 20),
      [5],
      share(5, 30),
      [17],
      share(17, 50),
      [8],
      share(8, 20),
      [25],
      share(25, 30),
      [test.statistic],
      [test.p],
    ]);
  });

  test("gives every value that the others leave, and of several numbers each its own", () => {
    const few = [
      ...at("1.3", "", "A", "", { n: 17 }),
      ...at("1.3", "structure", "A", "Publique", { n: 12, percent: "60,0" }),
      ...at("1.3", "structure", "", "", { p: ".002" }),
    ];
    const own = system(few);
    const [, n, percent, p] = own.places as [
      PublishedNumber,
      PublishedNumber,
      PublishedNumber,
      PublishedNumber,
    ];
    expect(own.without([n, percent]).values).toEqual([[12], [60]]);
    const [counts, tests] = own.without([n, p, percent]).values;
    expect(counts).toEqual(Array.from({ length: 18 }, (_, count) => count));
    expect(tests).toHaveLength(18);
    expect(tests![12]).toBeCloseTo(0.00153, 5);
  });

  test("holds for possible what is too much to list, and says nothing of it", () => {
    const choices = ["A", "B", "C", "D", "E", "F"];
    const own = system(flat("1.3", { A: 1 }), { ...single, choices, asked: 900, crossings: [] });
    expect(own.without(own.places)).toEqual({ possible: true, values: [undefined] });
    expect(own.without([])).toEqual({ possible: true, values: [] });
  });
});

describe("countSystem where numbers are not known", () => {
  const { asked: _, ...unasked } = single;
  const nobody: QuestionShape = { ...unasked, crossings: [structure] };
  const unknown: QuestionShape = { ...single, crossings: [structure] };

  test("takes percents for nothing where it is not known of how many they are", () => {
    const cells = [
      ...at("1.3", "structure", "A", "Publique", { n: 12, percent: "99,9" }),
      ...at("1.3", "structure", "A", "Privée", { n: 5, percent: "99,9" }),
      ...at("1.3", "structure", "B", "Publique", { n: 8 }),
      ...at("1.3", "structure", "B", "Privée", { n: 25 }),
    ];
    expect(isPossible(cells, unknown)).toBe(true);
    expect(isPossible([...cells, ...flat("1.3", { A: 17, B: 33 })], nobody)).toBe(true);
    expect(isPossible([...cells, ...flat("1.3", { A: 18, B: 32 })], nobody)).toBe(false);
    expect(isPossible([...cells, ...at("1.3", "", "A", "", { percent: "34,1" })], unknown)).toBe(false);
    expect(isPossible([...cells, ...at("1.3", "", "A", "", { percent: "34,1" })], nobody)).toBe(true);
  });

  test("takes how many were asked from the sizes of a crossing", () => {
    const sized = { ...nobody, crossings: single.crossings };
    expect(isPossible(flat("1.3", { A: 17, B: 33 }), sized)).toBe(true);
    expect(isPossible(flat("1.3", { A: 17, B: 34 }), sized)).toBe(false);
    expect(isPossible(at("1.3", "", "A", "", { percent: "34,1" }), sized)).toBe(false);
  });

  test("has no percent of an empty group, and takes x for nothing", () => {
    const empty = { ...single, asked: 5, crossings: [{ ...structure, sizes: [0, 5] }] };
    const cell = (percent: string) => at("1.3", "structure", "A", "Publique", { n: 0, percent });
    expect(isPossible(cell("x"), empty)).toBe(true);
    expect(isPossible(cell("0,0"), empty)).toBe(false);
    const tests = (chi2: string) => [...cell("x"), ...at("1.3", "structure", "", "", { chi2 })];
    expect(isPossible(tests("x"), empty)).toBe(true);
    expect(isPossible(tests("0,000"), empty)).toBe(false);
  });
});

describe("countSystem of other questions", () => {
  test("takes those who did not tick an answer for the second row of its crossing", () => {
    const shape: QuestionShape = {
      ...single,
      kind: "multiple",
      rows: ["A", "B"],
      choices: [],
      asked: 10,
      crossings: [{ ...structure, sizes: [4, 6] }],
    };
    // 3 and 2 did, 1 and 4 did not: chi2 = 10 (3 × 4 - 2 × 1)² / (4 × 6 × 5 × 5)
    const ticked = (n: number, chi2: string) => [
      ...at("1.3", "structure", "A", "Publique", { n, percent: "75,0" }),
      ...at("1.3", "structure", "A", "Privée", { n: 2, percent: "33,3" }),
      ...at("1.3", "structure", "A", "", { chi2, p: ".197" }),
      ...flat("1.3", { A: 5, B: 9 }),
      ...at("1.3", "structure", "B", "", { chi2: "0,123", p: ".456" }),
    ];
    const own = system(ticked(3, "1,667"), shape, "A");
    expect(own.places.map(({ row }) => row)).toEqual(Array.from({ length: 7 }, () => "A"));
    expect(own.without([]).possible).toBe(true);
    expect(isPossible(ticked(3, "1,666"), shape, "A")).toBe(false);
    expect(isPossible(ticked(4, "1,667"), shape, "A")).toBe(false);
    expect(isPossible(flat("1.3", { B: 11 }), shape, "B")).toBe(false);
    expect(isPossible(at("1.3", "structure", "B", "Publique", { n: 5 }), shape, "B")).toBe(false);
  });

  test("reads of a grid the answers of one item, in their columns", () => {
    const shape: QuestionShape = { ...single, kind: "grid", rows: ["Une", "Deux"], choices: ["A", "B"] };
    const entries = printed.map((entry): PublishedNumber => {
      const { row, column } = entry;
      if (row === "") return { ...entry, row: "Une" };
      return { ...entry, row: "Une", column: column === "" ? row : gridColumn(row, column) };
    });
    const of = entries.filter(({ column }) => !column.includes("Total"));
    const other = at("1.3", "", "Deux", "A", { n: 51 });
    const own = system([...of, ...other], shape, "Une");
    expect(own.places).toEqual(of);
    expect(own.without([]).possible).toBe(true);
    expect(left(own).flat().slice(0, 5)).toEqual([17, 34, 33, 66, 12]);
    expect(isPossible([...of, ...other], shape, "Deux")).toBe(false);
  });
});

describe("countSystem rounded in another way", () => {
  test("has a percent on a tie both ways, unless digits were cut off", () => {
    const fits = (
      n: number,
      asked: number,
      rounding: QuestionShape["rounding"],
      ...texts: readonly string[]
    ) =>
      texts.filter((percent) =>
        isPossible(at("1.3", "", "A", "", { n, percent }), {
          ...single,
          crossings: [],
          asked,
          ...(rounding === undefined ? {} : { rounding }),
        }),
      );
    for (const rounding of [undefined, "halfUp", "halfEither"] as const) {
      expect(fits(1, 16, rounding, "6,1", "6,2", "6,3", "6,4")).toEqual(["6,2", "6,3"]);
      expect(fits(2, 3, rounding, "66,6", "66,7", "67", "66")).toEqual(["66,7", "67"]);
    }
    expect(fits(1, 16, "truncated", "6,1", "6,2", "6,3", "6,4")).toEqual(["6,2"]);
    expect(fits(2, 3, "truncated", "66,6", "66,7", "67", "66")).toEqual(["66,6", "66"]);
  });

  test("cuts off chi2 and p too", () => {
    const cells = printed.filter(({ by, statistic }) => by !== "" && statistic === "n");
    const fits = (chi2: string, p: string, rounding: "halfUp" | "truncated") =>
      isPossible([...cells, ...at("1.3", "structure", "", "", { chi2, p })], { ...single, rounding });
    expect(fits("10,041", ".001", "truncated")).toBe(true);
    expect(fits("10,042", ".001", "truncated")).toBe(false);
    expect(fits("10,041", ".002", "truncated")).toBe(false);
    expect(fits("10,042", ".002", "halfUp")).toBe(true);
    expect(fits("10,041", ".002", "halfUp")).toBe(false);
  });

  test("finds possible what was cut off, whatever the counts", () => {
    const drawn = fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 900 }));
    fc.assert(
      fc.property(drawn, ([a, b, c]) => {
        fc.pre(a + b + c > 0);
        const asked = a + b + c;
        const cut = (n: number) => roundedRatio(Math.floor((1000 * n) / asked), 10, 1, "down");
        const entries = [a, b, c].flatMap((n, i) => at("1.3", "", "ABC"[i]!, "", { n, percent: cut(n) }));
        const shape = { ...single, choices: ["A", "B", "C"], asked, crossings: [] };
        expect(isPossible(entries, { ...shape, rounding: "truncated" })).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
