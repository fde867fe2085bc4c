import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { textTableHtml } from "../../../lib/present/tables/textTable";

const tableOf = (...rows: readonly (readonly string[])[]) =>
  parseHTML(textTableHtml("2 constats", ["Où", "Imprimé"], rows)).document.querySelector("table")!;
const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map((element) => element.textContent);

describe("textTableHtml", () => {
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
    expect(texts(table.querySelectorAll("tbody th"))).toEqual(["Q1", "Q2"]);
    expect(texts(table.querySelectorAll("tbody th[scope=row]"))).toEqual(["Q1", "Q2"]);
    expect(texts(table.querySelectorAll("tbody td"))).toEqual(["3,14", "2,72"]);
  });

  test("is a table of the report, whose cells are texts", () => {
    const table = tableOf(["Q1", "3,14"]);
    expect(table.className).toBe("conum");
    expect([...table.querySelectorAll("td, thead th")].map(({ className }) => className)).toEqual(
      Array(3).fill("text"),
    );
  });

  test("writes whatever it is given as text, never as markup", () => {
    const odd = `<b>"p" & 'q'</b>`;
    const { document } = parseHTML(textTableHtml(odd, [odd], [[odd, odd]]));
    expect(document.querySelectorAll("b")).toHaveLength(0);
    expect(texts(document.querySelectorAll("caption, th, td"))).toEqual(Array(4).fill(odd));
  });

  test("may have no row", () => {
    expect(tableOf().querySelectorAll("tbody tr")).toHaveLength(0);
  });
});
