import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRaw } from "../../../lib/import/table/readRaw";

const read = (lines: readonly string[]) =>
  readRaw(new TextEncoder().encode(`${lines.join("\n")}\n`), "r.csv");
const head = "numéro;sexe;âge;poids;avis";
const people = Array.from(
  { length: 12 },
  (_, i) => `${101 + i};${["F", "H"][i % 2]};${20 + 3 * i};${["0,8", "1,2"][i % 2]};${["Oui", "Non"][i % 2]}`,
);
const ages = people.reduce((sum, line) => sum + Number(line.split(";")[2]), 0);
const numbers = (table: ReturnType<typeof read>) => {
  const { values, codes } = table.columns[0]!;
  return Array.from(codes, (code) => values[code]!);
};

describe("a row that sums up the others is set aside and told by its line", () => {
  test.each([
    ["« Total » and numbers", `Total;;${ages};12,0;`],
    ["« TOTAL 12 » where nobody is named", ";TOTAL 12;;12,0;"],
    ["« Total général »", `Total général;;${ages};12,000;`],
    ["« Total (n = 12) »", `Total (n = 12);;;;`],
    ["« Ensemble »", "Ensemble;;36,5;1,0;"],
    ["« Somme : »", `Somme :;;${ages};12;`],
    ["« Moyenne »", "Moyenne;;36,5;1,00;"],
    ["sums without a word", `;;${ages};12,0;`],
    ["sums under a word of its own", `Toutes communes;;${ages};12,0;`],
    ["a weight that is the sum of all, and nothing else", ";;;12,0;"],
    ["sums that leave out a code of missing answers, where nobody is named", `;;${ages - 20};12,0;`],
  ])("%s", (_, total) => {
    const cell = total.split(";").find((text) => text !== "")!;
    for (const [lines, line] of [
      [[head, ...people, total], 14],
      [[head, total, ...people], 2],
    ] as const) {
      const table = read(lines);
      expect(numbers(table)).toEqual(numbers(read([head, ...people])));
      expect(table.rows).toBe(12);
      expect(table.lines?.includes(line)).toBe(false);
      expect(table.columns.every(({ values, codes }) => new Set(codes).size === values.length)).toBe(true);
      expect(table.recognised?.at(-1)).toContain(`La ligne ${line}, « ${cell}`);
      expect(table.totals).toHaveLength(1);
    }
  });

  test("and several in a row are", () => {
    const table = read([head, ...people, `Total;;${ages};12,0;`, "Moyenne;;36,5;1,0;"]);
    expect([table.rows, table.totals?.map(({ line }) => line)]).toEqual([12, [14, 15]]);
  });
});

test.each([
  ["an answer « Total » among those of somebody", "113;Total;40;1,0;Oui"],
  ["an answer « Ensemble » of somebody who answers all", "Ensemble;F;40;1,0;Oui"],
  ["a great number alone", "113;F;390;1,0;Oui"],
  ["blanks but for a name", "113;;;;"],
  ["one column that is a sum, and another that is not", `113;F;${ages};3,0;Oui`],
])("keeps %s", (_, line) => {
  const table = read([head, ...people, line]);
  expect([table.rows, table.totals]).toEqual([13, undefined]);
});

test("keeps what several give, « Ensemble » for instance, at the end as elsewhere", () => {
  const homes = ["Seul", "Ensemble", "Seul", "Ensemble", "Seul", "Ensemble"];
  expect(read(["foyer;âge", ...homes.map((home, i) => `${home};${20 + i}`)]).rows).toBe(6);
});

test("keeps respondents of whole numbers, whatever these are, where the last sums up nobody", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
        minLength: 8,
        maxLength: 30,
      }),
      (scores) => {
        const lines = scores.map(([a, b], i) => `${i + 1};${a};${b}`);
        expect(read(["id;a;b", ...lines]).rows).toBe(scores.length);
      },
    ),
  );
});
