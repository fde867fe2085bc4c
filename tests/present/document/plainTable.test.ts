import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { number } from "../../../lib/present/document/Cell";
import { plainTable } from "../../../lib/present/document/plainTable";
import { tableBlockHtml, tableHtml } from "../../../lib/present/render/tableHtml";
import { tableText } from "../../../lib/present/render/tableText";

const table = plainTable({
  caption: "Un < deux",
  heads: ["", "n", "lecture"],
  rows: [
    { cells: ["Oui & non", number(12, "integer"), "bon"] },
    { cells: ["Non", number(3, "integer"), ""], significant: true },
  ],
  words: [2],
  notes: ["À savoir.", undefined],
});

test("is a table with a caption and heads that a screen reader can follow", () => {
  const { document } = parseHTML(`<html><body>${tableBlockHtml(table)}</body></html>`) as unknown as {
    document: Document;
  };
  expect(document.querySelector("caption")!.textContent).toBe("Un < deux");
  expect([...document.querySelectorAll('th[scope="col"]')].map((cell) => cell.textContent)).toEqual([
    "n",
    "lecture",
  ]);
  expect([...document.querySelectorAll('th[scope="row"]')].map((cell) => cell.textContent)).toEqual([
    "Oui & non",
    "Non",
  ]);
  expect(document.querySelectorAll("tr.significant")).toHaveLength(1);
  expect([...document.querySelectorAll("p.note")].map((note) => note.textContent)).toEqual(["À savoir."]);
});

test("is aligned plain text: words on the left, numbers on the right, notes under it", () => {
  expect(tableText(table).split("\n")).toEqual([
    "Un < deux",
    "            n  lecture",
    "Oui & non  12  bon",
    "Non         3",
    "À savoir.",
  ]);
});

describe("a table of texts", () => {
  const tableOf = (...rows: readonly (readonly [string, string])[]) =>
    parseHTML(
      tableHtml(
        plainTable({
          caption: "2 constats",
          heads: ["Où", "Imprimé"],
          words: [0, 1],
          rows: rows.map((cells) => ({ cells })),
        }),
      ),
    ).document.querySelector("table")!;
  const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
    [...elements].map((element) => element.textContent);

  test("has its caption, a head for each column and the cells of its rows, in order", () => {
    const table = tableOf(["Q1", "3,14"], ["Q2", "2,72"]);
    expect(texts(table.querySelectorAll("caption"))).toEqual(["2 constats"]);
    expect(texts(table.querySelectorAll("thead th[scope=col]"))).toEqual(["Où", "Imprimé"]);
    expect([...table.querySelectorAll("tbody tr")].map((row) => texts(row.children))).toEqual([
      ["Q1", "3,14"],
      ["Q2", "2,72"],
    ]);
  });

  test("has the head of each row in its first cell, and no other", () => {
    const table = tableOf(["Q1", "3,14"], ["Q2", "2,72"]);
    expect(texts(table.querySelectorAll("tbody th[scope=row]"))).toEqual(["Q1", "Q2"]);
    expect(texts(table.querySelectorAll("tbody td"))).toEqual(["3,14", "2,72"]);
  });

  test("says of each head and cell that it is a text", () => {
    const table = tableOf(["Q1", "3,14"]);
    expect(table.className).toBe("conum");
    expect([...table.querySelectorAll("td, thead th")].map(({ className }) => className)).toEqual(
      Array(3).fill("text"),
    );
  });

  test("writes whatever it is given as text, never as markup", () => {
    const odd = `<b>"p" & 'q'</b>`;
    const html = tableHtml(plainTable({ caption: odd, heads: [odd], rows: [{ cells: [odd] }] }));
    const { document } = parseHTML(html);
    expect(document.querySelectorAll("b")).toHaveLength(0);
    expect(texts(document.querySelectorAll("caption, th"))).toEqual(Array(3).fill(odd));
  });

  test("may have no row", () => {
    expect(tableOf().querySelectorAll("tbody tr")).toHaveLength(0);
  });
});
