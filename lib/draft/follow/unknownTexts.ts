import { quotedList } from "../../base/quotedList";
import { expectedAnswer, readCell, unknownAnswer } from "../../import/readCell";
import { lineOfRow, type RawTable } from "../../import/table/RawTable";
import { choicesOf } from "../../questionnaire/choicesOf";
import { type Column, questionColumns } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { textRewriter } from "../cellReader";
import type { Mapping, Source } from "../Mapping";
import { partsOf } from "../splitCells";
import { sourceColumns } from "./sourceColumns";
import { sourceNames } from "./sourceNames";

type SingleSource = Exclude<Source, { readonly either: unknown }>;

/** A text of the file that is no answer to its question. */
export interface UnknownText {
  readonly column: Column;
  readonly source: SingleSource;
  /** What the file has for each answer to its question, by the label of the answer; none of numbers and of open texts. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
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
    const answers = fileAnswers(question, columns, siblings);
    const read = columns.flatMap((column, at) =>
      alternatives(siblings[at]!).map((source) => ({ column, source, at })),
    );
    for (const { column, source, at } of read) {
      // The cells of several columns of ours are told once.
      if (at > 0 && ("part" in source || "ranked" in source)) continue;
      const { unknownIn, expected } = unknownReader(column, source, {
        questionnaire,
        siblings: siblings.flatMap(alternatives),
        dropped: mapping.dropped ?? [],
      });
      for (const name of sourceColumns(source)) {
        const { values, codes } = byName.get(name)!;
        for (const [code, cell] of values.entries())
          for (const text of unknownIn(cell)) {
            const first = found.get(text) ?? {
              ...{ column, source, answers, name, text, expected, count: 0, rows: [] },
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

/** The sources that a source is either of. */
function alternatives(source: Source): readonly SingleSource[] {
  return "either" in source ? source.either.flatMap(alternatives) : [source];
}

/** The texts that a file has for each answer to a question, by its label. */
function fileAnswers(
  question: Question,
  columns: readonly Column[],
  sources: readonly Source[],
): ReadonlyMap<string, readonly string[]> {
  const choices = choicesOf(question);
  if (choices === undefined || question.kind === "open")
    return new Map(
      columns.flatMap(({ item }, i) =>
        item === undefined ? [] : [[item, sourceNames(sources[i]!)] as const],
      ),
    );
  const values = sources.flatMap((source) => ("values" in source ? Object.entries(source.values ?? {}) : []));
  const textsOf = (label: string) => values.flatMap(([text, to]) => (to === label ? [text] : []));
  return new Map(choices.map((label) => [label, [...textsOf(label), label]]));
}

function rowsOf(codes: ArrayLike<number>, code: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows.push(row);
  return rows;
}

/** What tells the texts of a cell that are no answer, and what would be one. */
function unknownReader(
  column: Column,
  source: SingleSource,
  study: {
    readonly questionnaire: Questionnaire;
    readonly siblings: readonly Source[];
    readonly dropped: readonly Source[];
  },
): { readonly unknownIn: (cell: string) => readonly string[]; readonly expected: string } {
  const { questionnaire, siblings, dropped } = study;
  const missing = { ...questionnaire.missing, ...column.question.missing };
  const isBlank = (text: string) => text === "" || Object.hasOwn(missing, text);
  const among = (isOne: (own: Source) => boolean, textsOf: (cell: string) => readonly string[]) => {
    const namesIn = (own: readonly Source[]) => own.filter(isOne).flatMap(sourceNames);
    const known = new Set(namesIn([...siblings, ...dropped]).flatMap(textsOf));
    return {
      unknownIn: (cell: string) =>
        isBlank(cell) ? [] : textsOf(cell).filter((text) => text !== "" && !known.has(text)),
      expected: quotedList(namesIn(siblings)),
    };
  };
  if ("ranked" in source)
    return among(
      (own) => "ranked" in own,
      (cell) => [cell],
    );
  if ("part" in source)
    return among(
      (own) => "part" in own && own.column === source.column,
      (cell) => partsOf(cell, source.separator),
    );
  const rewrite = textRewriter(column, source, questionnaire);
  const ticks = "ticked" in source ? [...source.ticked, ...source.unticked] : [];
  return {
    unknownIn: (cell) =>
      readCell(column.question, rewrite(cell), questionnaire.missing) === undefined ? [cell] : [],
    expected: ticks.length > 0 ? quotedList(ticks) : expectedAnswer(column.question),
  };
}
