import type { ChiSquareTest } from "../../stats/counts/chiSquareTest";
import type { Description } from "../../stats/means/describe";
import type { Anova } from "../../stats/means/oneWayAnova";
import { type RowTest, rowTests } from "../../tables/rowTests";
import {
  type Count,
  type Crossing,
  type FlatTable,
  hasTotal,
  isCrossing,
  significanceLevel,
  type Table,
} from "../../tables/Table";
import { cell, type Emphasis, type SheetRow } from "./sheetCell";

/**
 * A table as rows of a sheet: labels in the first column; counts, shares or moments of each group and of
 * all; then the test, on its own row, or on the row of totals where it is that of the whole table.
 */
export function sheetTable(table: Table): readonly SheetRow[] {
  return isCrossing(table) ? crossedRows(table) : flatRows(table);
}

const total: Emphasis = { total: true };

function flatRows(table: FlatTable): readonly SheetRow[] {
  switch (table.kind) {
    case "flatCounts":
      return [
        titles("Réponse", "Effectif", "%"),
        ...table.rows.map((row) => [cell.label(row.label), ...counted(row)]),
        hasTotal(table)
          ? [cell.label("Total", total), ...counted(whole(table.n), total)]
          : [cell.label("Répondants", total), ...base(table.n)],
      ];
    case "flatGrid":
      return [
        [cell.corner(""), ...table.choices.flatMap((choice) => over(2, choice)), cell.head("Total")],
        titles("Item", ...table.choices.flatMap(() => ["Effectif", "%"]), "Effectif"),
        ...table.rows.map(({ label, n, cells }) => [
          cell.label(label),
          ...cells.flatMap((count) => counted(count)),
          cell.integer(n),
        ]),
      ];
    case "flatText":
      return [titles("", "Effectif"), [cell.label("Textes recueillis"), cell.integer(table.n)]];
    case "flatMeans":
      return [
        titles("", "n", "Moyenne", "Écart-type"),
        ...table.rows.map(({ label, n, mean, sd }) => [
          cell.label(label || "Ensemble"),
          cell.integer(n),
          cell.moment(mean),
          cell.moment(sd),
        ]),
      ];
  }
}

function crossedRows(table: Crossing): readonly SheetRow[] {
  const tests = rowTests(table);
  const respondents: SheetRow = [
    cell.label("Répondants", total),
    ...table.groups.flatMap(({ n }) => base(n)),
    ...base(table.n),
  ];
  const emphasisOf = (row: number): Emphasis => ({ significant: tests[row]!.p <= significanceLevel });
  switch (table.kind) {
    case "crossedCounts":
      return [
        ...heads(table, "Réponse", ["Effectif", "%"], chiSquareTitles),
        ...table.rows.map((row) => [cell.label(row.label), ...split(row, counted)]),
        [
          cell.label("Total", total),
          ...table.groups.flatMap(({ n }) => counted(whole(n), total)),
          ...counted(whole(table.n), total),
          ...chiSquare(table.test, tests[0]!, { ...total, ...emphasisOf(0) }),
        ],
      ];
    case "crossedMultiple":
      return [
        ...heads(table, "Réponse", ["Effectif", "%"], chiSquareTitles),
        ...table.rows.map((row, i) => [
          cell.label(row.label, emphasisOf(i)),
          ...split(row, (count) => counted(count, emphasisOf(i))),
          ...chiSquare(row.test, tests[i]!, emphasisOf(i)),
        ]),
        respondents,
      ];
    case "crossedGrid":
      return [
        ...heads(table, "Item, réponse", ["Effectif", "%"], chiSquareTitles),
        ...table.rows.flatMap(({ label, answers, test }, i): readonly SheetRow[] => {
          const emphasis = { ...emphasisOf(i), item: true };
          return [
            [
              cell.label(label, emphasis),
              ...respondents.slice(1).map(() => cell.empty(emphasis)),
              ...chiSquare(test, tests[i]!, emphasis),
            ],
            ...answers.map((answer) => [cell.label(answer.label, {}, 2), ...split(answer, counted)]),
          ];
        }),
        respondents,
      ];
    case "crossedMeans":
      return [
        ...heads(table, "", ["Moyenne", "s"], anovaTitles),
        ...table.rows.map((row, i) => [
          cell.label(row.label || "Ensemble", emphasisOf(i)),
          ...split(row, (moments) => described(moments, emphasisOf(i))),
          ...anova(row.test, tests[i]!, emphasisOf(i)),
        ]),
        respondents,
      ];
  }
}

const chiSquareTitles = ["Test du χ², V de Cramér", "χ²", "ddl", "p", "V"] as const;
const anovaTitles = ["Analyse de variance", "F", "ddl inter", "ddl intra", "p", "η²"] as const;

/** The two rows of headings of a crossing; the first of the titles of the test stands over the others. */
function heads(
  { groups }: Crossing,
  corner: string,
  each: readonly string[],
  [test, ...columns]: readonly [string, ...string[]],
): readonly SheetRow[] {
  const labels = [...groups.map(({ label }) => label), "Total"];
  return [
    [cell.corner(""), ...labels.flatMap((label) => over(2, label)), ...over(columns.length, test)],
    titles(corner, ...labels.flatMap(() => each), ...columns),
  ];
}

function titles(corner: string, ...others: readonly string[]): SheetRow {
  return [cell.corner(corner), ...others.map((title) => cell.head(title))];
}

/** A heading over some columns, and the cells that it covers. */
function over(columns: number, title: string): SheetRow {
  return [cell.head(title, columns), ...Array<null>(columns - 1).fill(null)];
}

/** The cells of each group, then of all. */
function split<T>(
  { cells, total: all }: { readonly cells: readonly T[]; readonly total: T },
  shown: (of: T) => SheetRow,
): SheetRow {
  return [...cells, all].flatMap((of) => shown(of));
}

function whole(n: number): Count {
  return { n, base: n, percent: n === 0 ? Number.NaN : 100 };
}

/** How many answered, under two columns. */
function base(n: number): SheetRow {
  return [cell.integer(n, total), cell.empty(total)];
}

function counted({ n, percent }: Count, emphasis?: Emphasis): SheetRow {
  return [cell.integer(n, emphasis), cell.share(percent, emphasis)];
}

function described({ mean, sd }: Description, emphasis: Emphasis): SheetRow {
  return [cell.moment(mean, emphasis), cell.moment(sd, emphasis)];
}

function chiSquare(test: ChiSquareTest, { effect }: RowTest, emphasis: Emphasis): SheetRow {
  return [
    cell.statistic(test.statistic, emphasis),
    cell.integer(test.degreesOfFreedom, emphasis),
    cell.p(test.p, emphasis),
    cell.statistic(effect, emphasis),
  ];
}

function anova({ F, p, between, within }: Anova, { effect }: RowTest, emphasis: Emphasis): SheetRow {
  return [
    cell.statistic(F, emphasis),
    cell.integer(between.degreesOfFreedom, emphasis),
    cell.integer(within.degreesOfFreedom, emphasis),
    cell.p(p, emphasis),
    cell.statistic(effect, emphasis),
  ];
}
