import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../lib/base/csvRecords";
import { formatCsv } from "../../lib/base/formatCsv";
import { asWritten, harmless } from "../../lib/base/harmlessText";

describe("a text that a spreadsheet would run", () => {
  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "=",
    "-",
    "- de 5 ans",
    "+ de 5 ans",
  ])("%s has an apostrophe before it", (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(asWritten(harmless(text))).toBe(text);
  });

  test.each([
    "-1",
    "+12",
    "-0,5",
    "-.5",
    "+1.5e-7",
    "-12 %",
    "12",
    "a=b",
    "",
    "'bonjour'",
    "’",
  ])("%s is none, and stays as it is", (text) => expect(harmless(text)).toBe(text));

  const texts = fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "1", ",", '"', "a", "\r", " "),
  });

  test("is given back by our reader, whatever it is", () => {
    fc.assert(fc.property(texts, (text) => asWritten(harmless(text)) === text));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (fields) => {
        const written = formatCsv([fields.map((_, i) => `c${i}`), fields]);
        const [, record] = csvRecords([new TextEncoder().encode(written)], "a.csv");
        expect(record!.fields).toEqual(fields);
      }),
    );
  });

  test("never begins a field of what we write, numbers aside", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const field = formatCsv([[text]]).replace(/^"/, "");
        return (
          !/^[=@\t]/.test(field) &&
          (!/^[-+]/.test(field) || Number.isFinite(Number(text.replace(",", ".").replace(/[, %]/g, ""))))
        );
      }),
    );
  });
});
