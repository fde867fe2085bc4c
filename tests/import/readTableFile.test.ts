import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { DataError } from "../../lib/base/DataError";
import { readTableFile } from "../../lib/import/readTableFile";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "conum-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the temporary folder with this content. */
function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const fieldsOf = async (file: string) => (await readTableFile(file)).map(({ fields }) => fields);
/** The message that a reading ends with, without the folder. */
async function fault(file: string): Promise<string> {
  const error = await readTableFile(file).catch((own: unknown) => own);
  expect(error).toBeInstanceOf(DataError);
  return (error as DataError).message.replace(join(folder, "/"), "");
}

type Cell = string | number | null | { readonly value: number; readonly format: string };
type Book = "xlsx" | "ods" | "xls";

/** The bytes of a workbook with these sheets, its numbers shown as their formats say. */
function workbook(type: Book, ...sheets: readonly (readonly (readonly Cell[])[])[]): Buffer {
  const book = XLSX.utils.book_new();
  sheets.forEach((rows, i) => {
    const values = rows.map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)),
    );
    const sheet = XLSX.utils.aoa_to_sheet(values);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (typeof cell === "object" && cell !== null)
          sheet[XLSX.utils.encode_cell({ r, c })].z = cell.format;
      });
    });
    XLSX.utils.book_append_sheet(book, sheet, `Feuille ${i + 1}`);
  });
  return XLSX.write(book, { type: "buffer", bookType: type });
}

describe("a text file", () => {
  test.each([
    ["commas", "a.csv", 'id,a\n1,"7,10"\n'],
    ["semicolons", "b.csv", "id;a\n1;7,10\n"],
    ["tabulations", "c.tsv", "id\ta\n1\t7,10\n"],
    ["a byte order mark", "d.csv", "\uFEFFid;a\r\n1;7,10\r\n"],
    ["another name", "tables", "id;a\n1;7,10\n"],
    ["a name in capitals", "E.CSV", "id;a\n1;7,10\n"],
  ])("with %s has its fields as they are written, and the lines of the file", async (_, name, text) => {
    expect(await readTableFile(fileOf(name, text))).toEqual([
      { line: 1, fields: ["id", "a"] },
      { line: 2, fields: ["1", "7,10"] },
    ]);
  });

  test("that is no table is refused by its name", async () => {
    expect(await fault(fileOf("vide.csv", ""))).toMatch(/^vide\.csv : le fichier est vide\./);
    expect(await fault(fileOf("court.csv", "a;b\n1\n"))).toMatch(
      /^court\.csv, ligne 2 : la ligne a 1 champ\./,
    );
    expect(await fault(fileOf("latin.csv", Uint8Array.from([0x61, 0x3b, 0xe9])))).toMatch(
      /^latin\.csv, ligne 1 : l’encodage n’est pas UTF-8/,
    );
  });
});

describe("a name", () => {
  test("tells nothing: the bytes of a file do", async () => {
    expect(await readTableFile(fileOf("classeur.csv", workbook("xlsx", [["a"]])))).toEqual([
      { line: 1, fields: ["a"] },
    ]);
    expect(await readTableFile(fileOf("texte.xlsx", "a;b\n1;2\n"))).toHaveLength(2);
  });
});

describe("a sheet", () => {
  test("that says it has all cells there can be costs those that it has", async () => {
    const parts = unzipSync(workbook("xlsx", [["a", "b"]]));
    const path = Object.keys(parts).find((own) => own.endsWith("sheet1.xml"))!;
    const xml = strFromU8(parts[path]!);
    const wide = xml.replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:XFD1048576"`);
    expect(wide).not.toBe(xml);
    const bytes = zipSync({ ...parts, [path]: strToU8(wide) });
    expect(await readTableFile(fileOf("vaste.xlsx", bytes))).toEqual([{ line: 1, fields: ["a", "b"] }]);
  });

  test("whose cell is an error of calculation is refused, with its place", async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([["a", "b"]]);
    sheet.B2 = { t: "e", v: 7, w: "#DIV/0!" };
    sheet["!ref"] = "A1:B2";
    XLSX.utils.book_append_sheet(book, sheet, "F");
    const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
    expect(await fault(fileOf("erreur.xlsx", bytes))).toBe(
      "erreur.xlsx, feuille « F », élément « B2 » : cette case est une erreur de calcul. Attendu : un classeur dont chaque case a une valeur.",
    );
  });
});

describe.each(["xlsx", "ods", "xls"] as const)("a workbook %s", (type) => {
  test("has the texts of its first sheet, with its lines", async () => {
    const bytes = workbook(
      type,
      [
        ["question", "imprimé"],
        ["Q1 « été »", "7,10"],
        ["Q2", ".037"],
      ],
      [["autre", "feuille"]],
    );
    expect(await readTableFile(fileOf(`textes.${type}`, bytes))).toEqual([
      { line: 1, fields: ["question", "imprimé"] },
      { line: 2, fields: ["Q1 « été »", "7,10"] },
      { line: 3, fields: ["Q2", ".037"] },
    ]);
  });

  test("has a field for each column in every row, and skips empty rows, which still count", async () => {
    const rows = [["a", "b", "c"], [], ["1"], [null, " ", ""], [null, null, "2"]];
    expect(await readTableFile(fileOf(`vides.${type}`, workbook(type, rows)))).toEqual([
      { line: 1, fields: ["a", "b", "c"] },
      { line: 3, fields: ["1", "", ""] },
      { line: 5, fields: ["", "", "2"] },
    ]);
  });

  test("is known by its name in capitals too", async () => {
    const file = fileOf(`CAPITALES.${type.toUpperCase()}`, workbook(type, [["a", "b"]]));
    expect(await fieldsOf(file)).toEqual([["a", "b"]]);
  });

  test("is refused where its first sheet is empty, or holds but spaces", async () => {
    for (const rows of [[], [[" ", null]]]) {
      expect(await fault(fileOf(`rien.${type}`, workbook(type, rows, [["a"]])))).toBe(
        `rien.${type} : la première feuille est vide. Attendu : une ligne d’en-tête puis une ligne par nombre.`,
      );
    }
  });

  test("is refused where it is cut off or damaged", async () => {
    const whole = workbook(type, [["a", "b"]]);
    const damaged = Uint8Array.from(whole, (byte, i) =>
      i > 30 && i < whole.length - 30 ? byte ^ 0x55 : byte,
    );
    for (const bytes of [whole.subarray(0, 300), damaged]) {
      expect(await fault(fileOf(`abîmé.${type}`, bytes))).toMatch(
        /^abîmé\.\w+ : (?:le classeur est incomplet ou abîmé. Attendu : un classeur entier|ce n’est pas un classeur qui s’ouvre\. Attendu : un classeur Excel ou OpenDocument, ou un CSV)\.$/,
      );
    }
  });
});

describe.each(["xlsx", "xls"] as const)("the numbers of a workbook %s", (type) => {
  test.each([
    [7.1, "0.00", "7.10"],
    [10, "0.00", "10.00"],
    [0.037, ".000", ".037"],
    [0.0004, "0.000", "0.000"],
    [0.598, "0.0%", "59.8%"],
    [2.3456, "0.00", "2.35"],
    [927, "0", "927"],
    [927, "General", "927"],
    [7.1, "General", "7.1"],
    [0.1 + 0.2, "General", "0.3"],
  ])("are as the sheet shows them: %s with « %s » is « %s »", async (value, format, shown) => {
    const bytes = workbook(type, [["a"], [{ value, format }]]);
    expect(await fieldsOf(fileOf(`nombres.${type}`, bytes))).toEqual([["a"], [shown]]);
  });
});

test("a file that is not there, or is a folder, is refused by its name", async () => {
  for (const name of ["nulle.csv", "nulle.xlsx"]) {
    expect(await fault(join(folder, name))).toBe(
      `${name} : ce fichier n’existe pas. Attendu : un fichier lisible.`,
    );
  }
  mkdirSync(join(folder, "dossier.ods"));
  expect(await fault(join(folder, "dossier.ods"))).toMatch(
    /^dossier\.ods : c’est un dossier, pas un fichier\./,
  );
});
