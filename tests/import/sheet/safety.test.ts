import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { DataError } from "../../../lib/base/DataError";
import { readSheet } from "../../../lib/import/sheet/readSheet";
import { zipEntries } from "../../../lib/import/zip/zipEntries";
import { excelParts, sheetData } from "../../support/handMadeBook";

const message = (bytes: Uint8Array) => {
  try {
    readSheet(bytes, "r.xlsx");
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return (error as Error).message;
  }
  return "";
};
const parts = (others: Readonly<Record<string, Uint8Array>> = {}) =>
  excelParts({ A: sheetData([["a"], ["x"]]) }, { others });

/** Where the record of a file stands in the directory of an archive. */
function entryOf(zip: Uint8Array, path: string): number {
  return Buffer.from(zip).lastIndexOf(path) - 46;
}

describe("an archive", () => {
  /** An archive that says that one of its files is large. */
  const large = (path: string) => {
    const zip = zipSync(parts({ [path]: new Uint8Array(1000) }));
    new DataView(zip.buffer).setUint32(entryOf(zip, path) + 24, 450_000_000, true);
    return zip;
  };

  test("that declares more than can be held is refused before anything is inflated", () => {
    expect(message(large("xl/sharedStrings.xml"))).toBe(
      "r.xlsx : le classeur annonce 451 Mo une fois décompressé. Attendu : au plus 400 Mo ; un fichier CSV peut être plus gros.",
    );
  });

  test("that holds more than it declares is refused", () => {
    const zip = zipSync(parts({ "xl/theme/theme1.xml": new Uint8Array(5_000_000) }));
    new DataView(zip.buffer).setUint32(entryOf(zip, "xl/theme/theme1.xml") + 24, 1000, true);
    expect(message(zip)).toContain("r.xlsx : le classeur est incomplet ou abîmé.");
  });

  test("with large images is read without them", () => {
    expect(readSheet(large("xl/media/image1.png"), "r.xlsx").rows).toBe(1);
  });

  test("that is encrypted is refused", () => {
    const zip = zipSync(parts());
    const at = entryOf(zip, "xl/workbook.xml") + 8;
    zip[at] = zip[at]! | 1;
    expect(message(zip)).toBe(
      "r.xlsx : le classeur est protégé par un mot de passe. Attendu : un classeur sans mot de passe.",
    );
  });

  test("whose sizes take eight bytes is read", () => {
    const content = strToU8("bonjour");
    const zip = zipSync({ "a.txt": [content, { level: 0, extra: { 1: new Uint8Array(24) } }] });
    const view = new DataView(zip.buffer);
    const entry = entryOf(zip, "a.txt");
    const extra = entry + 46 + "a.txt".length + 4;
    for (const [i, place] of [24, 20, 42].entries()) {
      view.setBigUint64(extra + 8 * i, BigInt(view.getUint32(entry + place, true)), true);
      view.setUint32(entry + place, 0xffffffff, true);
    }
    expect(
      new TextDecoder().decode(
        zipEntries(zip, "a.zip", { damaged: "abîmé", expected: "une archive" }).get("a.txt")!.read(),
      ),
    ).toBe("bonjour");
  });

  test("that is none of a workbook is refused", () => {
    expect(message(zipSync({ "a.csv": strToU8("a,b\n1,2\n") }))).toBe(
      "r.xlsx : c’est une archive ZIP, sans classeur. Attendu : un fichier de réponses : CSV, Excel, OpenDocument, SPSS ou LimeSurvey.",
    );
  });
});

test("an encrypted workbook of today, and a document of another kind, are refused", () => {
  const container = (names: readonly string[]) => {
    const own = XLSX.CFB.utils.cfb_new();
    for (const name of names) XLSX.CFB.utils.cfb_add(own, name, new Uint8Array(5000));
    return XLSX.CFB.write(own, { type: "buffer" }) as Uint8Array;
  };
  expect(message(container(["/EncryptionInfo", "/EncryptedPackage"]))).toContain(
    "protégé par un mot de passe",
  );
  expect(message(container(["/WordDocument", "/1Table"]))).toContain("ce n’est pas un classeur qui s’ouvre");
  expect(message(container(["/Workbook"]))).toContain("le classeur est vide");
});

test.each([
  "library.xlsx",
  "office.xlsx",
  "office.ods",
  "office.xls",
])("%s is read or refused in French, whatever of it is damaged", (file) => {
  const whole = readFileSync(join(__dirname, "..", "..", "fixtures", "sheets", file));
  // Its parts as they are, so that what is damaged is what they say.
  const open = file.endsWith(".xls") ? whole : zipSync(unzipSync(whole), { level: 0 });
  for (const original of new Set([whole, open])) {
    const place = fc.integer({ min: 8, max: original.length - 1 });
    const damage = fc.array(fc.tuple(place, fc.oneof(fc.nat(255), fc.constantFrom(...'<>&"/09'))), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(damage, fc.integer({ min: 100, max: original.length }), (changes, length) => {
        const bytes = Uint8Array.from(original);
        for (const [at, value] of changes)
          bytes[at] = typeof value === "number" ? value : value.charCodeAt(0);
        message(bytes);
        message(bytes.slice(0, length));
      }),
    );
  }
});
