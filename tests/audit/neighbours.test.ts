import { describe, expect, test } from "vitest";
import { neighbours } from "../../lib/audit/neighbours";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { publication } from "../../lib/published/Publication";
import { type Key, keyText } from "../../lib/published/PublishedNumber";
import { at, crossed, crossedItem, flat, flatItem, groupsOf } from "../support/smallReport";

const crossings = [
  { id: "structure", groups: groupsOf.structure },
  { id: "conum", groups: groupsOf.conum },
] as const;

/** The places beside this one, without question and statistic, which are its own. */
function beside(
  shape: QuestionShape,
  entries: Parameters<typeof publication>[0],
  place: Key,
): readonly string[] {
  const printed = publication(entries);
  const own = printed.entries.find((entry) => keyText(entry) === keyText(place))!;
  const found = neighbours(printed, shape, own);
  for (const other of found) {
    expect([other.question, other.statistic]).toEqual([place.question, place.statistic]);
    expect(other.printed).toBe(printed.printed(other));
  }
  return found.map(({ by, row, column }) => [by, row, column].join("|"));
}

describe("neighbours", () => {
  const single = {
    id: "1.3",
    kind: "single",
    rows: [""],
    choices: ["A", "B", "C"],
    range: {},
    crossings,
  } as const;
  const counts = [
    ...flat("1.2", { A: 9 }),
    ...flat("1.3", { A: 5, B: 3, C: 4, Total: 12 }),
    ...at("1.3", "", "B", "", { percent: "25,0" }),
    ...crossed("1.3", "structure", { A: [4, 1], B: [1, 2], C: [2, 2], Total: [7, 5] }),
    ...at("1.3", "structure", "B", "Total", { n: 3 }),
    ...at("1.3", "structure", "", "", { chi2: "1,234", p: ".540" }),
    ...crossed("1.3", "conum", { A: [3, 2], B: [3, "x"], C: [1, 3] }),
    ...at("1.3", "conum", "", "", { chi2: "2,345", p: ".310" }),
  ];
  const place = (by: string, row: string, column: string, statistic: Key["statistic"] = "n"): Key => ({
    question: "1.3",
    by,
    row,
    column,
    statistic,
  });

  test("are those of its row in every table, and those above and below in its column", () => {
    expect(beside(single, counts, place("structure", "B", "Publique"))).toEqual([
      "|B|",
      "structure|A|Publique",
      "structure|B|Privée",
      "structure|C|Publique",
      "structure|B|Total",
      "conum|B|Un",
    ]);
  });

  test("are no more than there are, in the first row and in the last", () => {
    expect(beside(single, counts, place("", "A", ""))).toEqual([
      "|B|",
      "structure|A|Publique",
      "structure|A|Privée",
      "conum|A|Un",
      "conum|A|Plusieurs",
    ]);
    expect(beside(single, counts, place("conum", "C", "Plusieurs"))).toEqual([
      "|C|",
      "structure|C|Publique",
      "structure|C|Privée",
      "conum|C|Un",
    ]);
  });

  test("are, of a total, the other totals", () => {
    expect(beside(single, counts, place("", "Total", ""))).toEqual([
      "structure|Total|Publique",
      "structure|Total|Privée",
    ]);
  });

  test("are of the same kind: none of a percent that stands alone, and of a chi2 the other one", () => {
    expect(beside(single, counts, place("", "B", "", "percent"))).toEqual([]);
    expect(beside(single, counts, place("structure", "", "", "chi2"))).toEqual(["conum||"]);
  });

  test("are, of an item, the numbers of the items next to it", () => {
    const means = { ...single, kind: "means", rows: ["Une", "Deux", "Trois"], choices: [] } as const;
    const entries = means.rows.flatMap((row) => [
      ...at("1.3", "", row, "", { mean: "5,00", sd: "1,00" }),
      ...at("1.3", "conum", row, "Un", { mean: "4,00", sd: "1,00" }),
      ...at("1.3", "conum", row, "Plusieurs", { mean: "6,00", sd: "1,00" }),
      ...at("1.3", "conum", row, "", { F: "2,000", p: ".200" }),
    ]);
    expect(beside(means, entries, place("conum", "Trois", "Un", "mean"))).toEqual([
      "|Trois|",
      "conum|Deux|Un",
      "conum|Trois|Plusieurs",
    ]);
    expect(beside(means, entries, place("conum", "Deux", "", "F"))).toEqual(["conum|Une|", "conum|Trois|"]);
  });

  test("are, in a grid, the answers of the item, and the same answer of the items next to it", () => {
    const grid = {
      ...single,
      kind: "grid",
      rows: ["Une", "Deux", "Trois"],
      choices: ["Oui", "Non"],
    } as const;
    const entries = grid.rows.flatMap((item) => [
      ...flatItem("1.3", item, { Oui: 5, Non: 3 }),
      ...crossedItem("1.3", "conum", item, { Oui: [3, 2], Non: [1, 2] }),
    ]);
    expect(beside(grid, entries, place("conum", "Deux", "Non / Un"))).toEqual([
      "|Deux|Oui",
      "|Deux|Non",
      "conum|Une|Non / Un",
      "conum|Deux|Oui / Un",
      "conum|Deux|Oui / Plusieurs",
      "conum|Deux|Non / Plusieurs",
      "conum|Trois|Non / Un",
    ]);
  });

  test("are, of a question of a single row of means, those of its other tables", () => {
    const means = { ...single, kind: "means", choices: [] } as const;
    const entries = [
      ...at("1.3", "", "", "", { mean: "5,00" }),
      ...at("1.3", "conum", "", "Un", { mean: "4,00" }),
      ...at("1.3", "conum", "", "Plusieurs", { mean: "6,00" }),
    ];
    expect(beside(means, entries, place("", "", "", "mean"))).toEqual(["conum||Un", "conum||Plusieurs"]);
  });

  test("are not of the row above in another table, though the column has the same name", () => {
    const multiple = { ...single, kind: "multiple", rows: ["A", "B"], choices: [] } as const;
    const entries = crossings.flatMap(({ id }) =>
      multiple.rows.flatMap((row) => at("1.3", id, row, "", { chi2: "1,234" })),
    );
    expect(beside(multiple, entries, place("conum", "B", "", "chi2"))).toEqual(["structure|B|", "conum|A|"]);
  });
});
