import { quotedList } from "../../base/quotedList";
import { expectedAnswer, readCell, unknownAnswer } from "../../import/readCell";
import { lineOfRow, type RawTable } from "../../import/table/RawTable";
import { type Column, questionColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import { textRewriter } from "../cellReader";
import type { Mapping, Source } from "../Mapping";
import { partsOf } from "../splitCells";
import { sourceColumns } from "./sourceColumns";

/** A text of the file that is no answer to its question. */
export interface UnknownText {
  readonly column: Column;
  readonly source: Source;
  /** The column of the file. */
  readonly name: string;
  /** The whole cell or, of several answers in one, that which is unknown. */
  readonly text: string;
  /** Of the first row that has it. */
  readonly line?: number;
  /** The rows that have it, from 0, in their order. */
  readonly rows: readonly number[];
  /** In how many cells it is. */
  readonly count: number;
  /** French: what is wrong, and what would be right. */
  readonly problem: string;
  readonly expected: string;
}

/**
 * The texts of a file that its questionnaire has no answer for, each once a question, in the order of the
 * questionnaire.
 *
 * @param mapping one that has followed the questionnaire, whose columns the file has
 */
export function unknownTexts(
  table: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
): readonly UnknownText[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return questionnaire.questions.flatMap((question) => {
    const columns = questionColumns(question).filter(({ name }) => Object.hasOwn(mapping.columns, name));
    const siblings = columns.map(({ name }) => mapping.columns[name]!);
    const found = new Map<string, UnknownText>();
    for (const [at, column] of columns.entries()) {
      const source = siblings[at]!;
      // The cells of several columns of ours are told once.
      if (at > 0 && ("part" in source || "ranked" in source)) continue;
      const { unknownIn, expected } = unknownReader(column, source, {
        questionnaire,
        siblings: [...siblings, ...(mapping.dropped ?? [])],
      });
      for (const name of sourceColumns(source)) {
        const { values, codes } = byName.get(name)!;
        for (const [code, cell] of values.entries())
          for (const text of unknownIn(cell)) {
            const first = found.get(text) ?? {
              ...{ column, source, name, text, expected, count: 0, rows: [] },
              ...lineOfRow(table, codes.indexOf(code)),
              problem: unknownAnswer(question),
            };
            const own = rowsOf(codes, code);
            const rows = [...new Set([...first.rows, ...own])].sort((a, b) => a - b);
            found.set(text, { ...first, rows, count: first.count + own.length });
          }
      }
    }
    return [...found.values()];
  });
}

function rowsOf(codes: ArrayLike<number>, code: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows.push(row);
  return rows;
}

/** What tells the texts of a cell that are no answer, and what would be one. */
function unknownReader(
  column: Column,
  source: Source,
  study: { readonly questionnaire: Questionnaire; readonly siblings: readonly Source[] },
): { readonly unknownIn: (cell: string) => readonly string[]; readonly expected: string } {
  const { questionnaire, siblings } = study;
  const missing = { ...questionnaire.missing, ...column.question.missing };
  const isBlank = (text: string) => text === "" || Object.hasOwn(missing, text);
  const among = (known: readonly string[], textsOf: (cell: string) => readonly string[]) => ({
    unknownIn: (cell: string) =>
      isBlank(cell) ? [] : textsOf(cell).filter((text) => text !== "" && !known.includes(text)),
    expected: quotedList(known),
  });
  if ("ranked" in source) {
    const ranked = siblings.flatMap((own) => ("ranked" in own ? own.ranked : []));
    return among(ranked, (cell) => [cell]);
  }
  if ("part" in source) {
    const parts = siblings.flatMap((own) =>
      "part" in own && own.column === source.column ? [...partsOf(own.part, source.separator)] : [],
    );
    return among(parts, (cell) => partsOf(cell, source.separator));
  }
  const rewrite = textRewriter(column, source, questionnaire);
  const ticks = "ticked" in source ? [...source.ticked, ...source.unticked] : [];
  return {
    unknownIn: (cell) =>
      readCell(column.question, rewrite(cell), questionnaire.missing) === undefined ? [cell] : [],
    expected: ticks.length > 0 ? quotedList(ticks) : expectedAnswer(column.question),
  };
}
