import fc from "fast-check";
import { expect, test } from "vitest";
import { asWritten } from "../../../lib/base/harmlessText";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";
import type { RawTable } from "../../../lib/import/table/RawTable";
import { encodedText, type Written } from "../../support/encodedText";

/** Letters that each encoding has, and that tell it. */
const letters: Readonly<Record<Written, string>> = {
  "utf-8": "éèàçœ’€ßλж漢",
  "utf-16le": "éèàçœ’€ßλж漢",
  "utf-16be": "éèàçœ’€ßλж漢",
  "windows-1252": "éèàçœ’€É",
  "iso-8859-1": "éèàçïôÉ",
  "iso-8859-15": "éèàçœ€É",
  macintosh: "éèàçœ’€É",
};
/** What every name of a column has: enough for its encoding to be told. */
const telling: Readonly<Record<Written, string>> = {
  "utf-8": "réponsé",
  "utf-16le": "réponsé",
  "utf-16be": "réponsé",
  "windows-1252": "réponse de l’élève",
  "iso-8859-1": "réponse de chaque élève",
  "iso-8859-15": "réponse du cœur de l'élève",
  macintosh: "réponse de l’élève",
};

interface Dialect {
  readonly encoding: Written;
  readonly mark: boolean;
  readonly separator: string;
  readonly named: boolean;
  readonly quote: string;
  readonly backslash: boolean;
  readonly quoteAll: boolean;
  readonly lineEnd: string;
  readonly lastEnd: boolean;
  readonly titles: number;
  readonly padded: boolean;
  readonly trailing: number;
  readonly blankRows: number;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom(...(Object.keys(letters) as Written[])),
  mark: fc.boolean(),
  separator: fc.constantFrom(",", ";", "\t", "|"),
  named: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  backslash: fc.boolean(),
  quoteAll: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  lastEnd: fc.boolean(),
  titles: fc.nat({ max: 2 }),
  padded: fc.boolean(),
  trailing: fc.nat({ max: 2 }),
  blankRows: fc.nat({ max: 2 }),
});

const cell = (encoding: Written) =>
  fc.oneof(
    fc.constantFrom("oui", "non", "12", "3,5", "2024-01-05", ""),
    fc
      .array(fc.constantFrom(...Array.from(letters[encoding]), ..."ab c,;|\t\"'\n\u0003\u000b"), {
        maxLength: 9,
      })
      .map((own) => own.join("")),
  );

const table = dialect.chain((own) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell(own.encoding), { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 7,
      }),
    )
    .map((cells) => ({
      own,
      names: cells[0]!.map((_, i) => `${telling[own.encoding]} ${i}`),
      // The first row shows how quotes are written in answers, and every row has a number.
      rows: cells.map((row, i) => [
        i === 0 ? `1 ${own.quote}un${own.quote}` : String(i + 1),
        ...row.slice(1),
      ]),
    })),
);

function written(own: Dialect, names: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const { separator, quote, lineEnd } = own;
  const escaped = (text: string) =>
    own.backslash
      ? text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)
      : text.replaceAll(quote, quote + quote);
  const field = (text: string) =>
    own.quoteAll || /["'\n\r\\]/.test(text) || text.includes(separator)
      ? `${quote}${escaped(text)}${quote}`
      : text;
  const ending = separator.repeat(own.trailing);
  const blank = separator.repeat(names.length - 1 + own.trailing);
  const titles = Array.from({ length: own.titles }, (_, i) => `Titre ${i}${own.padded ? blank : ""}`);
  const lines = [
    ...(own.named ? [`sep=${separator}`] : []),
    ...titles,
    ...(titles.length > 0 ? [own.padded ? blank : ""] : []),
    ...[names, ...rows].map((fields) => fields.map(field).join(separator) + ending),
    ...Array.from({ length: own.blankRows }, () => blank),
  ];
  const text = `${lines.join(lineEnd)}${own.lastEnd ? lineEnd : ""}`;
  const wide = own.encoding.startsWith("utf");
  return encodedText(`${own.mark && wide ? "\ufeff" : ""}${text}`, own.encoding);
}

const texts = ({ columns, rows }: RawTable) =>
  Array.from({ length: rows }, (_, row) => columns.map(({ values, codes }) => values[codes[row]!]!));

test("gives back the table that was written, whatever the encoding, separator, quotes, ends of lines and titles", () => {
  fc.assert(
    fc.property(table, ({ own, names, rows }) => {
      const read = parseRawTable(written(own, names, rows), "r.csv");
      expect(read.columns.map(({ name }) => name)).toEqual(names.map(asWritten));
      expect(texts(read)).toEqual(rows.map((row) => row.map((text) => asWritten(text.trim()))));
    }),
    { numRuns: 500 },
  );
});

test("reads the same whatever the pieces in which the bytes come", () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(400), { maxLength: 30 }), ({ own, names, rows }, sizes) => {
      const bytes = written(own, names, rows);
      const pieces: Uint8Array[] = [];
      let at = 0;
      for (const size of sizes) {
        pieces.push(bytes.slice(at, at + size));
        at += size;
      }
      if (at < bytes.length) pieces.push(bytes.slice(at));
      expect(parseRawTable(pieces, "r.csv")).toEqual(parseRawTable(bytes, "r.csv"));
    }),
  );
});
