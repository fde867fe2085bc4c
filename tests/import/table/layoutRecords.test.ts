import fc from "fast-check";
import { expect, test } from "vitest";
import { DataError } from "../../../lib/base/DataError";
import type { Layout } from "../../../lib/import/table/dialectOf";
import { layoutRecords } from "../../../lib/import/table/layoutRecords";
import { type RegexRecord, regexRecords } from "../../support/regexRecords";

const bytesOf = (own: string) => new TextEncoder().encode(own);
const signs = [..."ab é漢😀,,;|\"\"''\n\n\n\r", "\r\n", '""', '\n"', '"\n'];
const ends = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((own) => own.join(""));

/** A table that tells its layout before the text that follows it comes. */
const start = fc
  .record({
    titles: fc.constantFrom("", "Titre\n\n", "sep=;\n"),
    separator: fc.constantFrom(",", ";", ""),
    quote: fc.constantFrom('"', "'"),
  })
  .map(({ titles, separator, quote }) => {
    const row = (first: string, second: string) => (separator === "" ? first : first + separator + second);
    return `${titles}${row("a", "b")}\n${`${row(`${quote}l${quote}${quote}un ${"et ".repeat(300)}${quote}`, "2")}\n`.repeat(80)}`;
  });

/** The records of layoutRecords in pieces of some numbers of characters, after a first that tells the layout. */
function read(first: string, rest: string, sizes: readonly number[]) {
  const pieces = [bytesOf(first)];
  const characters = Array.from(rest);
  for (const size of sizes) pieces.push(bytesOf(characters.splice(0, size).join("")));
  pieces.push(bytesOf(characters.join("")));
  const records: { line: number; fields: readonly string[] }[] = [];
  let layout: Layout | undefined;
  let line: number | undefined;
  try {
    for (const record of layoutRecords(pieces, "r.csv", (own) => {
      layout = own;
    }))
      records.push({ line: record.line, fields: record.fields.texts() });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    line = error.place.line;
  }
  return { layout: layout!, records, fault: line };
}

test("gives the records and lines of the whole text, wherever it is cut, and the line of its fault", () => {
  fc.assert(
    fc.property(start, ends, fc.array(fc.nat(9), { maxLength: 12 }), (first, rest, sizes) => {
      const { layout, records, fault } = read(first, rest, sizes);
      const expected: typeof records = [];
      let line = layout.start > 0 ? 2 : 1;
      let last: RegexRecord | undefined;
      regexRecords((first + rest).slice(layout.start), layout.dialect).forEach((record, i) => {
        last = record;
        const own = line + record.inner;
        if (record.fault) {
          line = own;
          return;
        }
        line = own + 1;
        const { fields } = record;
        if (i >= layout.before && (fields.length > 1 || fields[0] !== ""))
          expected.push({ line: own, fields });
      });
      expect(fault).toBe(last?.fault ? line : undefined);
      expect(records.length).toBe(expected.length);
      expect(records.slice(-40)).toEqual(expected.slice(-40));
      expect(records.slice(0, 3)).toEqual(expected.slice(0, 3));
    }),
    { numRuns: 60 },
  );
});
