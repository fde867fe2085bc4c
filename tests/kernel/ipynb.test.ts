import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareNotebooks } from "../../lib/kernel/compareNotebooks";
import {
  type CodeCell,
  formatNotebook,
  type Notebook,
  type Output,
  parseNotebook,
} from "../../lib/kernel/ipynb";

function code(source: string, outputs: readonly Output[] = []): CodeCell {
  return { cell_type: "code", id: source, metadata: {}, source, execution_count: 1, outputs };
}

function notebook(...cells: CodeCell[]): Notebook {
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

const stdout = (text: string): Output => ({ output_type: "stream", name: "stdout", text });

describe("parseNotebook and formatNotebook", () => {
  const folder = join(__dirname, "..", "..", "notebooks");
  test.each(
    readdirSync(folder).filter((file) => file.endsWith(".ipynb")),
  )("give %s back byte for byte", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    expect(formatNotebook(parseNotebook(text, file))).toBe(text);
  });

  test("keep lines whole, whatever ends them, and JSON forms as they are", () => {
    const data = { "text/plain": "a\n\nb", "application/vnd.plotly.v1+json": { data: ["x\ny"] } };
    const before = notebook(code("un\ndeux\n", [{ output_type: "display_data", data, metadata: {} }]));
    const text = formatNotebook(before);
    expect(JSON.parse(text).cells[0].source).toEqual(["un\n", "deux\n"]);
    expect(JSON.parse(text).cells[0].outputs[0].data["text/plain"]).toEqual(["a\n", "\n", "b"]);
    expect(parseNotebook(text, "x")).toEqual(before);
  });

  test("write numbers as Jupyter does, whose Python has two digits in an exponent, and touch none in a text", () => {
    const values = [1.385547672272701e-8, 0.00001, -0.00005, 0.0001, 1e-300, 0, 12.5, 1e21];
    const data = { "application/json": { values, text: "1e-8\n 0.00001,", "0.00001": '"x": 0.00001,' } };
    const before = notebook(code("a", [{ output_type: "display_data", data, metadata: {} }]));
    const text = formatNotebook(before);
    expect(text.match(/(?<=^ +)-?\d[\d.e+-]*(?=,?$)/gm)).toEqual([
      "1.385547672272701e-08",
      "1e-05",
      "-5e-05",
      "0.0001",
      "1e-300",
      "0",
      "12.5",
      "1e+21",
    ]);
    expect(parseNotebook(text, "x")).toEqual(before);
  });

  test.each([
    ["{", "ce n’est pas du JSON"],
    ["[]", "ce n’est pas un carnet"],
    ['{"nbformat": 3, "cells": []}', "ce n’est pas un carnet"],
  ])("refuse %s in French, naming the file", (text, problem) => {
    expect(() => parseNotebook(text, "carnet.ipynb")).toThrow(
      new RegExp(`^carnet\\.ipynb.*${problem}.*Attendu`, "s"),
    );
  });
});

describe("compareNotebooks", () => {
  test("finds nothing between equal outputs, whatever the order of their forms and keys", () => {
    const one = { "text/plain": "a", "application/json": { x: 1, y: [{ b: 1, a: 2 }] } };
    const two = { "application/json": { y: [{ a: 2, b: 1 }], x: 1 }, "text/plain": "a" };
    const cell = (data: object) =>
      code("f()", [{ output_type: "display_data", data: data as never, metadata: {} }]);
    expect(compareNotebooks(notebook(cell(one)), notebook(cell(two)))).toEqual([]);
  });

  test("names the cell, and the first text that differs before and after", () => {
    const before = notebook(code("a()", [stdout("1\n")]), code("b()", [stdout("2\n")]));
    const after = notebook(code("a()", [stdout("1\n")]), code("b()", [stdout("3\n")]));
    expect(compareNotebooks(before, after)).toEqual([
      { cell: 2, source: "b()", before: "stdout: 2\n", after: "stdout: 3\n" },
    ]);
  });

  test("sees an output that is new, or gone", () => {
    const [silent, loud] = [notebook(code("a()")), notebook(code("a()", [stdout("1")]))];
    expect(compareNotebooks(silent, loud)).toMatchObject([{ before: undefined, after: "stdout: 1" }]);
    expect(compareNotebooks(loud, silent)).toMatchObject([{ before: "stdout: 1", after: undefined }]);
  });

  test("sees a picture that differs under the same text", () => {
    const figure = (svg: string) =>
      code("f()", [
        { output_type: "display_data", data: { "text/plain": "a", "image/svg+xml": svg }, metadata: {} },
      ]);
    expect(compareNotebooks(notebook(figure("<svg/>")), notebook(figure("<svg> </svg>")))).toHaveLength(1);
  });
});
