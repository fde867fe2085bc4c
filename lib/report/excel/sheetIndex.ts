import { number, numberOf } from "../../present/document/Cell";
import { fr, thinSpace } from "../../present/french";
import { crossingName } from "../../present/sentences";
import type { CrossingDefinition } from "../../questionnaire/types";
import { adjustedProbabilities } from "../../stats/resampling/adjustedProbabilities";
import { significanceLevel } from "../../tables/Table";
import type { CrossingTests, IndexEntry } from "./indexEntries";
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
 * The list of the questions and tables: where each is, how many answered, the smallest p of each crossing, and whether
 * it is significant among all the tests of that crossing in the workbook (Holm 1979).
 *
 * @param warning what the reader must know of all the answers
 */
export function sheetIndex(
  title: string,
  warning: string | undefined,
  crossings: readonly CrossingDefinition[],
  entries: readonly PlacedEntry[],
): IndexSheet {
  const others = entries.some(({ other }) => other !== undefined);
  const families = [
    ...crossings.map((crossing) => ({
      head: `p selon ${crossingName(crossing)}`,
      ...family(entries.map((entry) => entry.crossings.get(crossing.id))),
    })),
    ...(others ? [{ head: "p d’un autre croisement", ...family(entries.map(({ other }) => other)) }] : []),
  ];
  const widths = [36, 10, 70, 26, 20, 8, ...families.flatMap(() => [16, 24]), 30, 7];
  const heads = [
    ...["Section", "Question", "Intitulé", "Tableaux", "Numéros"].map((title) => cell.corner(title)),
    cell.head("n"),
    ...families.flatMap(({ head, count }) => [
      cell.head(head),
      {
        ...cell.head(
          `Significatif parmi ${fr.count(count, "test")} (correction de Holm${thinSpace}; un tableau juge chaque test seul)`,
        ),
        align: "center" as const,
      },
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
  const body = entries.map((entry, i): SheetRow => {
    const { sheetTitle, question, label, tables, cited, n, sheet, row } = entry;
    return [
      { ...cell.label(sheetTitle), wrap: false },
      {
        ...cell.label(question || "tableau", {}, 1),
        textColor: ink.accent,
        textDecoration: { underline: true },
      },
      cell.label(label),
      cell.label(tables),
      cell.label(cited),
      n === undefined ? cell.empty() : cell.number(number(n, "integer")),
      ...families.flatMap(({ tests, adjusted }) => tested(tests[i], adjusted[i]!)),
      cell.label(sheet),
      cell.number(number(row, "integer")),
    ];
  });
  return { rows: [...top, ...body], widths, headRows: top.length, linkColumn: 1 };
}

const legend =
  "Le numéro d’une question mène à ses tableaux. p : la plus petite probabilité critique des tests du croisement ; Significatif : « oui » si elle ne dépasse pas 0,05 une fois corrigée par Holm (1979) sur tous les tests de ce croisement dans le classeur ; il y a alors au plus 5 % de risque d’en dire un seul à tort. « non (seul : oui) » : significatif dans son tableau, mais pas parmi tant de tests."
    .replaceAll(" :", "\u00a0:")
    .replaceAll(" ;", "\u202f;");

/** The tests of a crossing, entry by entry: how many there are in all, and the smallest p of each entry once adjusted. */
function family(tests: readonly (CrossingTests | undefined)[]) {
  const all = tests.flatMap((own, i) => (own?.all ?? []).map((p) => ({ p, i })));
  const adjusted = adjustedProbabilities(
    all.map(({ p }) => p),
    "holm",
  );
  const least = tests.map(() => Number.POSITIVE_INFINITY);
  all.forEach(({ i }, k) => {
    least[i] = Math.min(least[i]!, adjusted[k]!);
  });
  return { tests, count: all.length, adjusted: least };
}

/** The smallest p of a crossing, and whether it is significant once adjusted; nothing where there is no test. */
function tested(tests: CrossingTests | undefined, adjusted: number): SheetRow {
  if (tests === undefined || tests.smallestP === null) return [cell.empty(), cell.empty()];
  const significant = adjusted <= significanceLevel;
  const alone = numberOf(tests.smallestP) <= significanceLevel;
  return [
    cell.number({ value: tests.smallestP, show: "p" }, { significant }),
    {
      ...text(significant ? "oui" : alone ? "non (seul : oui)" : "non"),
      ...cell.empty({ significant }),
      align: "center",
    },
  ];
}
