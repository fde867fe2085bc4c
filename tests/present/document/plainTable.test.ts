import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { number } from "../../../lib/present/document/Cell";
import { plainTable } from "../../../lib/present/document/plainTable";
import { tableBlockHtml } from "../../../lib/present/render/tableHtml";
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
