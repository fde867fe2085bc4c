import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { readSheet } from "../../../lib/import/sheet/readSheet";
import type { RawTable } from "../../../lib/import/table/RawTable";
import { type Beside, excelBook, excelParts, officeBook, sheetData } from "../../support/handMadeBook";

const textsOf = ({ columns, rows }: RawTable) =>
  Array.from({ length: rows }, (_, row) => columns.map(({ values, codes }) => values[codes[row]!]!));
const namesOf = ({ columns }: RawTable) => columns.map(({ name }) => name);
const read = (sheet: string, beside?: Beside) => readSheet(excelBook({ A: sheet }, beside), "r.xlsx");
const fault = (own: () => unknown) => {
  try {
    own();
  } catch (error) {
    return (error as Error).message.replaceAll("\u00a0", " ");
  }
  return "";
};

describe.each(["library.xlsx", "office.xlsx", "office.ods", "office.xls"])("the workbook %s", (file) => {
  const bytes = readFileSync(join(__dirname, "..", "..", "fixtures", "sheets", file));
  const table = readSheet(bytes, file);

  test("has the names of its last row of heads, and the head above them as their question", () => {
    expect(namesOf(table)).toEqual([
      ...["Numéro", "Vu le", "Heure", "Moment", "Durée", "Part", "Note", "Prix", "Accueil", "Code", "Calcul"],
      "Abonné",
    ]);
    expect(table.columns.flatMap(({ name, question }) => (question ? [[name, question.label]] : []))).toEqual(
      [
        ["Prix", "Avis"],
        ["Accueil", "Avis"],
      ],
    );
  });

  test("gives texts: dates in ISO 8601, numbers as short as they are, texts of digits as they were typed", () => {
    expect(textsOf(table)).toEqual([
      [
        "1",
        "2023-03-15",
        "08:30",
        "2023-03-15T12:28:48",
        "36:00",
        "0.45",
        "0.3",
        "Bon",
        "Moyen,\nsans plus",
        "07",
        "3",
        "Oui",
      ],
      [
        "2",
        "2023-03-16",
        "23:59:59",
        "",
        "",
        "0.125",
        "12345678",
        "Élevé & « cher »",
        "Bon",
        "008",
        "",
        "Non",
      ],
      ["3", "", "", "", "", "", "-1.5", "", "Bon", "x", "ab", "Oui"],
    ]);
    expect([...table.lines!]).toEqual([5, 6, 8]);
  });

  test("says what was recognised of it", () => {
    expect(table.recognised).toEqual([
      "Feuille : « Réponses ».",
      "2 lignes de préambule laissées de côté.",
      "Dates et heures : écrites comme 2024-01-31 et 08:30.",
      "Vrai et faux : lus « Oui » et « Non ».",
      "Une cellule en erreur (#N/A…) : lue vide.",
      "Une ligne masquée, lue comme les autres.",
      "Une colonne masquée, lue comme les autres.",
    ]);
  });
});

test.each(["xlsx", "xlsb", "xls", "ods"] as const)("reads what the library writes as %s", (bookType) => {
  // XML of OpenDocument cannot hold a vertical tabulation.
  const sign = bookType === "ods" ? " " : "\u000b";
  const rows = [
    ["id", "avis", "note"],
    ["001", `a${sign}b, c;d`, "12"],
    ["002", "Élève", "3.5"],
  ];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "A");
  const table = readSheet(XLSX.write(book, { type: "buffer", bookType }), "r");
  expect([namesOf(table), ...textsOf(table)]).toEqual(rows);
});

describe("a sheet of Excel", () => {
  test("has dates by their format, from 1900 or 1904", () => {
    const cells = sheetData([
      ["jour", "mois", "prix"],
      ['<c s="1"><v>100</v></c>', '<c s="2"><v>100.5</v></c>', '<c s="3"><v>100</v></c>'],
    ]);
    const formats = ["yyyy\\-mm\\-dd", "[$-40C]d mmm yyyy hh:mm", '0.00 "jours"'];
    expect(textsOf(read(cells, { formats }))).toEqual([["1900-04-09", "1900-04-09T12:00", "100"]]);
    expect(textsOf(read(cells, { formats, is1904: true }))).toEqual([
      ["1904-04-10", "1904-04-10T12:00", "100"],
    ]);
  });

  test("keeps dates that are written in ISO 8601", () => {
    const table = read(sheetData([["jour"], ['<c t="d"><v>2024-03-05T10:00:00</v></c>']]));
    expect(textsOf(table)).toEqual([["2024-03-05T10:00:00"]]);
  });

  test("joins the runs of a text, and decodes what XML cannot hold", () => {
    const rich =
      '<c t="inlineStr"><is><r><t xml:space="preserve">Tout </t></r><r><rPr><b/></rPr><t>à fait</t></r></is></c>';
    const coded = '<c t="inlineStr"><is><t>a_x000B_b_x0003_c</t></is></c>';
    expect(
      textsOf(
        read(
          sheetData([
            ["x", "y"],
            [rich, coded],
          ]),
        ),
      ),
    ).toEqual([["Tout à fait", "a\u000bb\u0003c"]]);
  });

  test("has numbers without an exponent or the noise of their last digits", () => {
    const numbers = [0.1 + 0.2, 1e21, 1.5e-7, -0, 1.1 * 3, 123456789012345];
    const table = read(sheetData([numbers.map((_, i) => `c${i}`), numbers]));
    expect(textsOf(table)).toEqual([
      ["0.3", "1000000000000000000000", "0.00000015", "0", "3.3", "123456789012345"],
    ]);
  });

  test("costs what it holds, whatever size it says it has", () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1">${cell("A1", "a")}${cell("B1", "b")}</row><row r="1048576">${cell("A1048576", "x")}</row></sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048570"/></mergeCells>`;
    const before = process.memoryUsage().arrayBuffers;
    const table = read(sheet);
    expect(textsOf(table)).toEqual([["x", ""]]);
    expect([...table.lines!]).toEqual([1_048_576]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test("is refused where a formula has no value, by its cell; an empty text is a value", () => {
    const sheet = (cell: string) =>
      sheetData([
        ["a", "b"],
        ["x", cell],
      ]);
    expect(textsOf(read(sheet('<c t="str"><f>""</f><v></v></c>')))).toEqual([["x", ""]]);
    for (const cell of [
      '<c r="B2"><f>1+1</f></c>',
      '<c r="B2"><f>1+1</f><v></v></c>',
      '<c r="B2"><f>1+1</f><v/></c>',
      '<c r="B2"><f t="shared" si="0"/></c>',
    ])
      expect(fault(() => read(sheet(cell)))).toBe(
        "r.xlsx, feuille « A », élément « B2 » : cette formule n’a pas de valeur : aucun tableur ne l’a calculée. Attendu : un classeur que Excel ou LibreOffice a ouvert puis enregistré.",
      );
  });

  test("says how many rows and columns are hidden, those that nobody uses aside", () => {
    const columns = '<cols><col hidden="true" min="1" max="2"/><col min="3" max="16384" hidden="1"/></cols>';
    const rows = sheetData([
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]).replaceAll("<row><c><v>", '<row hidden="1"><c><v>');
    expect(read(columns + rows).recognised).toEqual([
      "Feuille : « A ».",
      "2 lignes masquées, lues comme les autres.",
      "2 colonnes masquées, lues comme les autres.",
    ]);
  });

  test("is read where its tags have a prefix", () => {
    const parts = excelParts({
      A: sheetData([
        ["a", "b"],
        ["x", '<c r="B2"><f>1+1</f></c>'],
      ]),
    });
    for (const path of ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]) {
      const xml = strFromU8(parts[path]!).replace(/<(\/?)(\w)/g, "<$1x:$2");
      parts[path] = strToU8(xml.replace("xmlns=", "xmlns:x="));
    }
    expect(fault(() => readSheet(zipSync(parts), "r.xlsx"))).toContain("élément « B2 »");
    const sheet = "xl/worksheets/sheet1.xml";
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace("</x:f>", "</x:f><x:v>2</x:v>"));
    expect(textsOf(readSheet(zipSync(parts), "r.xlsx"))).toEqual([["x", "2"]]);
  });

  test("tells apart the names that several groups have", () => {
    const sheet = `${sheetData([
      ["id", "Avis", "", "Usage", ""],
      ["", "Prix", "Lieu", "Prix", "Lieu"],
      [1, "a", "b", "c", "d"],
    ])}<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>`;
    expect(namesOf(read(sheet))).toEqual([
      "id",
      "Avis [Prix]",
      "Avis [Lieu]",
      "Usage [Prix]",
      "Usage [Lieu]",
    ]);
  });

  test.each<[string, string, string]>([
    [
      "has answers under no name",
      sheetData([
        ["a", "b"],
        ["x", "y", "", "z"],
      ]),
      "r.xlsx, feuille « A », ligne 2, valeur « z » : la colonne 4 a des réponses et pas de nom.",
    ],
    [
      "has two columns of one name",
      sheetData([
        ["a", "a"],
        ["x", "y"],
      ]),
      "r.xlsx, feuille « A », ligne 1, colonne « a » : cette colonne figure deux fois.",
    ],
    [
      "has no row",
      sheetData([["a", "b"]]),
      "r.xlsx, feuille « A », ligne 2 : le fichier n’a pas de réponses.",
    ],
    ["is empty", "<sheetData/>", "r.xlsx : le classeur est vide."],
  ])("is refused where it %s", (_, sheet, message) => {
    expect(fault(() => read(sheet))).toContain(message);
  });
});

describe("the sheet that is read", () => {
  const data = (text: string) =>
    sheetData([
      ["a", "b"],
      [text, "x"],
    ]);
  const book = (beside?: Beside) =>
    excelBook({ Accueil: "<sheetData/>", Élèves: data("é"), Profs: data("p") }, beside);
  const first = (options?: { readonly sheet?: string }, beside?: Beside) =>
    textsOf(readSheet(book(beside), "r.xlsx", options))[0]![0];

  test("is the one that is named, or the only one with data that is not hidden", () => {
    expect(first({ sheet: "Profs" })).toBe("p");
    expect(first({ sheet: "élèves" })).toBe("é");
    expect(first({}, { hidden: ["Profs"] })).toBe("é");
  });

  test("is asked for where several have data, or where there is none of that name", () => {
    expect(fault(() => first())).toBe(
      "r.xlsx : plusieurs feuilles ont des données. Attendu : --sheet avec l’une d’elles, « Élèves », « Profs ».",
    );
    expect(fault(() => first({ sheet: "Parents" }))).toBe(
      "r.xlsx, feuille « Parents » : le classeur n’a pas cette feuille. Attendu : « Accueil », « Élèves », « Profs ».",
    );
  });
});

describe("a table of OpenDocument", () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const table = (rows: string) =>
    `<table:table table:name="A"><table:table-row>${cell("a")}${cell("b")}</table:table-row>${rows}</table:table>`;
  const open = (rows: string) => readSheet(officeBook(table(rows)), "r.ods");

  test("keeps values that have no text, and repeated cells", () => {
    const rows = `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="3.5" table:number-columns-repeated="2"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(textsOf(open(rows))).toEqual([
      ["3.5", "3.5"],
      ["3.5", "3.5"],
    ]);
  });

  test("is refused where it repeats cells without end, or has a formula without a value", () => {
    const many = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row>`;
    expect(fault(() => open(many))).toContain("r.ods : le classeur répète des cellules");
    const formula = `<table:table-row><table:table-cell table:formula="of:=[.A1]+1"/>${cell("x")}</table:table-row>`;
    expect(fault(() => open(formula))).toContain("élément « =[.A1]+1 » : cette formule n’a pas de valeur");
  });

  test("is refused where it is protected", () => {
    const book = officeBook(table(""), { "META-INF/manifest.xml": "<manifest:encryption-data/>" });
    expect(fault(() => readSheet(book, "r.ods"))).toBe(
      "r.ods : le classeur est protégé par un mot de passe. Attendu : un classeur sans mot de passe.",
    );
  });
});
