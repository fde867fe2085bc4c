import fc from "fast-check";
import { expect, test } from "vitest";
import { asWritten } from "../../../lib/base/harmlessText";
import { type Dialect, RecordScanner } from "../../../lib/import/table/RecordScanner";
import { type RegexRecord, regexRecords } from "../../support/regexRecords";

const dialect: fc.Arbitrary<Dialect> = fc.record({
  separator: fc.constantFrom(",", ";", "\t", "|", " ", "", "\\", "^", "§", "漢"),
  quote: fc.constantFrom('"' as const, "'" as const),
  backslash: fc.boolean(),
});
const signs = [..."ab  é漢😀\ufeff\u00a0,,,;|\t§^\\\\\"\"\"'''\n\n\r", "\r\n", '""', "''", '\n"', ",'"];
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 40 }).map((own) => own.join(""));

const bytesOf = (own: string) => new TextEncoder().encode(own);

/** What a scanner holds of a record that begins at a place of bytes. */
function held(scanner: RecordScanner): Omit<RegexRecord, "end"> {
  const fields = scanner.texts();
  return {
    fields,
    quoted: [...fields.keys()].filter((field) => scanner.isQuoted(field)),
    inner: scanner.inner,
    ...(scanner.fault && { fault: scanner.fault }),
  };
}

/** The same record, its texts without what made them harmless. */
const asTexts = <R extends Omit<RegexRecord, "end">>(record: R): R => ({
  ...record,
  fields: record.fields.map(asWritten),
});

test("reads the records that regular expressions read, whatever the dialect and the text", () => {
  fc.assert(
    fc.property(dialect, text, (own, written) => {
      const bytes = bytesOf(written);
      const scanner = new RecordScanner(own);
      let at = 0;
      for (const { end, ...record } of regexRecords(written, own)) {
        expect(scanner.read(bytes, at, bytes.length, true)).toBe(true);
        expect(held(scanner)).toEqual(asTexts(record));
        expect(scanner.end).toBe(bytesOf(written.slice(0, end)).length);
        at = scanner.end;
      }
      if (scanner.fault === undefined) expect(at).toBe(bytes.length);
    }),
    { numRuns: 3000 },
  );
});

test("reads a record that is cut anywhere as the whole one, or asks for more", () => {
  fc.assert(
    fc.property(dialect, text, fc.nat(40), (own, written, cut) => {
      const bytes = bytesOf(written);
      const [record] = regexRecords(written, own);
      const { end: _, ...whole } = record!;
      const limit = bytesOf(Array.from(written).slice(0, cut).join("")).length;
      const scanner = new RecordScanner(own);
      if (scanner.read(bytes, 0, limit, false)) expect(held(scanner)).toEqual(asTexts(whole));
      else expect(scanner.end).toBeLessThanOrEqual(limit);
      // Each record but the last ends before the text does, with what comes after it at the latest.
      const isWithin = record!.fault !== "unclosed" && record!.end < written.length;
      if (isWithin) expect(scanner.read(bytes, 0, bytes.length, false)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("knows which fields are blank, of whatever spaces", () => {
  fc.assert(
    fc.property(dialect, text, (own, written) => {
      const bytes = bytesOf(written);
      const scanner = new RecordScanner(own);
      scanner.read(bytes, 0, bytes.length, true);
      const fields = scanner.texts();
      const blank = fields.map((field) => field.trim() === "");
      expect(fields.map((_, field) => scanner.isBlank(field))).toEqual(blank);
      expect(scanner.filledWidth()).toBe(blank.lastIndexOf(false) + 1);
    }),
    { numRuns: 1000, examples: [[{ separator: ",", quote: '"', backslash: false }, "'\t,a,'\t"]] },
  );
});
