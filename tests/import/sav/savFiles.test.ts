import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSav } from "../../../lib/import/sav/readSav";
import { runs } from "../../support/realChecks";
import { SavBytes, type SavFile, savFile } from "../../support/savFile";
import { cellsOf, plainTable } from "./savFixtures";

const ascii = (text: string) => new TextEncoder().encode(text);
const utf8 = { subtype: 20, data: ascii("UTF-8") };
const read = (file: SavFile) => readSav(savFile({ extensions: [utf8], ...file }), "r.sav");
const one: SavFile = { variables: [{ name: "A" }], rows: [[1], [2], [null]] };

describe("any survey", () => {
  const number = fc.oneof(
    fc.integer({ min: -120, max: 200 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300 }),
    fc.constant(null),
  );
  const text = fc.string({ unit: "grapheme", maxLength: 60 });
  const byteLength = (value: string) => ascii(value).length;
  const survey = fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 800 })), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((widths) =>
      fc.record({
        widths: fc.constant(widths),
        rows: fc.array(
          fc.tuple(
            ...widths.map((width) =>
              width === 0 ? number : text.filter((value) => byteLength(value) <= width && !/\0/.test(value)),
            ),
          ),
          { maxLength: 12 },
        ),
        bigEndian: fc.boolean(),
        compression: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
        bias: fc.constantFrom(100, 0, 12.5, 250),
        blockSize: fc.constantFrom(8, 40, 0x3ff000),
        announced: fc.boolean(),
      }),
    );

  test("is read as it was written, in either order of bytes, compressed or not", () => {
    fc.assert(
      fc.property(survey, ({ widths, rows, announced, ...how }) => {
        const variables = widths.map((width, i) => ({ name: `V${i}`, width }));
        const table = read({ variables, rows, ...how, ...(!announced && { cases: -1 }) });
        expect(table.rows).toBe(rows.length);
        table.columns.forEach((column, i) => {
          expect(cellsOf(column)).toEqual(rows.map((row) => textOf(row[i]!)));
          expect(new Set(column.values).size).toBe(column.values.length);
        });
      }),
      { numRuns: runs(400) },
    );
  });

  function textOf(cell: number | string | null): string {
    if (cell === null) return "";
    return typeof cell === "number" ? String(cell) : cell.replace(/ +$/, "");
  }
});

describe("days and hours", () => {
  const seconds = (iso: string) => (Date.parse(`${iso}Z`) - Date.parse("1582-10-14T00:00:00Z")) / 1000;
  const only = (format: number, values: readonly number[]) =>
    cellsOf(read({ variables: [{ name: "A", format }], rows: values.map((value) => [value]) }).columns[0]!);

  test("a day has no hour, and two moments of a day are one day", () => {
    const days = [
      seconds("2024-02-29T00:00:00"),
      seconds("2024-02-29T13:00:00"),
      seconds("1999-12-31T00:00:00"),
    ];
    const [column] = read({ variables: [{ name: "A", format: 20 }], rows: days.map((day) => [day]) }).columns;
    expect(column!.values).toEqual(["2024-02-29", "1999-12-31"]);
    expect([...column!.codes]).toEqual([0, 0, 1]);
  });

  test("a moment has its seconds, with the thousandths that there are", () => {
    expect(only(22, [seconds("2023-10-25T10:00:00"), seconds("2023-10-25T10:00:00") + 0.25])).toEqual([
      "2023-10-25 10:00:00",
      "2023-10-25 10:00:00.25",
    ]);
  });

  test("hours may be many, or negative", () => {
    expect(only(21, [36000, 95415.5, -3661])).toEqual(["10:00:00", "26:30:15.5", "-01:01:01"]);
  });

  test("what is no day of a calendar keeps its number", () => {
    expect(only(20, [-86400, 1e300, 3e11])).toEqual(["-86400", "1e+300", "300000000000"]);
  });
});

describe("texts", () => {
  test("an encoding is applied to whole texts, and all of windows-1252 is read", () => {
    const bytes = Uint8Array.from({ length: 255 - 0x20 }, (_, i) => i + 0x21);
    const table = read({
      variables: [{ name: "A", width: 255 }],
      rows: [["x"]],
      encode: (text) => (text === "x" ? bytes : ascii(text)),
      extensions: [{ subtype: 20, data: ascii("windows-1252") }],
    });
    const [value] = table.columns[0]!.values;
    expect(value).toContain("~\x7f€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡");
    expect(value).toMatch(/þÿ$/);
  });

  test("very long texts are as distinct as others", () => {
    const texts = ["a", "b", "a", "", "é"].map((start) => start && start + "x".repeat(9000));
    const [column] = read({
      variables: [{ name: "A", width: 9002 }],
      rows: texts.map((text) => [text]),
    }).columns;
    expect(column!.values).toEqual([texts[0], texts[1], "", texts[4]]);
    expect([...column!.codes]).toEqual([0, 1, 0, 2, 3]);
  });

  test("an unknown encoding is refused where a text needs it, and does no harm where none does", () => {
    const file = { ...one, extensions: [{ subtype: 20, data: ascii("CP850") }] };
    expect(read(file).rows).toBe(3);
    expect(() => read({ ...file, variables: [{ name: "A", label: "é" }] })).toThrow(
      "l’encodage « CP850 » n’est pas connu. Attendu : UTF-8",
    );
  });

  test("bytes that are not of the encoding are told", () => {
    const table = read({
      ...one,
      variables: [{ name: "A", label: "x" }],
      encode: (text) => (text === "x" ? Uint8Array.of(0xe9) : ascii(text)),
    });
    expect(table.columns[0]!.label).toBe("\ufffd");
    expect(table.recognised).toContain(
      "des octets de 1 texte ne sont pas de cet encodage : « \ufffd » les remplace",
    );
  });
});

describe("labels and missing values", () => {
  const long = (parts: (bytes: SavBytes) => SavBytes) => parts(new SavBytes()).whole();
  const counted = (bytes: SavBytes, text: string) => bytes.int32(ascii(text).length).raw(ascii(text));

  test("those of texts are found by the text as it is in cells", () => {
    const { columns } = read({
      variables: [
        { name: "A", width: 8, missing: { count: 2, values: ["été", "12345678"] } },
        { name: "B", width: 3 },
      ],
      rows: [["été", "abc"]],
      labels: [
        {
          of: [0, 1],
          pairs: [
            ["été", "La saison"],
            ["abcdefgh", "Coupé"],
          ],
        },
      ],
    });
    expect([...columns[0]!.labels!.keys()]).toEqual(["été", "abcdefgh"]);
    expect([...columns[0]!.missing!]).toEqual([
      ["été", "La saison"],
      ["12345678", ""],
    ]);
    expect(columns[1]!.labels!.get("abc")).toBe("Coupé");
  });

  test("of two labels of one value, the first counts, in one record or in two", () => {
    const { columns } = read({
      ...one,
      labels: [
        {
          of: [0],
          pairs: [
            [1, "un"],
            [1, "premier"],
          ],
        },
        {
          of: [0],
          pairs: [
            [2, "deux"],
            [1, "uno"],
          ],
        },
      ],
    });
    expect([...columns[0]!.labels!]).toEqual([
      ["1", "un"],
      ["2", "deux"],
    ]);
  });

  test("long texts have theirs by long or short name, the length of missing values written once", () => {
    const names = { subtype: 13, data: ascii("A=prénom\tB=nom") };
    const labels = long((bytes) => {
      counted(bytes, "prénom").int32(20, 1);
      return counted(counted(bytes, "Zoé                 "), "La première");
    });
    const missing = long((bytes) =>
      counted(bytes, "B").raw(Uint8Array.of(3)).int32(8).raw(ascii("sans    nul     rien    ")),
    );
    const { columns } = read({
      variables: [
        { name: "A", width: 20 },
        { name: "B", width: 20 },
      ],
      rows: [["Zoé", "nul"]],
      extensions: [utf8, names, { subtype: 21, data: labels }, { subtype: 22, data: missing }],
    });
    expect(columns.map(({ name }) => name)).toEqual(["prénom", "nom"]);
    expect([...columns[0]!.labels!]).toEqual([["Zoé", "La première"]]);
    expect([...columns[1]!.missing!.keys()]).toEqual(["sans", "nul", "rien"]);
  });

  test("a range may have no end, and never holds a blank", () => {
    const { columns } = read({
      ...one,
      variables: [{ name: "A", missing: { count: -2, values: [-Number.MAX_VALUE, 1] } }],
    });
    expect([...columns[0]!.missing!.keys()]).toEqual(["1"]);
  });
});

describe("counts", () => {
  test("the count of 64 bits is that of the file", () => {
    const wide = (count: number) => [{ subtype: 16, size: 8, data: new SavBytes().int64(1, count).whole() }];
    expect(read({ ...one, cases: -1, extensions: wide(3) }).rows).toBe(3);
    expect(() => read({ ...one, cases: -1, extensions: wide(2 ** 40) })).toThrow(
      "le fichier est coupé : 1099511627776 répondants annoncés, 3 présents",
    );
  });

  test.each([
    0, 1, 2,
  ] as const)("cases beyond those announced are not read, and that is said (compression %i)", (compression) => {
    const table = read({ ...one, compression, cases: 2 });
    expect(table.rows).toBe(2);
    expect(table.recognised!.at(-1)).toBe(
      "des réponses suivent les 2 répondants que le fichier annonce : elles ne sont pas lues",
    );
  });

  test("records of unknown subtypes, documents and attributes change nothing", () => {
    const extra = [5, 10, 17, 18, 24, 99].map((subtype) => ({
      subtype,
      data: ascii("quoi que ce soit('1'\n)"),
    }));
    expect(plainTable(read({ ...one, extensions: [...extra, utf8] }))).toEqual(plainTable(read(one)));
  });
});

/** A .zsav file whose table says something else of its blocks. */
function zsav(blocks: readonly Uint8Array[], sizes: readonly number[], blockSize: number): Uint8Array {
  const plain = savFile({ ...one, rows: [], compression: 1, cases: -1, extensions: [utf8] });
  const head = plain.subarray(0, plain.length - 8);
  const bytes = new SavBytes().raw(ascii("$FL3")).raw(head.subarray(4, 72)).int32(2).raw(head.subarray(76));
  const start = bytes.length;
  const done = new Map([...new Set(blocks)].map((block) => [block, Uint8Array.from(deflateSync(block))]));
  const deflated = blocks.map((block) => done.get(block)!);
  const length = deflated.reduce((sum, block) => sum + block.length, 0);
  bytes.int64(start, start + 24 + length, 24 + 24 * blocks.length);
  for (const block of deflated) bytes.raw(block);
  bytes.int64(-100, 0).int32(blockSize, blocks.length);
  let at = start + 24;
  for (const [i, block] of deflated.entries()) {
    bytes.int64(0, at).int32(sizes[i]!, block.length);
    at += block.length;
  }
  return bytes.whole();
}

describe("what is refused", () => {
  const megabytes = (count: number) => new Uint8Array(count * 2 ** 20).fill(101);
  test.each<[string, () => Uint8Array, string]>([
    ["another file", () => ascii("id,a\n1,2\n"), "r.sav : ce n’est pas un fichier de données SPSS"],
    ["nothing", () => new Uint8Array(0), "r.sav : ce n’est pas un fichier de données SPSS"],
    [
      "a portable file",
      () => ascii(`${" ".repeat(40)}ASCII SPSS PORT FILE`),
      "c’est un fichier SPSS portable (.por)",
    ],
    [
      "an encrypted file",
      () => Uint8Array.from([0x1c, 0, 0, 0, 0, 0, 0, 0, ...ascii("ENCRYPTEDSAV")]),
      "le fichier est chiffré par un mot de passe",
    ],
    ["no variable", () => savFile({ variables: [], rows: [] }), "le fichier n’a pas de variable"],
    [
      "two variables of one name",
      () => savFile({ variables: [{ name: "A" }, { name: "A" }], rows: [] }),
      "r.sav, colonne « A » : cette variable figure deux fois",
    ],
    ["a weight that is not there", () => savFile({ ...one, weight: 2 }), "la variable de poids n° 2"],
    [
      "a weight that is a text",
      () => savFile({ variables: [{ name: "A", width: 3 }], rows: [], weight: 1 }),
      "la variable de poids n° 1",
    ],
    [
      "a text cell in a number",
      () => {
        const bytes = savFile({ ...one, compression: 1 });
        bytes[bytes.length - 8] = 254;
        return bytes;
      },
      "r.sav, colonne « A » : une réponse n’est pas du type de la variable",
    ],
    [
      "a cut file",
      () => savFile(one).subarray(0, -8),
      "le fichier est coupé : 3 répondants annoncés, 2 présents",
    ],
    [
      "a block that gives more than its table says",
      () => zsav([megabytes(8)], [8], 0x3ff000),
      "un bloc compressé est abîmé",
    ],
    [
      "a block that gives less",
      () => zsav([Uint8Array.of(101, 252, 0, 0, 0, 0, 0, 0)], [16], 0x3ff000),
      "un bloc donne 8 octets, sa table en annonce 16",
    ],
    [
      "blocks of 1 GiB",
      () => zsav([megabytes(1)], [2 ** 30], 2 ** 30),
      "les blocs sont de 1073741824 octets",
    ],
    [
      "more than 512 MiB once inflated",
      () => {
        const block = megabytes(16);
        const blocks = Array.from({ length: 33 }, () => block);
        return zsav(
          blocks,
          blocks.map(() => block.length),
          block.length,
        );
      },
      "les réponses sont de 528 Mio une fois décompressées. Attendu : au plus 512 Mio.",
    ],
  ])("%s", (_, bytes, message) => {
    expect(() => readSav(bytes(), "r.sav")).toThrow(message);
  });
});
