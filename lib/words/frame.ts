import { type Answer, columnAnswers, type Survey } from "../answers/Survey";
import { answerColumns, questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { refuseSecrecy } from "../secrecy/shownTables";
import { showProgress } from "./display";

/** What a frame holds; null where there is no answer. */
export type FrameCell = string | number | boolean | null;

/**
 * The part of danfojs's DataFrame that a notebook needs to look at answers. Declared here, because
 * danfojs's own types bring TensorFlow's along, and every notebook would wait for them. A frame
 * has all the methods of danfojs: cast it to its `DataFrame` for the others.
 */
export interface Frame<C extends string = string> {
  readonly columns: C[];
  readonly index: (string | number)[];
  readonly values: FrameCell[][];
  /** Rows and columns. */
  readonly shape: [number, number];
  column(name: C): FrameColumn;
  /** The frame with a column more. */
  addColumn<N extends string>(name: N, values: FrameColumn | readonly FrameCell[]): Frame<C | N>;
  head(rows?: number): Frame<C>;
  tail(rows?: number): Frame<C>;
  /** Keeps the rows for which a condition on columns holds: frame.query(frame.column("q2_7").gt(4)). */
  query(condition: FrameColumn): Frame<C>;
  /** Numbers the rows anew: danfojs cannot query a filtered frame twice without it. */
  resetIndex(): Frame<C>;
  loc(selection: { rows?: (string | number)[]; columns?: C[] }): Frame<C>;
  sortValues(by: C, options?: { ascending?: boolean }): Frame<C>;
  dropNa(options?: { axis: 0 | 1 }): Frame<C>;
  groupby(columns: C[]): FrameGroups<C>;
  print(): void;
}

/** A column of a frame (danfojs's Series). */
export interface FrameColumn {
  readonly values: FrameCell[];
  eq(other: FrameCell): FrameColumn;
  ne(other: FrameCell): FrameColumn;
  gt(other: number): FrameColumn;
  ge(other: number): FrameColumn;
  lt(other: number): FrameColumn;
  le(other: number): FrameColumn;
  and(other: FrameColumn): FrameColumn;
  or(other: FrameColumn): FrameColumn;
  /** A value for each, missing ones (null) included. */
  map(each: (value: FrameCell) => FrameCell): FrameColumn;
  unique(): FrameColumn;
  valueCounts(): FrameColumn;
  print(): void;
}

/** Rows grouped by some columns, and a summary of the others. */
export interface FrameGroups<C extends string = string> {
  col(columns: C[]): FrameGroups<C>;
  count(): Frame;
  mean(): Frame;
  sum(): Frame;
  min(): Frame;
  max(): Frame;
}

/**
 * The answers as a danfojs DataFrame, to look at, filter and group in a notebook; one column
 * per question or item, all those there are when none is named. Its arithmetic is float32: statistics
 * are never computed from it.
 *
 * @throws UserError in French when a question does not exist or was not read, or of a study that keeps small numbers
 * secret
 */
export function frame(survey: Survey, ...questions: readonly string[]): Frame {
  refuseSecrecy(survey, "un tableau de réponses une à une");
  // Loading danfojs takes half a second, or ten on a slow machine: only those who ask for a frame wait.
  if (!(require.resolve("danfojs-node") in require.cache))
    showProgress("Chargement de danfojs, une fois par carnet…", true);
  const { DataFrame } = require("danfojs-node") as { DataFrame: new (columns: object) => Frame };
  return new DataFrame(Object.fromEntries(frameColumns(survey, ...questions)));
}

/**
 * The columns of a frame by name: the ids, and the answers to some questions, to all that were read when none is named.
 * @throws UserError in French when a question does not exist or was not read
 */
export function frameColumns(
  survey: Survey,
  ...questions: readonly string[]
): readonly (readonly [name: string, cells: readonly Answer[]])[] {
  const all = answerColumns(survey.questionnaire).filter(({ name }) => survey.columns.has(name));
  const named = questions.flatMap((id) => questionColumns(questionById(survey.questionnaire, id)));
  const columns = questions.length === 0 ? all : named;
  return [
    ["id", survey.ids],
    ...columns.map((column) => [column.name, columnAnswers(survey, column)] as const),
  ];
}
