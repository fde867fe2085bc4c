import type { ColumnBuilder } from "../answers/encodeColumn";
import type { Notice } from "../answers/Notice";
import { DataError } from "../base/DataError";
import { conditionReader } from "../questionnaire/access";
import type { Column } from "../questionnaire/columns";
import { kindOfQuestion } from "../questionnaire/tabulation";
import type { Questionnaire } from "../questionnaire/types";
import { expectedAnswer } from "./readCell";

/** A column that is being read. */
export interface OpenColumn extends Column {
  readonly builder: ColumnBuilder;
}

interface Routing {
  readonly questionnaire: Questionnaire;
  /** The line of each row in the file. */
  readonly lines: readonly number[];
  readonly file: string;
  /** Whether an answer against its condition, or a missing one, is a fault. */
  readonly strict: boolean;
}

/** How many lines a notice names. */
const named = 20;

/**
 * Tells the blank cells of those who were not asked from those who did not answer, and notices the answers of
 * people whom a condition leaves out. A deduced condition tells which blanks were not asked, and accuses nobody.
 * Who was asked the hidden questions is not known: their blanks count as not asked.
 *
 * @throws DataError where `strict`, at the first answer that should not be there, or is missing
 */
export function routeAnswers(columns: readonly OpenColumn[], routing: Routing): readonly Notice[] {
  const { questionnaire, lines } = routing;
  const byPlace = new Map(columns.map((column) => [`${column.question.id}|${column.item ?? ""}`, column]));
  const columnOf = (question: string, item?: string) => {
    const builder = byPlace.get(`${question}|${item ?? ""}`)?.builder;
    return (row: number) => builder?.answerAt(row) ?? null;
  };
  const questions = questionnaire.questions.flatMap((question) => {
    const own = columns.filter((column) => column.question === question);
    return own.length === 0
      ? []
      : [
          {
            question,
            own,
            unasked: [] as number[],
            contradictory: [] as number[],
            exceptions: question.access?.exceptions ?? 0,
            isMet: question.access && conditionReader(question.access.condition, columnOf),
            contradicts: kindOfQuestion(question).contradicts,
          },
        ];
  });
  const visit = (state: (typeof questions)[number], row: number): void => {
    const { question, own } = state;
    const line = lines[row]!;
    let asked = state.isMet === undefined || state.isMet(row) === true;
    const answered = own.some(({ builder }) => builder.isAnswered(row));
    if (routing.strict && !asked && state.exceptions > 0 && own[0]!.builder.isAnswered(row)) {
      state.exceptions--;
      asked = true;
    }
    if (routing.strict) for (const column of own) checkCell(column, row, line, asked, routing.file);
    if (!asked && answered && question.access?.deduced === undefined) state.unasked.push(line);
    if (!asked && !answered) for (const { builder } of own) builder.setNotAsked(row);
    if (state.contradicts?.(own.map(({ builder }) => builder.answerAt(row)))) state.contradictory.push(line);
  };
  // A fault is told of the first line that has one; where none can be, a column at a time is faster.
  if (routing.strict) for (const row of lines.keys()) for (const state of questions) visit(state, row);
  else
    for (const state of questions)
      if (state.isMet || state.contradicts) for (const row of lines.keys()) visit(state, row);
  for (const { question, builder } of columns) {
    if (questionnaire.hidden?.some((hidden) => hidden === question))
      for (const row of lines.keys()) builder.setNotAsked(row);
  }
  return questions.flatMap(({ question: { id: question }, unasked, contradictory }): readonly Notice[] => [
    ...noticed("answeredUnasked", question, routing.strict ? [] : unasked),
    ...noticed("contradictory", question, contradictory),
  ]);
}

function noticed(
  kind: "answeredUnasked" | "contradictory",
  question: string,
  lines: readonly number[],
): readonly Notice[] {
  return lines.length === 0 ? [] : [{ kind, question, count: lines.length, lines: lines.slice(0, named) }];
}

/** An answer is there exactly when the question is asked. */
function checkCell(
  { name, question, builder }: OpenColumn,
  row: number,
  line: number,
  asked: boolean,
  file: string,
): void {
  const answer = builder.answerAt(row);
  if (asked === (answer !== null)) return;
  const place = { file, line, column: name, value: String(answer ?? "") };
  throw asked
    ? new DataError(
        place,
        `la question ${question.id} est posée à ce répondant mais la réponse manque`,
        expectedAnswer(question),
      )
    : new DataError(
        place,
        `la condition d’accès de la question ${question.id} n’est pas remplie : elle n’est pas posée à ce répondant`,
        "une case vide",
      );
}
