import { DataError } from "../../base/DataError";
import { protectedBook } from "./protectedBook";
import type { SheetNotes } from "./sheetParts";
import { xmlAttribute } from "./xmlText";

/** More cells than a survey has; a few words of a file can repeat one without end. */
const mostCells = 20_000_000;

/** An OpenDocument workbook as the library reads it rightly. */
export interface OfficeContent {
  readonly content: Uint8Array;
  readonly styles: Uint8Array;
  readonly notes: ReadonlyMap<string, SheetNotes>;
}

const typed = /(<table:table-cell\b[^>]*\boffice:value-type="[^>]*)\/>/g;
const errors = /(<table:table-cell\b[^>]*\bcalcext:value-type="error"[^>]*>)[\s\S]*?(<\/table:table-cell>)/g;
/** How LibreOffice writes what was true or false in an Excel workbook. */
const booleans = /table:formula="of:=(TRUE|FALSE)\(\)" office:value-type="float" office:value="[01]"/g;
const condition = /<style:map\b[^>]*\/>/g;

/**
 * Makes the parts of an OpenDocument workbook such that the library loses none of it: cells that have a value and no
 * text, errors in any language. Formats that depend on the value, which it cannot tell, are left out.
 *
 * @throws DataError for a workbook that is protected, or repeats too many cells
 */
export function officeContent(parts: ReadonlyMap<string, Uint8Array>, file: string): OfficeContent {
  const text = (path: string) => Buffer.from(parts.get(path) ?? []).toString("utf8");
  if (text("META-INF/manifest.xml").includes("encryption-data")) throw protectedBook(file);
  const content = text("content.xml")
    .replace(typed, "$1></table:table-cell>")
    .replace(errors, "$1<text:p>#N/A</text:p>$2")
    .replace(
      booleans,
      (_, name: string) => `office:value-type="boolean" office:boolean-value="${name.toLowerCase()}"`,
    )
    .replace(condition, "");
  const tables = content.split(/(?=<table:table\s)/).slice(1);
  const notes = new Map(tables.map((table) => [xmlAttribute(table, "name") ?? "", notesOf(table)]));
  const cells = tables.reduce((sum, table) => sum + cellsOf(table), 0);
  if (cells > mostCells)
    throw new DataError(
      { file },
      `le classeur répète des cellules : il en aurait ${cells}`,
      `au plus ${mostCells} cellules`,
    );
  // A workbook may have none, and the library wants some.
  const styles = parts.has("styles.xml")
    ? text("styles.xml").replace(condition, "")
    : "<office:document-styles/>";
  return { content: Buffer.from(content), styles: Buffer.from(styles), notes };
}

const rows = /<table:table-row\b([^>]*[^/])>([\s\S]*?)<\/table:table-row>/g;
const cell = /<table:table-cell\b([^>]*[^/>])>/g;

function repeated(tag: string, what: "rows" | "columns"): number {
  return Number(xmlAttribute(tag, `number-${what}-repeated`) ?? 1);
}

/** How many cells the library makes of a table: those that hold something, as often as they are repeated. */
function cellsOf(table: string): number {
  if (!table.includes("-repeated=")) return 0;
  let cells = 0;
  for (const [, row, inner] of table.matchAll(rows)) {
    let own = 0;
    for (const [, tag] of inner!.matchAll(cell)) own += repeated(` ${tag}`, "columns");
    cells += own * repeated(` ${row}`, "rows");
  }
  return cells;
}

function notesOf(table: string): SheetNotes {
  const unvalued = /<table:table-cell\b(?![^>]*\boffice:value-type=)[^>]*\btable:formula="[^>]*>/.exec(table);
  const formula = unvalued ? xmlAttribute(unvalued[0], "formula") : undefined;
  const hidden = /\btable:visibility="(?:collapse|filter)"/;
  const columns = (table.match(/<table:table-column\b[^>]*>/g) ?? []).filter((tag) => hidden.test(tag));
  return {
    hiddenRows: hiddenRows(table, hidden),
    hiddenColumns: columns
      .map((tag) => repeated(tag, "columns"))
      // Hidden to the last column of the sheet: those that nobody uses.
      .reduce((sum, own) => sum + (own > 2000 ? 0 : own), 0),
    ...(formula === undefined ? {} : { unvalued: formula.replace(/^of:/, "") }),
  };
}

function hiddenRows(table: string, hidden: RegExp): number {
  if (!hidden.test(table)) return 0;
  let count = 0;
  for (const [, row, inner] of table.matchAll(rows))
    if (hidden.test(` ${row}`) && inner!.includes("office:value-type=")) count += repeated(` ${row}`, "rows");
  return count;
}
