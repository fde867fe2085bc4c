import { strToU8, zipSync } from "fflate";
import { excelBook, excelParts, officeBook, sheetData } from "../support/handMadeBook";
import { type Door, doors } from "./doors";
import { describeHostile, type HostileCase } from "./law";

type Content = Omit<HostileCase, "door">;
const at = (own: readonly Door[], contents: readonly Content[]): HostileCase[] =>
  own.flatMap((door) => contents.map((content) => ({ ...content, door })));

const rows = Array.from({ length: 20 }, (_, i) => [String(i + 1), i % 2 === 0 ? "oui" : "non"]);
const data = sheetData([["id", "choix"], ...rows]);
/** The sheet with cells of its own in a last row. */
const withRow = (cells: string) => data.replace("</sheetData>", `<row r="22">${cells}</row></sheetData>`);
const sheet = (xml: string) => excelBook({ Feuille: xml });
const parts = (changed: Readonly<Record<string, string | undefined>>) => {
  const own: Record<string, Uint8Array> = excelParts({ Feuille: data });
  for (const [path, text] of Object.entries(changed))
    if (text === undefined) delete own[path];
    else own[path] = strToU8(text);
  return zipSync(own);
};
const sheetPath = "xl/worksheets/sheet1.xml";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const entities = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY e${i} "${i === 0 ? "ha" : `&e${i - 1};`.repeat(10)}">`,
).join("");
/** An OLE file, as a workbook with a password is, whose directory names an encrypted package. */
const locked = () => {
  const bytes = new Uint8Array(3 * 512);
  bytes.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  bytes.set(Buffer.from("3e000300feff0900", "hex"), 24);
  bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  return bytes;
};

/** Workbooks that no one could read. */
const broken: readonly Content[] = [
  { name: "rien", file: "", said: /vide/ },
  { name: "un mot de passe", file: locked(), said: /mot de passe/ },
  { name: "une archive sans classeur", file: zipSync({ "a.txt": strToU8("a") }), said: /classeur/ },
  { name: "une archive coupée", file: sheet(data).subarray(0, 900), said: /classeur|archive/ },
  { name: "une archive d’un octet changé", file: sheet(data).with(60, 0xff), said: /classeur|archive/ },
  { name: "sans feuille", file: parts({ [sheetPath]: undefined }), said: /feuille|vide|classeur/ },
  { name: "une feuille coupée", file: sheet(data.slice(0, 200)), said: /./ },
  { name: "une feuille vide", file: sheet("<sheetData/>"), said: /vide|feuille|aucun/ },
  {
    name: "des entités d’entités",
    file: parts({
      [sheetPath]: `<!DOCTYPE worksheet [${entities}]><worksheet ${main}>${data.replace("oui", "&e11;")}</worksheet>`,
    }),
    said: /DOCTYPE|entité|classeur/,
  },
  {
    name: "une entité d’ailleurs",
    file: parts({
      [sheetPath]: `<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet ${main}>${data.replace("oui", "&e;")}</worksheet>`,
    }),
    said: /DOCTYPE|entité|classeur/,
  },
  {
    name: "une cellule trop longue",
    file: sheet(data.replace("oui", "x".repeat(1_100_000))),
    said: /1\D?000\D?000 caractères|cette feuille/,
  },
  {
    name: "trop de colonnes",
    file: sheet(
      withRow('<c r="XFD22"><v>1</v></c>').replace(/<row>/, `<row>${"<c><v>1</v></c>".repeat(20_001)}`),
    ),
    said: /colonnes|cette feuille manque/,
  },
];

/** Workbooks that say more than they hold: they are read as what they hold. */
const odd: readonly Content[] = [
  {
    name: "une étendue d’un million de lignes",
    file: sheet(`<dimension ref="A1:XFD1048576"/>${data}`),
    said: /20/,
    status: 0,
  },
  {
    name: "une chaîne partagée de nulle part",
    file: sheet(withRow('<c r="A22"><v>21</v></c><c r="B22" t="s"><v>99999</v></c>')),
    said: /./,
  },
  {
    name: "une erreur dans une cellule",
    file: sheet(withRow('<c r="A22"><v>21</v></c><c r="B22" t="e"><v>#DIV/0!</v></c>')),
    said: /cellule en erreur/,
    status: 0,
  },
  {
    name: "une formule sans valeur",
    file: sheet(withRow('<c r="A22"><v>21</v></c><c r="B22"><f>1+1</f></c>')),
    said: /formule/,
  },
];

describeHostile("no workbook", [
  ...at([doors.newBook, doors.importedBook, doors.auditedBook, doors.questionBook], broken),
  ...at([doors.newBook], odd),
]);

const cell = (text: string, repeated = "") =>
  `<table:table-cell ${repeated} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const line = (cells: string, repeated = "") => `<table:table-row ${repeated}>${cells}</table:table-row>`;
const office = (lines: string) => officeBook(`<table:table table:name="F">${lines}</table:table>`);
const head = line(cell("id") + cell("choix"));
describeHostile("no OpenDocument workbook", [
  ...at(
    [doors.newOffice],
    [
      {
        name: "un million de lignes vides répétées",
        file: office(
          head +
            rows.map(([id, choice]) => line(cell(id!) + cell(choice!))).join("") +
            line("<table:table-cell/>", 'table:number-rows-repeated="1048500"'),
        ),
        said: /20/,
        status: 0,
      },
      {
        name: "seize mille colonnes répétées",
        file: office(
          head +
            line(cell("x", 'table:number-columns-repeated="16000"'), 'table:number-rows-repeated="5000"'),
        ),
        said: /./,
      },
      {
        name: "sans contenu",
        file: zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
        said: /classeur/,
      },
      {
        name: "un nombre de répétitions absurde",
        file: office(head + line(cell("x", 'table:number-columns-repeated="-5"'))),
        said: /./,
        status: 0,
      },
    ],
  ),
]);
