import type { Answer } from "../../answers/AnswerColumn";
import type { CellValue } from "../../answers/encodeColumn";
import { DataError, type Place } from "../../base/DataError";
import { type AnswerOf, conditionReader, meetsCondition } from "../../questionnaire/access";
import type { Column } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { type FileColumn, type HeaderColumns, headerColumns } from "../headerColumns";
import { expectedAnswer, readCell, unknownAnswer } from "../readCell";
import { lineOfRow, type RawColumn, type RawTable } from "../table/RawTable";
import { couldMeet } from "./couldMeet";

/** A column of answers while rules look at it. */
interface CellColumn extends Column {
  readonly raw: RawColumn;
  /** What each distinct text says; undefined where the question has no such answer. */
  readonly cells: readonly (CellValue | undefined)[];
  /** Shape [row]: places in `cells`, -1 of a cell that was taken out. */
  readonly codes: Int32Array;
}

/** The rows of a table in our layout, as rules look at them: what was taken out is no answer any more. */
export class CleaningRows {
  readonly table: RawTable;
  readonly questionnaire: Questionnaire;
  readonly header: HeaderColumns;
  /** The questions of which the table has columns, in the order of the questionnaire; hidden ones are not among them. */
  readonly questions: readonly Question[];
  readonly #raw: ReadonlyMap<string, RawColumn>;
  readonly #columns: readonly CellColumn[];
  readonly #byName = new Map<string, CellColumn>();
  readonly #byId: ReadonlyMap<string, Question>;
  readonly #ofQuestion = new Map<Question, CellColumn[]>();
  readonly #ofItem = new Map<string, Map<string | undefined, CellColumn>>();

  /** @throws DataError as `headerColumns` does */
  constructor(table: RawTable, questionnaire: Questionnaire) {
    this.table = table;
    this.questionnaire = questionnaire;
    this.header = headerColumns(
      table.columns.map(({ name }) => name),
      questionnaire,
      table.file,
    );
    this.#raw = new Map(table.columns.map((column) => [column.name, column]));
    this.#columns = this.header.columns.map(({ index, ...column }) => {
      const raw = table.columns[index]!;
      const cells = raw.values.map((text) => readCell(column.question, text, questionnaire.missing));
      return { ...column, raw, cells, codes: Int32Array.from(raw.codes) };
    });
    for (const column of this.#columns) {
      this.#byName.set(column.name, column);
      const items = this.#ofItem.get(column.question.id) ?? new Map<string | undefined, CellColumn>();
      this.#ofItem.set(column.question.id, items.set(column.item, column));
      const own = this.#ofQuestion.get(column.question);
      if (own === undefined) this.#ofQuestion.set(column.question, [column]);
      else own.push(column);
    }
    this.questions = questionnaire.questions.filter((question) => this.#ofQuestion.has(question));
    this.#byId = new Map(this.questions.map((question) => [question.id, question]));
  }

  /** Every row of the table. */
  get all(): readonly number[] {
    return Array.from({ length: this.table.rows }, (_, row) => row);
  }

  /** The line of the file on which a row stands, or its rank from 1 where the file has no lines. */
  lineAt(row: number): number {
    return lineOfRow(this.table, row).line ?? row + 1;
  }

  /** The identifier in a row: of several columns, their values joined by « - ». */
  idAt(row: number): string {
    return this.header.id.map(({ name }) => this.textAt(name, row)).join("-");
  }

  /** The columns of the identifier. */
  get idColumns(): readonly string[] {
    return this.header.id.map(({ name }: FileColumn) => name);
  }

  hasColumn(name: string): boolean {
    return this.#raw.has(name);
  }

  /** The text of a cell of any column, as the file has it. */
  textAt(name: string, row: number): string {
    const { values, codes } = this.#raw.get(name)!;
    return values[codes[row]!]!;
  }

  /** Where a cell of the file stands, for messages. */
  placeOf(name: string, row: number): Place {
    return {
      file: this.table.file,
      ...lineOfRow(this.table, row),
      column: name,
      value: this.textAt(name, row),
    };
  }

  /** Whether two rows answer alike. */
  areAlike(one: number, other: number): boolean {
    return this.#columns.every(({ codes }) => codes[one] === codes[other]);
  }

  /** A number for each row, which rows share that answer alike, and few others do. */
  answerHashes(): Uint32Array {
    const hashes = new Uint32Array(this.table.rows).fill(2166136261);
    for (const { codes } of this.#columns)
      for (let row = 0; row < codes.length; row++)
        // FNV-1a (Fowler, Noll and Vo 1991), by the codes and not by their bytes.
        hashes[row] = Math.imul(hashes[row]! ^ (codes[row]! + 1), 16777619);
    return hashes;
  }

  /** The answers of a row, for access conditions; null where the file has no such column. */
  answersAt(row: number): AnswerOf {
    return (question, item) => answerIn(this.#ofItem.get(question)?.get(item), row);
  }

  /** Whether a question, or one item of it, has an answer. */
  isAnswered(question: Question, row: number, item?: string): boolean {
    const own = this.#ofQuestion.get(question) ?? [];
    return own.some(
      (column) => (item === undefined || column.item === item) && answerIn(column, row) !== null,
    );
  }

  /** How many questions have an answer. */
  answeredCount(row: number): number {
    return this.questions.filter((question) => this.isAnswered(question, row)).length;
  }

  /** How many cells of answers have one. */
  filledCount(row: number): number {
    return this.#columns.filter((column) => answerIn(column, row) !== null).length;
  }

  /** Whether the respondent did something at a question: an answer, a refusal, « does not know », or what cannot be read. */
  isTouched(question: Question, row: number): boolean {
    return this.#ofQuestion.get(question)!.some((column) => {
      const cell = cellOf(column, row);
      return typeof cell !== "object" || (cell.missing !== "noAnswer" && typeof cell.missing !== "object");
    });
  }

  /** Whether a question is put to the respondent, by the answers that there are. */
  isAsked({ access }: Question, row: number): boolean {
    return access === undefined || meetsCondition(access.condition, this.answersAt(row));
  }

  /** Whether a question may have been put to the respondent, whatever was left without answer before it. */
  mayBeAsked(question: Question, row: number): boolean {
    const { access } = question;
    if (access === undefined) return true;
    return couldMeet(access.condition, this.answersAt(row), (id) => {
      const gate = this.#byId.get(id);
      return gate === undefined || this.mayBeAsked(gate, row);
    });
  }

  /** The rows that have an answer which the condition of its question leaves out; a deduced one leaves out none. */
  againstRouting(): ReadonlySet<number> {
    const against = new Set<number>();
    const columnOf = (question: string, item?: string) => {
      const column = this.#ofItem.get(question)?.get(item);
      return (row: number) => answerIn(column, row);
    };
    for (const question of this.questions) {
      const { access } = question;
      if (access === undefined || access.deduced !== undefined) continue;
      const isMet = conditionReader(access.condition, columnOf);
      for (const column of this.#ofQuestion.get(question)!)
        for (let row = 0; row < this.table.rows; row++)
          if (answerIn(column, row) !== null && isMet(row) !== true) against.add(row);
    }
    return against;
  }

  /** The names of the columns of a question that have an answer in a row. */
  answeredColumns(question: Question, row: number): readonly string[] {
    const own = this.#ofQuestion.get(question) ?? [];
    return own.flatMap((column) => (answerIn(column, row) === null ? [] : [column.name]));
  }

  /** Takes an answer out. */
  clean({ row, column: name }: { readonly row: number; readonly column: string }): void {
    this.#byName.get(name)!.codes[row] = -1;
  }

  /**
   * Checks that some rows hold only answers that their questions have.
   * @throws DataError at the first that does not
   */
  checkAnswers(rows: readonly number[]): void {
    for (const column of this.#columns) {
      if (!column.cells.includes(undefined)) continue;
      const row = rows.find((own) => cellOf(column, own) === undefined);
      if (row === undefined) continue;
      const { name, question } = column;
      throw new DataError(this.placeOf(name, row), unknownAnswer(question), expectedAnswer(question));
    }
  }
}

const takenOut: CellValue = { missing: "noAnswer" };

function cellOf({ cells, codes }: CellColumn, row: number): CellValue | undefined {
  const code = codes[row]!;
  return code < 0 ? takenOut : cells[code];
}

function answerIn(column: CellColumn | undefined, row: number): Answer {
  const cell = column && cellOf(column, row);
  return cell === undefined || typeof cell === "object" ? null : cell;
}
