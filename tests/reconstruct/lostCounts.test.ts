import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import { formatAsPrinted } from "../../lib/published/formatAsPrinted";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { sharesOf, withLostCounts } from "../../lib/reconstruct/lostCounts";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { at, crossed, flat, groupsOf, smallQuestionnaire } from "../support/smallReport";

const sum = (values: readonly number[]) => values.reduce((all, n) => all + n, 0);

describe("withLostCounts", () => {
  const questionnaire = smallQuestionnaire(20, [
    {
      id: "1.3",
      label: "Choix",
      kind: "single",
      choices: ["A", "B", "C"],
      crossings: ["structure", "conum"],
    },
  ]);
  /** The counts of 1.3 that are known once the lost ones are, flat and crossed with the structure. */
  const known = (...entries: readonly (readonly PublishedNumber[])[]) => {
    const found = withLostCounts(questionnaire, publication(entries.flat()));
    const n = (by: string, row: string, column: string) =>
      found.printed({ question: "1.3", by, row, column, statistic: "n" });
    return {
      flat: ["A", "B", "C"].map((row) => n("", row, "")),
      crossed: ["A", "B", "C"].map((row) => groupsOf.structure.map((group) => n("structure", row, group))),
      entries: found.entries,
    };
  };
  const nothing = [undefined, undefined];

  test("takes the lost rows of a flat table from the totals of a crossing", () => {
    const table = [flat("1.3", { A: 8, B: "x" }), at("1.3", "conum", "B", "Total", { n: 6 })];
    expect(known(...table, at("1.3", "structure", "C", "Total", { n: 5 })).flat).toEqual(["8", "6", "5"]);
    expect(known(...table, at("1.3", "structure", "C", "Total", { n: "x" })).flat).toEqual([
      "8",
      "6",
      undefined,
    ]);
  });

  test("leaves the printed counts as they are, and a flat table of which nothing is printed", () => {
    const totals = at("1.3", "conum", "A", "Total", { n: 6 });
    expect(known(flat("1.3", { A: 8 }), totals).flat).toEqual(["8", undefined, undefined]);
    expect(known(totals).flat).toEqual([undefined, undefined, undefined]);
  });

  // A and B are lost. Of 8 A and 6 B, 10 - 4 = 6 are public and 10 - 2 = 8 are private; with a public
  // A, chi2 is (a - 4)² / 2 + 2 (b - 3)² / 3 + 2 / 3, where b = 6 - a:
  //   a    0       1      2      3      4      5      6
  //   chi2 14.667  7.833  3.333  1.167  1.333  3.833  8.667
  // ddl is 2, and p = exp(-chi2 / 2). Proportional would be 8 x 6 / 14 = 3.4 public A.
  const rest = [
    flat("1.3", { A: 8, B: 6, C: 6 }),
    crossed("1.3", "structure", { C: [4, 2], Total: [10, 10] }),
  ];
  const test13 = (printed: Record<string, string>) => at("1.3", "structure", "", "", printed);
  const split = (a: number) => [
    [`${a}`, `${8 - a}`],
    [`${6 - a}`, `${a}`],
    ["4", "2"],
  ];

  test.each([
    ["14,667", 0],
    ["7,833", 1],
    ["3,333", 2],
    ["1,167", 3],
    ["1,333", 4],
    ["3,833", 5],
    ["8,667", 6],
  ])("finds the lost rows of a crossing by its chi2 (%s)", (chi2, a) => {
    expect(known(...rest, test13({ chi2 })).crossed).toEqual(split(a));
    expect(known(...rest, crossed("1.3", "structure", { A: ["x", "x"] }), test13({ chi2 })).crossed).toEqual(
      split(a),
    );
  });

  test("finds them by p where chi2 is not printed, or printed with too few digits", () => {
    // exp(-3.333 / 2) and exp(-3.833 / 2)
    expect(known(...rest, test13({ p: ".189" })).crossed).toEqual(split(2));
    expect(known(...rest, test13({ p: ".147" })).crossed).toEqual(split(5));
    // 1.167 and 1.333 are both 1; exp(-1.333 / 2) and exp(-1.167 / 2)
    expect(known(...rest, test13({ chi2: "1", p: ".513" })).crossed).toEqual(split(4));
    expect(known(...rest, test13({ chi2: "1", p: ".558" })).crossed).toEqual(split(3));
  });

  test("takes p for the misprint where no counts have both", () => {
    expect(known(...rest, test13({ chi2: "3,833", p: ".189" })).crossed).toEqual(split(5));
  });

  test("takes the counts nearest to proportional where no test tells more", () => {
    expect(known(...rest).crossed).toEqual(split(3));
    expect(known(...rest, test13({ chi2: "x", p: "x" })).crossed).toEqual(split(3));
    expect(known(...rest, test13({ chi2: "1" })).crossed).toEqual(split(3));
  });

  test("needs no test for a single lost row, but one that it contradicts leaves it lost", () => {
    const one = [
      flat("1.3", { A: 8, B: 6, C: 6 }),
      crossed("1.3", "structure", { A: [5, 3], C: [4, 2], Total: [10, 10] }),
    ];
    expect(known(...one).crossed).toEqual(split(5));
    expect(known(...one, test13({ chi2: "3,833", p: ".147" })).crossed).toEqual(split(5));
    expect(known(...one, test13({ chi2: "3,834" })).crossed).toEqual([["5", "3"], nothing, ["4", "2"]]);
  });

  test("needs no printed row at all, where the totals are", () => {
    // Proportional would be 1.6, 1.2 and 1.2; public A alone: 3.6 + 0.9 + 2 (1.2 + 0.3) = 7.5, as no others.
    const totals = [
      flat("1.3", { A: 8, B: 6, C: 6 }),
      crossed("1.3", "structure", { Total: [4, 16] }),
      test13({ chi2: "7,500" }),
    ];
    expect(known(...totals).crossed).toEqual([
      ["4", "4"],
      ["0", "6"],
      ["0", "6"],
    ]);
  });

  test("takes the total of a lost row from the other crossing, where the flat table has lost it too", () => {
    const table = [
      flat("1.3", { A: 8, C: 6 }),
      at("1.3", "conum", "B", "Total", { n: 6 }),
      rest[1]!,
      test13({ chi2: "3,833" }),
    ];
    expect(known(...table).flat).toEqual(["8", "6", "6"]);
    expect(known(...table).crossed).toEqual(split(5));
  });

  test.each([
    ["the total of a lost row", flat("1.3", { A: 8, C: 6 }), rest[1]!],
    ["the total of a group", rest[0]!, crossed("1.3", "structure", { C: [4, 2], Total: [10] })],
    [
      "a single count of another row",
      rest[0]!,
      [
        ...at("1.3", "structure", "C", "Publique", { n: 4 }),
        ...crossed("1.3", "structure", { Total: [10, 10] }),
      ],
    ],
    [
      "only one count of a row",
      rest[0]!,
      [...rest[1]!, ...at("1.3", "structure", "A", "Publique", { n: 3 })],
    ],
  ])("leaves the rows lost where %s is not printed", (_, flatTable, crossing) => {
    const printed = [...flatTable, ...crossing, ...test13({ chi2: "3,833" })];
    expect(known(printed).entries).toEqual(printed);
  });

  test("leaves the rows lost where no counts have the printed chi2", () => {
    const printed = [...rest.flat(), ...test13({ chi2: "5,000" })];
    expect(known(printed).entries).toEqual(printed);
  });

  test("shares nothing among more than two groups, nor where another kind of question is crossed", () => {
    const other = {
      ...smallQuestionnaire(20, [
        { id: "1.3", label: "Trois", kind: "single", choices: ["A", "B", "C"], crossings: [] },
        { id: "1.4", label: "Choix", kind: "single", choices: ["Oui", "Non"], crossings: ["structure"] },
        { id: "1.5", label: "Plusieurs", kind: "multiple", choices: ["Oui", "Non"], crossings: ["conum"] },
      ]),
      crossings: [
        { id: "structure", question: "1.3", label: "trois groupes" },
        { id: "conum", question: "1.2", label: "nombre de Conum" },
      ],
    };
    const groups = (row: string, ...counts: readonly number[]) =>
      counts.flatMap((n, g) => at("1.4", "structure", row, ["A", "B", "C"][g]!, { n }));
    const printed = [
      ...flat("1.4", { Oui: 6, Non: 4 }),
      ...groups("Oui", 3, 2, 1),
      ...groups("Total", 5, 3, 2),
      ...flat("1.5", { Oui: 6, Non: 4 }),
      ...crossed("1.5", "conum", { Oui: [3, 3], Total: [5, 5] }),
    ];
    expect(withLostCounts(other, publication(printed)).entries).toEqual(printed);
  });

  test("finds the counts of an empty group, of a single respondent, and of answers that nobody gave", () => {
    const empty = [
      flat("1.3", { A: 3, B: 2, C: 0 }),
      crossed("1.3", "structure", { C: [0, 0], Total: [5, 0] }),
    ];
    expect(known(...empty, test13({ chi2: "x" })).crossed).toEqual([
      ["3", "0"],
      ["2", "0"],
      ["0", "0"],
    ]);
    const single = [flat("1.3", { A: 0, B: 1, C: 0 }), crossed("1.3", "structure", { Total: [0, 1] })];
    expect(known(...single).crossed).toEqual([
      ["0", "0"],
      ["0", "1"],
      ["0", "0"],
    ]);
  });

  test("gives back the lost counts wherever the rest determines them, and what agrees with it elsewhere", () => {
    const tables = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { minLength: 3, maxLength: 3 });
    const losses = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tables, losses, fc.boolean(), (counts, lost, testPrinted) => {
        fc.pre(sum(counts.flat()) > 0);
        const tested = chiSquareTest(counts);
        const chi2 = formatAsPrinted("chi2", tested.statistic);
        const p = formatAsPrinted("p", tested.p);
        const kept = ["A", "B", "C"].flatMap((row, i) => (lost[i] ? [] : [[row, counts[i]!] as const]));
        const totals = [0, 1].map((g) => sum(counts.map((row) => row[g]!)));
        const found = known(
          flat("1.3", { A: sum(counts[0]!), B: sum(counts[1]!), C: sum(counts[2]!) }),
          crossed("1.3", "structure", { ...Object.fromEntries(kept), Total: totals }),
          testPrinted ? test13({ chi2, p }) : [],
        ).crossed.map((row) => row.map(Number));

        // Every table with these totals and these tests, by counting through all.
        const alike = [0, 1, 2].flatMap((i) =>
          lost[i] ? [Array.from({ length: 19 }, (_, n) => n)] : [[counts[i]![0]]],
        );
        const all = alike[0]!.flatMap((a) => alike[1]!.flatMap((b) => alike[2]!.map((c) => [a, b, c])));
        const possible = all
          .map((first) => first.map((n, i) => [n, sum(counts[i]!) - n]))
          .filter((table) => table.flat().every((n) => n >= 0))
          .filter((table) => sum(table.map(([n]) => n!)) === totals[0])
          .filter((table) => !testPrinted || isPrintedSo(chi2, chiSquareTest(table).statistic))
          .filter((table) => !testPrinted || isPrintedSo(p, chiSquareTest(table).p));
        expect(possible).toContainEqual(found);
        if (possible.length === 1) expect(found).toEqual(counts);
        const left = [0, 1].map((g) => sum(counts.map((row, i) => (lost[i] ? row[g]! : 0))));
        const share = left[0]! / sum(left);
        const distance = (table: readonly (readonly number[])[]) =>
          sum(table.map(([n], i) => (lost[i] ? (n! - sum(counts[i]!) * share) ** 2 : 0)));
        if (sum(left) > 0) {
          expect(distance(found)).toBeCloseTo(Math.min(...possible.map(distance)), 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("shares", () => {
  test("are every way to take a sum from totals, worked by hand", () => {
    expect(sharesOf([2, 1], 2)).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(sharesOf([1, 1, 1], 2)).toEqual([
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(sharesOf([], 0)).toEqual([[]]);
    expect(sharesOf([], 1)).toEqual([]);
    expect(sharesOf([1], 2)).toEqual([]);
    expect(sharesOf([3], -1)).toEqual([]);
  });

  test("are as many as counting through all finds, none twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
        fc.nat({ max: 13 }),
        (totals, wanted) => {
          const upTo = (n: number) => Array.from({ length: n + 1 }, (_, k) => k);
          const [a, b, c] = totals as [number, number, number];
          const all = upTo(a).flatMap((i) => upTo(b).flatMap((j) => upTo(c).map((k) => [i, j, k])));
          expect(sharesOf(totals, wanted)).toEqual(all.filter((way) => sum(way) === wanted));
        },
      ),
    );
  });
});
