import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { tableHtml } from "../../../lib/present/render/tableHtml";
import { type FrameLike, frameTable } from "../../../lib/present/tables/frameTable";

const table = (frame: FrameLike, rows?: number) =>
  parseHTML(tableHtml(frameTable(frame, undefined, rows))).document.querySelector("table")!;
const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map((e) => e.textContent);

function frame(length: number): FrameLike {
  return {
    columns: ["q2_3", "q2_7"],
    values: Array.from({ length }, (_, i) => ["Publique", i]),
    index: Array.from({ length }, (_, i) => i),
  };
}

describe("frameTable", () => {
  test("has a header for each column, and one for each row: its index", () => {
    const element = table({
      columns: ["a", "b"],
      values: [
        ["x", 1],
        ["y", 2],
      ],
      index: ["r1", "r2"],
    });
    expect(texts(element.querySelectorAll("thead th[scope=col]"))).toEqual(["a", "b"]);
    expect(texts(element.querySelectorAll("tbody th[scope=row]"))).toEqual(["r1", "r2"]);
    expect(texts(element.querySelectorAll("tbody td"))).toEqual(["x", "1", "y", "2"]);
    expect(element.querySelectorAll("thead tr > *")).toHaveLength(
      element.querySelectorAll("tbody tr:first-child > *").length,
    );
  });

  test.each([
    [0, "0\u00a0ligne, 2\u00a0colonnes"],
    [1, "1\u00a0ligne, 2\u00a0colonnes"],
    [20, "20\u00a0lignes, 2\u00a0colonnes"],
    [21, "21\u00a0lignes, 2\u00a0colonnes\u202f; les 20 premières"],
    [1686, "1\u202f686\u00a0lignes, 2\u00a0colonnes\u202f; les 20 premières"],
  ])("says how many rows there are in all: %s", (length, caption) => {
    expect(table(frame(length)).querySelector("caption")?.textContent).toBe(caption);
  });

  test("shows the first rows only", () => {
    expect(table(frame(30)).querySelectorAll("tbody tr")).toHaveLength(20);
    expect(texts(table(frame(30), 3).querySelectorAll("tbody th"))).toEqual(["0", "1", "2"]);
  });

  test("leaves missing values empty", () => {
    const missing = table({
      columns: ["a"],
      values: [[null], [undefined], [Number.NaN], [0]],
      index: [0, 1, 2, 3],
    });
    expect(texts(missing.querySelectorAll("td")).slice(1)).toEqual(["", "", "", "0"]);
  });

  test("takes a series, whose values are not in rows", () => {
    expect(
      texts(table({ columns: ["n"], values: [4, 5], index: [0, 1] }).querySelectorAll("tbody td")),
    ).toEqual(["4", "5"]);
  });

  test("shows labels with < & and quotation marks as they are", () => {
    const label = `<b>"moins" & 'plus'</b>`;
    const element = table({ columns: [label], values: [[label]], index: [label] });
    expect(element.querySelector("b")).toBeNull();
    expect(texts(element.querySelectorAll("thead th, tbody th, tbody td"))).toEqual([label, label, label]);
  });
});
