import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRaw } from "../../../lib/import/table/readRaw";
import { excelBook, sheetData } from "../../support/handMadeBook";

const text = (own: string) => new TextEncoder().encode(own);
const book = readFileSync(join(__dirname, "..", "..", "fixtures", "sheets", "office.ods"));

test("takes a file for what its bytes say, whatever its name and the pieces in which they come", () => {
  expect(readRaw(book, "r.csv").columns).toHaveLength(12);
  const pieces = Array.from(book, (_, i) => book.subarray(i, i + 1));
  expect(readRaw(pieces, "r.csv")).toEqual(readRaw(book, "r.csv"));
  const csv = text("a;b\n1;é\n");
  expect(readRaw(csv, "r.xlsx").columns[1]!.values).toEqual(["é"]);
  expect(readRaw([csv.subarray(0, 2), csv.subarray(2)], "r.xlsx")).toEqual(readRaw(csv, "r.xlsx"));
});

test("reads the sheet that is named, of a workbook alone", () => {
  const rows = (value: string) => sheetData([["a"], [value]]);
  const two = excelBook({ A: rows("x"), B: rows("y") });
  expect(readRaw(two, "r.xlsx", { sheet: "B" }).columns[0]!.values).toEqual(["y"]);
  expect(() => readRaw(text("a\n1\n"), "r.csv", { sheet: "B" })).toThrow(
    "L’option --sheet va avec un classeur, et r.csv n’en est pas un.",
  );
});

test.each([
  ["the start of a file of SPSS", "$FL3@(#) SPSS", "r.xls, élément « octet 13 » : le fichier"],
  [
    "a page that is named as a workbook",
    "\n<html><body><table>",
    "r.xls : c’est une page web ou un fichier XML",
  ],
  [
    "XML of Excel 2003",
    '\ufeff<?xml version="1.0"?><Workbook>',
    "r.xls : c’est une page web ou un fichier XML",
  ],
  ["nothing", "", "r.xls : le fichier est vide."],
])("refuses %s, in French", (_, own, message) => {
  expect(() => readRaw(text(own), "r.xls")).toThrow(message);
});

test("closes a file of which it needs no more", () => {
  let closed = false;
  function* chunks() {
    try {
      yield text("%PDF-1.7\n");
      yield text("x");
    } finally {
      closed = true;
    }
  }
  expect(() => readRaw(chunks(), "r.pdf")).toThrow("c’est un PDF");
  expect(closed).toBe(true);
});
