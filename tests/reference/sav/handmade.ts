/**
 * Files that no program at hand writes: run by `npx ts-node --transpile-only tests/reference/sav/handmade.ts`. Other
 * programs read them again, and what they find is what the tests compare with.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SavFile, SavBytes, savFile } from "../../support/savFile";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const ascii = (text: string) => new TextEncoder().encode(text);
const integers = (page: number, bigEndian = false) => ({
  subtype: 3,
  size: 4,
  data: new SavBytes(bigEndian).int32(1, 0, 0, -1, 1, 1, bigEndian ? 1 : 2, page).whole(),
});

const survey: SavFile = {
  variables: [
    { name: "ID", label: "Numéro" },
    { name: "NOTE", missing: { count: -3, values: [90, 99, -1] } },
    { name: "MOT", width: 5, missing: { count: 1, values: ["sans"] } },
    { name: "TEXTE", width: 20 },
    { name: "LONG", width: 300 },
    { name: "JOUR", format: 20 },
  ],
  rows: [
    [1, 1.5, "été", "aaaaaaaéaaaaaaaé", "é".repeat(150), 13917484800],
    [2, 95, "sans", "", "", null],
    [3, -1, "", "x", `${"b".repeat(254)}éfin`, 86400],
    [null, 1e300, "12345", "12345678901234567890", "c".repeat(300), 0.5],
  ],
  weight: 2,
  labels: [
    { of: [1], pairs: [[99, "Refus"], [1.5, "peu"]] },
    { of: [2], pairs: [["été", "La saison"], ["sans", "Rien"]] },
  ],
};
const declared = (name: string) => ({ subtype: 20, data: ascii(name) });
const bigEndian = { ...survey, bigEndian: true, extensions: [integers(65001, true), declared("UTF-8")] };

/** Every code that a number can have, twice, and what is not a code beside them. */
const allCodes = Array.from({ length: 251 }, (_, i) => i + 1 - 100);
const codes: SavFile = {
  variables: [{ name: "X" }, { name: "Y" }, { name: "T", width: 16 }],
  rows: [...allCodes, 152, -100, 0.5, null].map((x, i) => [
    x,
    i % 3 === 0 ? null : -(x ?? 0),
    ["", "a", "12345678", "        b", "1234567890123456"][i % 5]!,
  ]),
  compression: 1,
};

/** Old files declare no encoding, or a code page alone. */
const old: SavFile = {
  variables: [{ name: "MOT", width: 12, label: "« D’œuvre » à 1 €" }, { name: "N" }],
  rows: [["été 1 \x80", 1], ["\x9cuf", 2]],
  labels: [{ of: [1], pairs: [[1, "L\x92été"]] }],
  encode: (text) => latin1(text.replaceAll("œ", "\x9c").replaceAll("’", "\x92").replaceAll("€", "\x80")),
};

const write = (name: string, file: SavFile) => writeFileSync(join(__dirname, name), savFile(file));
write("big-endian-plain.sav", bigEndian);
write("big-endian-bytes.sav", { ...bigEndian, compression: 1 });
write("big-endian.zsav", { ...bigEndian, compression: 2 });
write("all-codes.sav", { ...codes, extensions: [declared("UTF-8")] });
write("all-codes-bias-50.sav", { ...codes, bias: 50, extensions: [declared("UTF-8")] });
write("small-blocks.zsav", { ...codes, compression: 2, blockSize: 104, extensions: [declared("UTF-8")] });
write("code-page-1252.sav", { ...old, extensions: [integers(1252)] });
write("no-encoding.sav", { ...old, compression: 1, extensions: [integers(2)] });
