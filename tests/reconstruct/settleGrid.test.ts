import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedText } from "../../lib/published/Expected";
import { formatAsPrinted } from "../../lib/published/formatAsPrinted";
import { publication } from "../../lib/published/Publication";
import { gridColumn, type Key, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { settleGrid } from "../../lib/reconstruct/settleGrid";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { at, crossedItem, flatItem, groupsOf, sample, smallQuestionnaire, the } from "../support/smallReport";

const choices = ["Oui", "Non", "?"];
const grid = { id: "1.3", label: "Grille", kind: "grid", items: ["Une", "Deux"], choices };
const twice = smallQuestionnaire(10, [{ ...grid, crossings: ["structure", "conum"] }]);

const settled = (entries: readonly (readonly PublishedNumber[])[], questionnaire = twice) =>
  settleGrid(questionnaire, publication(entries.flat()), the(questionnaire, "1.3", "grid"));

/** What is found, in short: the place, what is printed there and what is expected. */
const found = (entries: readonly (readonly PublishedNumber[])[], questionnaire = twice) =>
  settled(entries, questionnaire).map(({ by, row, column, printed, expected }) => [
    by,
    row,
    column,
    printed,
    expectedText(expected),
  ]);

describe("settleGrid", () => {
  // Ten respondents, 6 | 4 and 5 | 5, of whom 5 say yes, 3 no, 2 neither.
  const groups = sample(3, 3, 2, 2);
  const all = flatItem("1.3", "Une", { Oui: 5, Non: 3, "?": 2 });
  const structure = crossedItem("1.3", "structure", "Une", { Oui: [4, 1], Non: [1, 2], "?": [1, 1] });
  // Of 3 | 2, 1.8 | 1.2 and 1.2 | 0.8: 1 / 3 + 1 / 2 + .64 / 1.8 + .64 / 1.2 + .04 / 1.2 + .04 / .8
  const structureTest = at("1.3", "structure", "Une", "", { chi2: "1,806" });
  const conum = crossedItem("1.3", "conum", "Une", { Oui: [3, 2], Non: [1, 2], "?": [1, 1] });
  // Of 2.5, 1.5 and 1 in either group: .5 / 2.5 + .5 / 1.5
  const conumTest = at("1.3", "conum", "Une", "", { chi2: ",533" });
  const other = [
    flatItem("1.3", "Deux", { Oui: 10, Non: 0, "?": 0 }),
    crossedItem("1.3", "structure", "Deux", { Oui: [6, 4], Non: [0, 0], "?": [0, 0] }),
    at("1.3", "structure", "Deux", "", { chi2: "x" }),
    crossedItem("1.3", "conum", "Deux", { Oui: [5, 5], Non: [0, 0], "?": [0, 0] }),
  ].flat();

  test("finds nothing where all tables of an item agree, even where all answers are the same", () => {
    expect(found([groups, all, structure, structureTest, conum, conumTest, other])).toEqual([]);
  });

  test("says of a wrong count what it should be, and what tells so", () => {
    const wrong = flatItem("1.3", "Une", { Oui: 6, Non: 3, "?": 2 });
    expect(settled([groups, wrong, structure, structureTest, conum, conumTest, other])).toEqual([
      {
        question: "1.3",
        by: "",
        row: "Une",
        column: "Oui",
        statistic: "n",
        printed: "6",
        kind: "count",
        expected: ["5"],
        certainty: "probable",
        explanation: "Les autres tableaux de cet item donnent 5, 3, 2.",
      },
    ]);
  });

  test("believes the two crossings more than a flat table, though that has as many answers as were asked", () => {
    const wrong = flatItem("1.3", "Une", { Oui: 6, Non: 2, "?": 2 });
    expect(found([groups, wrong, structure, structureTest, conum, conumTest, other])).toEqual([
      ["", "Une", "Oui", "6", "5"],
      ["", "Une", "Non", "2", "3"],
    ]);
  });

  test("believes the flat table and the other crossing more than a crossing", () => {
    const wrong = crossedItem("1.3", "structure", "Une", { Oui: [3, 1], Non: [1, 2], "?": [1, 1] });
    const found1 = [["structure", "Une", "Oui / Publique", "3", "4"]];
    expect(found([groups, all, wrong, structureTest, conum, conumTest, other])).toEqual(found1);
    expect(found([groups, all, wrong, conum, other])).toEqual(found1);
    const second = crossedItem("1.3", "conum", "Une", { Oui: [3, 2], Non: [1, 2], "?": [1, 7] });
    expect(found([groups, all, structure, structureTest, second, conumTest, other])).toEqual([
      ["conum", "Une", "? / Plusieurs", "7", "1"],
    ]);
  });

  test("takes, of the crossed counts with these totals, those that have the printed chi2", () => {
    // Two public answers for one: 4 | 1, 1 | 2 has the chi2 above; 3 | 2, 2 | 1 has .04 / 1.8 + .04 / 1.2 + .04 / 1.2 + .04 / .8
    const wrong = crossedItem("1.3", "structure", "Une", { Oui: [3, 1], Non: [2, 2], "?": [1, 1] });
    const withChi2 = (chi2: string) =>
      found([groups, all, wrong, at("1.3", "structure", "Une", "", { chi2 }), conum, conumTest, other]);
    expect(withChi2("1,806")).toEqual([
      ["structure", "Une", "Oui / Publique", "3", "4"],
      ["structure", "Une", "Non / Publique", "2", "1"],
    ]);
    expect(withChi2("0,139")).toEqual([
      ["structure", "Une", "Oui / Privée", "1", "2"],
      ["structure", "Une", "Non / Privée", "2", "1"],
    ]);
    expect(withChi2("9,999")).toEqual([]);
  });

  test("takes, of two tables that differ, the one that has as many answers as were asked", () => {
    const once = smallQuestionnaire(10, [{ ...grid, crossings: ["structure"] }]);
    const wrong = flatItem("1.3", "Une", { Oui: 5, Non: 3, "?": 1 });
    expect(found([groups, wrong, structure, structureTest, other], once)).toEqual([
      ["", "Une", "?", "1", "2"],
    ]);
    const crossing = crossedItem("1.3", "structure", "Une", { Oui: [4, 1], Non: [1, 2], "?": [0, 1] });
    expect(found([groups, all, crossing, structureTest, other], once)).toEqual([
      ["structure", "Une", "? / Publique", "0", "1"],
    ]);
  });

  test("finds nothing where no table has as many answers as were asked, or nothing tells how many were", () => {
    const [few, many] = [
      flatItem("1.3", "Une", { Oui: 5, Non: 3, "?": 1 }),
      crossedItem("1.3", "structure", "Une", { Oui: [4, 1], Non: [1, 2], "?": [2, 1] }),
    ];
    const conumMany = crossedItem("1.3", "conum", "Une", { Oui: [3, 2], Non: [1, 2], "?": [2, 1] });
    expect(found([groups, few, many, conumMany, other])).toEqual([]);
    const wrong = flatItem("1.3", "Une", { Oui: 6, Non: 3, "?": 2 });
    expect(found([wrong, structure, structureTest, conum, conumTest, other])).toEqual([]);
    const uncrossed = smallQuestionnaire(10, [{ ...grid, crossings: [] }]);
    expect(found([groups, few], uncrossed)).toEqual([]);
  });

  test("finds the count that is printed x", () => {
    const wrong = crossedItem("1.3", "structure", "Une", { Oui: ["x", 1], Non: [1, 2], "?": [1, 1] });
    expect(found([groups, all, wrong, structureTest, conum, conumTest, other])).toEqual([
      ["structure", "Une", "Oui / Publique", "x", "4"],
    ]);
  });

  test("counts only those whom the grid is put to, of whom one group may be empty", () => {
    const access = { condition: { question: "1.1", is: ["Publique"] }, deduced: "Essai." };
    const opened = smallQuestionnaire(10, [{ ...grid, access, crossings: ["structure", "conum"] }]);
    const tables = (a: number) => [
      flatItem("1.3", "Une", { Oui: 3, Non: 2, "?": 1 }),
      crossedItem("1.3", "structure", "Une", { Oui: [a, 0], Non: [2, 0], "?": [1, 0] }),
      crossedItem("1.3", "conum", "Une", { Oui: [3, 0], Non: [0, 2], "?": [0, 1] }),
      crossedItem("1.3", "structure", "Deux", { Oui: [6, 0], Non: [0, 0], "?": [0, 0] }),
      flatItem("1.3", "Deux", { Oui: 6, Non: 0, "?": 0 }),
      crossedItem("1.3", "conum", "Deux", { Oui: [3, 3], Non: [0, 0], "?": [0, 0] }),
    ];
    expect(found([groups, ...tables(3)], opened)).toEqual([]);
    expect(found([groups, ...tables(4)], opened)).toEqual([["structure", "Une", "Oui / Publique", "4", "3"]]);
  });

  /** One respondent: the group of each crossing, and the answer to each item. */
  const respondent = fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }));
  const respondents = fc.array(respondent, { minLength: 1, maxLength: 25 });

  /** All that is printed of these answers. */
  function reportOf(
    rows: readonly (readonly [number, number, number, number])[],
  ): readonly PublishedNumber[] {
    const count = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
    const size = (s: number, c: number) => count((row) => row[0] === s && row[1] === c);
    const items = ["Une", "Deux"].flatMap((item, i) => {
      const own = (choice: number) => (row: (typeof rows)[number]) => row[2 + i] === choice;
      const entries = choices.flatMap((choice, c) => at("1.3", "", item, choice, { n: count(own(c)) }));
      const crossings = (["structure", "conum"] as const).flatMap((by, b) => {
        const table = choices.map((_, c) => [0, 1].map((g) => count((row) => row[b] === g && own(c)(row))));
        const counts = choices.flatMap((choice, c) =>
          groupsOf[by].flatMap((group, g) =>
            at("1.3", by, item, gridColumn(choice, group), { n: table[c]![g]! }),
          ),
        );
        const chi2 = formatAsPrinted("chi2", chiSquareTest(table).statistic);
        return [...counts, ...at("1.3", by, item, "", { chi2 })];
      });
      return [...entries, ...crossings];
    });
    return [...sample(size(0, 0), size(0, 1), size(1, 0), size(1, 1)), ...items];
  }

  const isCount = ({ question, statistic }: Key) => question === "1.3" && statistic === "n";

  test("finds nothing in the report of known answers", () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        expect(settled([reportOf(rows)])).toEqual([]);
      }),
    );
  });

  test("finds a planted wrong count, whichever it is, and what it was", () => {
    const slip = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(respondents, fc.nat(), slip, (rows, which, by) => {
        const report = reportOf(rows);
        const counts = report.filter(isCount);
        const planted = counts[which % counts.length]!;
        const wrong = { ...planted, printed: String(Number(planted.printed) + by) };
        const altered = report.map((entry) => (keyText(entry) === keyText(planted) ? wrong : entry));
        expect(settled([altered])).toMatchObject([{ ...wrong, expected: [planted.printed] }]);
        expect(settled([altered])).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test("finds all the planted wrong counts of a flat table, whatever they are", () => {
    const slips = fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(respondents, slips, (rows, printed) => {
        const report = reportOf(rows);
        const flatOf = (row: string) =>
          report.filter((entry) => isCount(entry) && entry.by === "" && entry.row === row);
        const wrong = new Map(flatOf("Deux").map((entry, c) => [keyText(entry), String(printed[c])]));
        const altered = report.map((entry) => ({
          ...entry,
          printed: wrong.get(keyText(entry)) ?? entry.printed,
        }));
        expect(
          settled([altered]).map((finding) => [
            keyText(finding),
            finding.printed,
            expectedText(finding.expected),
          ]),
        ).toEqual(
          flatOf("Deux")
            .filter((entry) => wrong.get(keyText(entry)) !== entry.printed)
            .map((entry) => [keyText(entry), wrong.get(keyText(entry)), entry.printed]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("sets right the wrong counts of one crossing, with the totals and the chi2 that the rest prints", () => {
    const slips = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(respondents, slips, (rows, printed) => {
        const report = reportOf(rows);
        const own = report.filter((entry) => isCount(entry) && entry.by === "conum" && entry.row === "Une");
        const wrong = new Map(own.map((entry, c) => [keyText(entry), String(printed[c])]));
        const altered = report.map((entry) => ({
          ...entry,
          printed: wrong.get(keyText(entry)) ?? entry.printed,
        }));
        const findings = settled([altered]);
        const all = report.filter((entry) => isCount(entry) && entry.by === "" && entry.row === "Une");
        const totals = [0, 2, 4].map((i) => printed[i]! + printed[i + 1]!);
        // A crossing that has the same totals tells nothing else.
        if (String(totals) === String(all.map((entry) => entry.printed))) return expect(findings).toEqual([]);
        for (const finding of findings) expect(wrong.get(keyText(finding))).toBe(finding.printed);
        const right = publication([
          ...altered,
          ...findings.map((finding) => ({ ...finding, printed: expectedText(finding.expected) })),
        ]);
        const table = own.map((entry) => Number(right.printed(entry)));
        expect([0, 2, 4].map((i) => String(table[i]! + table[i + 1]!))).toEqual(
          all.map((entry) => entry.printed),
        );
        const chi2 = right.printed({ ...own[0]!, column: "", statistic: "chi2" });
        const pairs = [0, 2, 4].map((i) => table.slice(i, i + 2));
        expect(formatAsPrinted("chi2", chiSquareTest(pairs).statistic)).toBe(chi2);
        // None of the counts that do differs less: not the true ones, at least.
        const differ = own.filter((entry) => wrong.get(keyText(entry)) !== entry.printed).length;
        expect(findings.length).toBeLessThanOrEqual(differ);
      }),
      { numRuns: 300 },
    );
  });
});
