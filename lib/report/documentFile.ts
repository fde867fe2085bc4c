import { isRebuilt } from "../answers/Provenance";
import { readableCsv } from "../base/formatCsv";
import { UserError } from "../base/UserError";
import { type Cell, numberOf } from "../present/document/Cell";
import { cellText } from "../present/document/cellText";
import { type Document, headingText } from "../present/document/Document";
import { figureTableModel } from "../present/document/figureBlock";
import { type Row, rowsOf, type TableModel } from "../present/document/TableModel";
import { staticSvg } from "../present/figures/staticSvg";
import { svgPng } from "../present/figures/svgPng";
import { rebuiltSentence } from "../present/provenanceWords";
import type { DocumentFile } from "../words/DocumentFile";
import { documentChapter } from "./documentChapter";
import { rowsFile } from "./rowsFile";

/** Files of one document, by the renderings of the report. */
export const documentFile: DocumentFile = {
  reserved: ["rapport.docx", "tableaux.xlsx", "statistics.csv", "audit.csv", "permutations.csv"],
  rows: rowsFile,
  async make(document, study, ending, name) {
    const warning = isRebuilt(study) ? rebuiltSentence : undefined;
    switch (ending) {
      case "svg":
        return `${pictureOf(document, name)}\n`;
      case "png":
        return svgPng(pictureOf(document, name));
      case "csv":
        return `\ufeff${readableCsv(
          tablesOf(document)
            .flatMap(records)
            .concat(warning ? [[warning]] : []),
        )}`;
      case "docx": {
        const { wordDocument } = await import("./word/wordDocument.js");
        return wordDocument([documentChapter(document)], titleOf(document), warning, false);
      }
      case "xlsx": {
        tablesOf(document);
        const { workbook } = await import("./excel/workbook.js");
        return workbook([documentChapter(document)], study);
      }
    }
  },
};

/** The SVG of the one figure of a document, called as its file. */
function pictureOf({ blocks }: Document, name: string): string {
  const figures = blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
  const [figure] = figures;
  if (figure === undefined)
    throw new UserError(
      "Rien n’y est une figure : .svg et .png en gardent une. Attendu : .csv, .xlsx ou .docx, ou un croisement, qui a sa figure.",
    );
  if (figures.length > 1)
    throw new UserError(
      `Il y a là ${figures.length} figures : .svg et .png en gardent une. Attendu : .docx, qui les garde toutes, ou crossingFigure(…), qui en rend une.`,
    );
  return staticSvg(figure.figure, name);
}

/** The tables of a document, those of its figures where it has no other. */
function tablesOf({ blocks }: Document): readonly TableModel[] {
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const ofFigures = blocks.flatMap((block) =>
    block.kind === "figure" ? (figureTableModel(block.figure) ?? []) : [],
  );
  const own = tables.length > 0 ? tables : ofFigures;
  if (own.length === 0)
    throw new UserError(
      "Rien n’y est un tableau : .csv et .xlsx gardent des tableaux. Attendu : .docx, ou .svg pour une figure.",
    );
  return own;
}

/** A table as records: its caption, the heads of its columns, its rows, its notes, and an empty one. */
function records(table: TableModel): string[][] {
  const { caption, levels, columns, notes } = table;
  const over = levels.map((spans) =>
    spans.flatMap(({ head, columns: wide }) => Array<string>(wide).fill(head)),
  );
  const heads = columns.map(({ head }, i) =>
    [...over.map((level) => level[i] ?? ""), head].filter((text) => text !== "").join(" · "),
  );
  const row = ({ head, cells }: Row) => [head, ...cells.map(valueText)];
  return [[caption], heads, ...rowsOf(table).map(row), ...notes.map((note) => [note]), []];
}

/** A number in full precision, with a point; what is more than a number, or kept secret, as it is shown. */
function valueText(cell: Cell): string {
  if (typeof cell === "string" || !("value" in cell) || cell.show === "secret") return cellText(cell);
  const value = numberOf(cell.value);
  return Number.isFinite(value) && !cell.before && !cell.after ? String(value) : cellText(cell);
}

function titleOf({ blocks: [first] }: Document): string {
  switch (first?.kind) {
    case "heading":
      return headingText(first);
    case "table":
      return first.table.caption;
    case "figure":
      return first.figure.title;
    default:
      return "Carnet";
  }
}
