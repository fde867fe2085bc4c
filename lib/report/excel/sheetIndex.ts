import type { CrossingDefinition, Section } from "../../questionnaire/types";
import { type Crossing, isSignificant, smallestP } from "../../tables/Table";
import { cell, ink, type SheetRow, text, textRow } from "./sheetCell";
import type { MarkedTable, QuestionTables } from "./workbookTables";

/** A question of the index, and where it is. */
export interface IndexEntry {
  readonly section: Section;
  readonly tables: QuestionTables;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
}

/** The sheet that leads to the others. */
export interface IndexSheet {
  readonly rows: readonly SheetRow[];
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** How many rows stand over the entries: the last of them is that of the headings. */
  readonly headRows: number;
  /** The column, from 0, whose cells lead to the questions. */
  readonly linkColumn: number;
}

/**
 * The list of the questions: where each is, how many answered, and the smallest p of each crossing.
 *
 * @param warning what the reader must know of all the answers
 */
export function sheetIndex(
  title: string,
  warning: string | undefined,
  crossings: readonly CrossingDefinition[],
  entries: readonly IndexEntry[],
): IndexSheet {
  const widths = [36, 10, 70, 26, 8, ...crossings.flatMap(() => [16, 12]), 30, 7];
  const heads = [
    ...["Section", "Question", "Intitulé", "Tableaux"].map((title) => cell.corner(title)),
    cell.head("n"),
    ...crossings.flatMap(({ label }) => [
      cell.head(`p selon le ${label}`),
      { ...cell.head("Significatif"), align: "center" as const },
    ]),
    cell.corner("Feuille"),
    cell.head("Ligne"),
  ];
  const top: readonly SheetRow[] = [
    textRow(title, widths.length, { fontSize: 16, fontWeight: "bold", textColor: ink.accent }),
    ...(warning === undefined ? [] : [textRow(warning, widths.length, { textColor: ink.bad })]),
    textRow(legend, widths.length, { textColor: ink.soft }),
    heads,
  ];
  const body = entries.map(({ section, tables, sheet, row }): SheetRow => {
    const { question, flat } = tables;
    return [
      { ...cell.label(`${section.number}. ${section.title}`), wrap: false },
      { ...cell.label(question.id, {}, 1), textColor: ink.accent, textDecoration: { underline: true } },
      cell.label(question.label),
      cell.label(kinds(tables)),
      cell.integer(flat.table.n),
      ...crossings.flatMap(({ id }) => tested(tables.crossings.get(id))),
      cell.label(sheet),
      cell.integer(row),
    ];
  });
  return { rows: [...top, ...body], widths, headRows: top.length, linkColumn: 1 };
}

const legend =
  "Le numéro d’une question mène à ses tableaux. p : la plus petite probabilité critique des tests du croisement ; « oui » : elle ne dépasse pas 0,05."
    .replaceAll(" :", "\u00a0:")
    .replaceAll(" ;", "\u202f;");

function kinds({ crossings }: QuestionTables): string {
  if (crossings.size === 0) return "tri à plat";
  return crossings.size === 1 ? "tri à plat, 1 croisement" : `tri à plat, ${crossings.size} croisements`;
}

/** The smallest p of a crossing, and whether it is significant; nothing where there is no test. */
function tested(crossing: MarkedTable<Crossing> | undefined): SheetRow {
  const p = crossing ? smallestP(crossing.table) : Number.NaN;
  if (!crossing || !Number.isFinite(p)) return [cell.empty(), cell.empty()];
  const significant = isSignificant(crossing.table);
  return [
    cell.p(p, { significant }),
    { ...text(significant ? "oui" : "non"), ...cell.empty({ significant }), align: "center" },
  ];
}
