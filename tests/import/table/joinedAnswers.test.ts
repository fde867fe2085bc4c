import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedAnswers } from "../../../lib/import/table/joinedAnswers";
import { rawTable } from "../../draft/rawTable";

const choices = ["Légumes", "Plantes aromatiques", "Fleurs"];
const codes = ["leg", "aro", "fleurs"];
/** A multiple choice twice: joined, and an answer a column. */
function twice(rows: readonly (readonly number[])[], join: (row: readonly number[]) => string, head: string) {
  return rawTable({
    Cultures: rows.map(join),
    ...Object.fromEntries(
      choices.map((choice, i) => [
        head.replace("*", choice),
        rows.map((row) => (row.length === 0 ? "" : row.includes(i) ? "1" : "0")),
      ]),
    ),
    Âge: rows.map((_, i) => String(i)),
  });
}
const rows = [[0, 1], [2], [], [0, 1, 2], [1]];

describe("answers joined in a cell that stand a second time, a column each,", () => {
  test.each([
    ["labels and commas", (row: readonly number[]) => row.map((i) => choices[i]).join(", "), "Cultures/*"],
    ["labels and spaces", (row: readonly number[]) => row.map((i) => choices[i]).join(" "), "Cultures/*"],
    ["codes and spaces", (row: readonly number[]) => row.map((i) => codes[i]).join(" "), "Cultures/*"],
    ["codes and semicolons", (row: readonly number[]) => row.map((i) => codes[i]).join("; "), "Cultures [*]"],
    [
      "words for no answer",
      (row: readonly number[]) => row.map((i) => codes[i]).join(" ") || "NR",
      "Cultures : *",
    ],
  ])("are set aside and said, and the columns are one question: %s", (_, join, head) => {
    const { columns, sets, metadata, recognised } = joinedAnswers(twice(rows, join, head));
    expect(columns.map(({ name }) => name)).toEqual([...choices.map((own) => head.replace("*", own)), "Âge"]);
    expect(columns.slice(0, 3).map(({ label }) => label)).toEqual(choices);
    expect(sets).toEqual([
      {
        name: "Cultures",
        label: "Cultures",
        columns: columns.slice(0, 3).map(({ name }) => name),
        ticked: "1",
      },
    ]);
    expect(metadata?.map(({ name }) => name)).toEqual(["Cultures"]);
    expect(recognised?.at(-1)).toContain("« Cultures »");
  });

  test("are kept where they say otherwise than the columns", () => {
    const table = twice(rows, (row) => (row.length === 0 ? "" : "autre chose que cela"), "Cultures/*");
    expect(joinedAnswers(table)).toBe(table);
  });

  test("are kept where what follows is no tick", () => {
    const table = rawTable({ Note: ["1 2", "2"], "Note/a": ["5", "6"], "Note/b": ["1", "0"] });
    expect(joinedAnswers(table)).toBe(table);
  });

  test("leave all ticks as they were, whatever they are", () => {
    const row = fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (any) => {
        const before = twice(any, (own) => own.map((i) => codes[i]).join(" "), "Cultures/*");
        const after = joinedAnswers(before);
        for (const column of after.columns) {
          const own = before.columns.find(({ name }) => name === column.name)!;
          expect([column.values, column.codes]).toEqual([own.values, own.codes]);
        }
      }),
    );
  });
});
