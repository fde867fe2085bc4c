import { DataError } from "../../base/DataError";
import { cleanedText } from "../../questionnaire/cleanedText";
import type { Questionnaire } from "../../questionnaire/types";
import type { RawColumn, RawTable } from "../table/RawTable";
import { type Cleaning, kindOfRule, type Rule } from "./Cleaning";
import type { CleaningFlow, FlowRule } from "./CleaningFlow";
import { CleaningRows } from "./CleaningRows";
import type { CellPlace } from "./RuleKind";

/** A row that a rule set aside. */
export interface AsideRow {
  readonly row: number;
  /** The line of the file, or the rank of the row from 1 where the file has no lines. */
  readonly line: number;
  readonly id: string;
  readonly rule: Rule;
}

/** An answer that a rule took out of a row that stays. */
export interface CleanedCell extends Pick<AsideRow, "line" | "id" | "rule"> {
  readonly column: string;
  /** What the file had there. */
  readonly value: string;
}

/** What cleaning makes of a table: each of its rows is kept or set aside. */
export interface CleaningOutcome {
  readonly questionnaire: Questionnaire;
  /** The rows that are usable, with all the columns of the table; an answer that was taken out reads `cleanedText`. */
  readonly kept: RawTable;
  /** In the order of the table. */
  readonly aside: readonly AsideRow[];
  /** Of the rows that are usable, in the order in which the rules took them out. */
  readonly cleaned: readonly CleanedCell[];
  readonly flow: CleaningFlow;
}

/** What the file of the usable answers is called unless another name is said. */
export const defaultAnswers = "respondents.csv";

/**
 * Applies cleaning rules to a table in our layout: its columns are named as ours, with those of the file's own beside
 * them. The rules come in order, each on what those before it left; one that is not to be applied is counted.
 *
 * @param answers what the file of the usable answers will be called
 * @throws DataError where a column of answers or of a rule is missing, a date or a number of a rule is none, or a usable
 * row has an answer that its question does not have
 */
export function cleanAnswers(
  table: RawTable,
  questionnaire: Questionnaire,
  { rules }: Cleaning,
  answers = defaultAnswers,
): CleaningOutcome {
  const before = new CleaningRows(table, questionnaire);
  for (const rule of rules) checkColumns(rule, before);
  const now = new CleaningRows(table, questionnaire);
  const asideBy = new Map<number, Rule>();
  const taken: { readonly rule: Rule; readonly cells: readonly CellPlace[] }[] = [];
  const counted: Omit<FlowRule, "cells">[] = [];
  let left = before.all;
  for (const rule of rules) {
    const kind = kindOfRule(rule);
    const { id, label, apply: applied = true } = rule;
    const act = kind.cleans(rule) ? "clean" : "aside";
    const caught = kind.caught(rule, now, left);
    // Until something was taken out, a rule catches what it would catch alone.
    const isFirst = left.length === table.rows && taken.every(({ cells }) => cells.length === 0);
    const alone = (isFirst ? caught : kind.caught(rule, before, before.all)).rows.length;
    const removed = applied && act === "aside" ? caught.rows : [];
    for (const row of removed) asideBy.set(row, rule);
    if (applied && act === "clean") {
      const cells = caught.cells ?? [];
      for (const cell of cells) now.clean(cell);
      taken.push({ rule, cells });
    }
    left = left.filter((row) => !asideBy.has(row));
    counted.push({
      ...{ id, label, kind: rule.kind, act, applied, caught: caught.rows.length, alone },
      ...{ removed: removed.length, left: left.length },
      ...(caught.threshold === undefined ? {} : { threshold: caught.threshold }),
    });
  }
  now.checkAnswers(left);
  const usable = new Set(left);
  const cleaned = taken.flatMap(({ rule, cells }) =>
    cells.filter(({ row }) => usable.has(row)).map((cell) => ({ ...cell, rule })),
  );
  const about = (row: number) => ({ line: before.lineAt(row), id: before.idAt(row) });
  return {
    questionnaire,
    kept: keptTable(table, left, cleaned),
    aside: before.all.flatMap((row) => {
      const rule = asideBy.get(row);
      return rule === undefined ? [] : [{ row, ...about(row), rule }];
    }),
    cleaned: cleaned.map(({ row, column, rule }) => ({
      ...{ ...about(row), column, value: before.textAt(column, row), rule },
    })),
    flow: {
      file: table.file,
      answers,
      connections: table.rows,
      rules: counted.map((own) => ({
        ...own,
        cells: cleaned.filter(({ rule }) => rule.id === own.id).length,
      })),
      usable: left.length,
    },
  };
}

function checkColumns(rule: Rule, rows: CleaningRows): void {
  const missing = kindOfRule(rule)
    .columns(rule, rows.questionnaire)
    .find((name) => !rows.hasColumn(name));
  if (missing === undefined) return;
  throw new DataError(
    { file: rows.table.file, column: missing },
    `cette colonne manque et la règle « ${rule.id} » en dépend`,
    "les colonnes que les règles nomment",
  );
}

/** Some rows of a table, with the texts of what was taken out. */
function keptTable(
  table: RawTable,
  rows: readonly number[],
  cleaned: readonly (CellPlace & { readonly rule: Rule })[],
): RawTable {
  if (rows.length === table.rows && cleaned.length === 0) return table;
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  const byColumn = new Map<string, (typeof cleaned)[number][]>();
  for (const cell of cleaned) {
    const own = byColumn.get(cell.column);
    if (own === undefined) byColumn.set(cell.column, [cell]);
    else own.push(cell);
  }
  return {
    ...table,
    rows: rows.length,
    ...(table.lines && { lines: Uint32Array.from(rows, (row) => table.lines![row]!) }),
    columns: table.columns.map((column) =>
      keptColumn(column, rows, placeOf, byColumn.get(column.name) ?? []),
    ),
  };
}

function keptColumn(
  column: RawColumn,
  rows: readonly number[],
  placeOf: ReadonlyMap<number, number>,
  cleaned: readonly { readonly row: number; readonly rule: Rule }[],
): RawColumn {
  const values = [...column.values];
  const codes = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) codes[place] = column.codes[rows[place]!]!;
  for (const { row, rule } of cleaned) {
    const text = cleanedText(rule.id);
    const known = values.indexOf(text);
    codes[placeOf.get(row)!] = known >= 0 ? known : values.push(text) - 1;
  }
  return { ...column, values, codes };
}
