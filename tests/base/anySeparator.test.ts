import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten } from "../../lib/base/harmlessText";
import { parseCsv } from "../../lib/base/parseCsv";
import { bytesOf, faultOf } from "../support/smallSurvey";

const read = (text: string) => parseCsv(bytesOf(text), "a.csv", { anySeparator: true });
const fields = (text: string) => read(text).map((record) => record.fields);
const fault = (text: string) => faultOf(() => read(text)).message;

describe("parseCsv of any separator", () => {
  test.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabulations", "\t"],
  ])("reads records of fields apart by %s, quoted or not, each with its line", (_, separator) => {
    const lines = [
      ["id", "a", "b"],
      ["1", '"x\ny ""z"""', ""],
      ["2", `"${separator}"`, " é "],
    ];
    const text = lines.map((line) => line.join(separator)).join("\r\n");
    for (const mark of ["", "\uFEFF"]) {
      expect(read(`${mark}${text}\r\n`)).toEqual([
        { line: 1, fields: ["id", "a", "b"] },
        { line: 3, fields: ["1", 'x\ny "z"', ""] },
        { line: 4, fields: ["2", separator, " é "] },
      ]);
    }
  });

  test("leaves the other separators in the fields", () => {
    expect(fields("id;a\n1;7,10\t%\n")).toEqual([
      ["id", "a"],
      ["1", "7,10\t%"],
    ]);
    expect(fields("id\ta\n1\t7,10;%\n")).toEqual([
      ["id", "a"],
      ["1", "7,10;%"],
    ]);
  });

  test("takes the comma first, then the semicolon, then the tabulation, as the header has them", () => {
    expect(fields("id,a;b\tc")).toEqual([["id", "a;b\tc"]]);
    expect(fields("id;a\tb")).toEqual([["id", "a\tb"]]);
  });

  test("reads one column where the header has none of them", () => {
    expect(fields("id\n1;2\n")).toEqual([["id"], ["1;2"]]);
  });

  test.each([
    ["virgules", 'id,a\n1,"x\n'],
    ["points-virgules", 'id;a\n1;"x\n'],
    ["tabulations", 'id\ta\n1\t"x\n'],
  ])("says of an unclosed or misplaced quote what it expects between fields: %s", (name, text) => {
    expect(fault(text)).toBe(
      `a.csv, ligne 2 : un guillemet ouvert n’est pas refermé. Attendu : des champs séparés par des ${name}, entre guillemets doubles s’ils en contiennent.`,
    );
    expect(fault(`${text.slice(0, -1)}"x\n`)).toMatch(/ligne 2 : un guillemet est mal placé\./);
  });

  test("counts the fields of each record with that separator", () => {
    expect(fault("id;a\n1;2;3\n")).toBe(
      "a.csv, ligne 2 : la ligne a 3 champs. Attendu : 2 champs, comme l’en-tête.",
    );
    expect(fault("id\ta\n1;2\n")).toMatch(/ligne 2 : la ligne a 1 champ\. Attendu : 2 champs/);
  });

  test("gives back whatever fields were written, with each separator", () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(fc.string(), { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(fc.constantFrom(",", ";", "\t"), table, (separator, records) => {
        const header = records[0]!.map((_, i) => `c${i}`);
        const quoted = records.map((record) => record.map((field) => `"${field.replaceAll('"', '""')}"`));
        const text = [header, ...quoted].map((record) => record.join(separator)).join("\n");
        expect(fields(text)).toEqual([header, ...records.map((record) => record.map(asWritten))]);
      }),
    );
  });
});

test("a separator other than the comma is refused where it is not asked for, by its name", () => {
  for (const options of [undefined, {}, { anySeparator: false }]) {
    const own = (text: string) => faultOf(() => parseCsv(bytesOf(text), "a.csv", options)).message;
    expect(own("id;a")).toBe("a.csv, ligne 1 : le séparateur est « point-virgule ». Attendu : la virgule.");
    expect(own("id\ta")).toBe("a.csv, ligne 1 : le séparateur est « tabulation ». Attendu : la virgule.");
  }
});
