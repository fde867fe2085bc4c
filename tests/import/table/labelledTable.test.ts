import { describe, expect, test } from "vitest";
import { labelledTable } from "../../../lib/import/table/labelledTable";
import type { RawColumn } from "../../../lib/import/table/RawTable";

function column(cells: readonly string[], more: Partial<RawColumn> = {}): RawColumn {
  const values = [...new Set(cells)];
  return { name: "q1", values, codes: Uint8Array.from(cells, (cell) => values.indexOf(cell)), ...more };
}
const labelled = (own: RawColumn) =>
  labelledTable({ file: "f.sav", rows: own.codes.length, columns: [own] }).columns[0]!;
const cellsOf = ({ values, codes }: RawColumn) => Array.from(codes, (code) => values[code]!);
const yesNo = new Map([
  ["1", "Oui"],
  ["2", "Non"],
  ["3", "Peut-être"],
]);

describe("the columns of a file that says what its codes stand for", () => {
  test("have the labels in the place of the codes, and keep those that nobody gave, in the order of the file", () => {
    const own = labelled(column(["2", "1", "", "2"], { labels: yesNo }));
    expect(cellsOf(own)).toEqual(["Non", "Oui", "", "Non"]);
    expect([...own.labels!.values()]).toEqual(["Oui", "Non", "Peut-être"]);
  });

  test("keep their numbers where some have no label: those of the ends of a scale", () => {
    const ends = new Map([
      ["1", "Pas du tout"],
      ["5", "Tout à fait"],
    ]);
    expect(cellsOf(labelled(column(["1", "3", "5"], { labels: ends })))).toEqual(["1", "3", "5"]);
  });

  test("keep their codes where two have one label, which would make one answer of two", () => {
    const twice = new Map([
      ["1", "Autre"],
      ["2", "Autre"],
    ]);
    expect(cellsOf(labelled(column(["1", "2"], { labels: twice })))).toEqual(["1", "2"]);
  });

  test("have what is declared missing by its label, apart from the answers", () => {
    const labels = new Map([...yesNo, ["99", "Ne se prononce pas"]]);
    const missing = new Map([["99", "Ne se prononce pas"]]);
    const own = labelled(column(["1", "99"], { labels, missing }));
    expect(cellsOf(own)).toEqual(["Oui", "Ne se prononce pas"]);
    expect([...own.missing!.keys()]).toEqual(["Ne se prononce pas"]);
    expect([...own.labels!.values()]).toEqual(["Oui", "Non", "Peut-être"]);
    const number = labelled(column(["3", "7", "99"], { labels: missing, missing }));
    expect(cellsOf(number)).toEqual(["3", "7", "99"]);
    expect([...number.missing!.keys()]).toEqual(["99"]);
  });

  test("keep what says that the question was not shown", () => {
    const own = labelled(column(["1", "N/A", ""], { labels: yesNo, notShown: new Set(["N/A"]) }));
    expect(cellsOf(own)).toEqual(["Oui", "N/A", ""]);
    expect(own.notShown).toEqual(new Set(["N/A"]));
  });
});
