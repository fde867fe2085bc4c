import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a workbook written by hand has beside its sheets. */
export interface Beside {
  readonly is1904?: boolean;
  /** Formats, by which cells name them: « s="1" » is the first. */
  readonly formats?: readonly string[];
  /** Names of the sheets that are hidden. */
  readonly hidden?: readonly string[];
  readonly others?: Readonly<Record<string, Uint8Array>>;
}

/** The bytes of an Excel workbook from the XML of its sheets, by their names: what is in their root. */
export function excelBook(sheets: Readonly<Record<string, string>>, beside: Beside = {}): Uint8Array {
  return zipSync(excelParts(sheets, beside));
}

/** The same as the parts of the archive. */
export function excelParts(
  sheets: Readonly<Record<string, string>>,
  { is1904 = false, formats = [], hidden = [], others = {} }: Beside = {},
): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${types}.${type}+xml"/>`;
  const listed = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ""}/>`,
  );
  const xml: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${names.map((_, i) => part(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${main}">${sheets[name]}</worksheet>`,
      ]),
    ),
  };
  return {
    ...Object.fromEntries(Object.entries(xml).map(([path, text]) => [path, strToU8(text)])),
    ...others,
  };
}

/** The bytes of an OpenDocument workbook from the XML of its tables. */
export function officeBook(tables: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const space = "urn:oasis:names:tc:opendocument:xmlns";
  const content = `<office:document-content xmlns:office="${space}:office:1.0" xmlns:table="${space}:table:1.0" xmlns:text="${space}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<manifest:manifest xmlns:manifest="${space}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const parts = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": content,
    "META-INF/manifest.xml": manifest,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The rows of a sheet of Excel: numbers as numbers, other texts in their cells, cells that begin with « < » as they are. */
export function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    if (value.startsWith("<")) return value;
    return value === "" ? "<c/>" : `<c t="inlineStr"><is><t>${value.replaceAll("&", "&amp;")}</t></is></c>`;
  };
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
