import { number, numberOf, type Value } from "../../present/document/Cell";
import { crossingName } from "../../present/sentences";
import type { CrossingDefinition } from "../../questionnaire/types";
import { significanceLevel } from "../../tables/Table";
import type { IndexEntry } from "./indexEntries";
import { cell, ink, type SheetRow, text, textRow } from "./sheetCell";

/** An entry of the index, and where it is: the row is from 1. */
export interface PlacedEntry extends IndexEntry {
  readonly sheet: string;
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
 * The list of the questions and tables: where each is, how many answered, and the smallest p of each crossing.
 *
 * @param warning what the reader must know of all the answers
 */
export function sheetIndex(
  title: string,
  warning: string | undefined,
  crossings: readonly CrossingDefinition[],
  entries: readonly PlacedEntry[],
): IndexSheet {
  const others = entries.some(({ otherP }) => otherP !== undefined);
  const tests = [
    ...crossings.map((crossing) => `p selon ${crossingName(crossing)}`),
    ...(others ? ["p d’un autre croisement"] : []),
  ];
  const widths = [36, 10, 70, 26, 8, ...tests.flatMap(() => [16, 12]), 30, 7];
  const heads = [
    ...["Section", "Question", "Intitulé", "Tableaux"].map((title) => cell.corner(title)),
    cell.head("n"),
    ...tests.flatMap((test) => [cell.head(test), { ...cell.head("Significatif"), align: "center" as const }]),
    cell.corner("Feuille"),
    cell.head("Ligne"),
  ];
  const top: readonly SheetRow[] = [
    textRow(title, widths.length, { fontSize: 16, fontWeight: "bold", textColor: ink.accent }),
    ...(warning === undefined ? [] : [textRow(warning, widths.length, { textColor: ink.bad })]),
    textRow(legend, widths.length, { textColor: ink.soft }),
    heads,
  ];
  const body = entries.map((entry): SheetRow => {
    const { sheetTitle, question, label, tables, n, sheet, row } = entry;
    return [
      { ...cell.label(sheetTitle), wrap: false },
      {
        ...cell.label(question || "tableau", {}, 1),
        textColor: ink.accent,
        textDecoration: { underline: true },
      },
      cell.label(label),
      cell.label(tables),
      n === undefined ? cell.empty() : cell.number(number(n, "integer")),
      ...crossings.flatMap(({ id }) => tested(entry.crossings.get(id))),
      ...(others ? tested(entry.otherP) : []),
      cell.label(sheet),
      cell.number(number(row, "integer")),
    ];
  });
  return { rows: [...top, ...body], widths, headRows: top.length, linkColumn: 1 };
}

const legend =
  "Le numéro d’une question mène à ses tableaux. p : la plus petite probabilité critique des tests du croisement ; « oui » : elle ne dépasse pas 0,05."
    .replaceAll(" :", "\u00a0:")
    .replaceAll(" ;", "\u202f;");

/** The smallest p of a crossing, and whether it is significant; nothing where there is no test. */
function tested(p: Value | undefined): SheetRow {
  if (p === undefined || p === null) return [cell.empty(), cell.empty()];
  const significant = numberOf(p) <= significanceLevel;
  return [
    cell.number({ value: p, show: "p" }, { significant }),
    { ...text(significant ? "oui" : "non"), ...cell.empty({ significant }), align: "center" },
  ];
}
