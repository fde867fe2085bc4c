import { answers, columnAnswers, type Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { type Column, questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import { columnById, questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion, Question } from "../questionnaire/types";
import { type BreslowDayTest, breslowDayTest } from "../stats/counts/breslowDayTest";
import { type CochranMantelHaenszel, cochranMantelHaenszel } from "../stats/counts/cochranMantelHaenszel";
import { type LogLinearTest, logLinearTest } from "../stats/counts/logLinearTest";
import { type CellMean, cellMeans } from "../stats/means/cellMeans";
import { type SimpleEffects, simpleEffects } from "../stats/means/simpleEffects";
import { type TwoWayAnova, twoWayAnova } from "../stats/means/twoWayAnova";
import { sourceOf } from "./flatTable";
import type { Count, Source } from "./Table";
import { countOf } from "./tally";
import { placesOf } from "./typedColumns";

/** One of the two questions that a table of interactions crosses with. */
export interface Factor {
  readonly question: ChoiceQuestion;
  /** « type de structure »; absent where it is not a crossing of the report. */
  readonly label?: string;
}

interface InteractionBase {
  readonly question: Question;
  readonly a: Factor;
  readonly b: Factor;
  /** Respondents in the table. */
  readonly n: number;
  readonly source: Source;
  /**
   * Whether the report prints the crossing of the question with each factor, and the sizes of the cells:
   * what needs no more of the answers is then determined by the publication.
   */
  readonly printedMargins: boolean;
}

/** Scores or numbers in each cell of two factors, one analysis of variance a row. */
export interface InteractionOfMeans extends InteractionBase {
  readonly kind: "interactionOfMeans";
  readonly rows: readonly MeansRow[];
}

/** A row of scores; cells have the shape [answers to a][answers to b]. */
export interface MeansRow {
  readonly label: string;
  readonly cells: readonly (readonly CellMean[])[];
  readonly typeII: TwoWayAnova;
  readonly typeIII: TwoWayAnova;
  readonly simple: SimpleEffects;
}

/** Answers in each cell of two factors, one log-linear test a row. */
export interface InteractionOfCounts extends InteractionBase {
  readonly kind: "interactionOfCounts";
  readonly rows: readonly CountsRow[];
}

/** The answers to a question or to an item; a multiple choice has a row an answer, ticked or not. */
export interface CountsRow {
  readonly label: string;
  readonly answers: readonly AnswerCells[];
  /** A: the answer, B and C: the factors. */
  readonly test: LogLinearTest;
}

/** One answer: how often in each cell, with the percent of the cell. */
export interface AnswerCells {
  readonly label: string;
  readonly cells: readonly (readonly CellCount[])[];
  /** The answer against the others; absent of the second of two answers, which is the first upside down. */
  readonly alone?: AnswerTests;
}

/** A count in a cell, with how many answered there. */
export interface CellCount extends Count {
  readonly size: number;
}

/** One answer given or not. */
export interface AnswerTests {
  readonly logLinear: LogLinearTest;
  /** Where both factors have two levels: whether the odds ratio with A is the same at both levels of B. */
  readonly strata?: {
    readonly breslowDay: BreslowDayTest;
    /** The answer and A across B, and the answer and B across A. */
    readonly withA: CochranMantelHaenszel;
    readonly withB: CochranMantelHaenszel;
  };
}

export type InteractionTable = InteractionOfMeans | InteractionOfCounts;

/**
 * A question, or one item of it, in each cell of two others: means with a two-way analysis of variance, or
 * counts with a log-linear analysis. Only respondents who answered all three count.
 *
 * @param id « 3.1 », « 3.1.2 »
 * @param aId the question whose answers are the first factor
 * @throws UserError in French when a question does not exist or was not read, when a factor has no
 * answers to cross with, or when two of the three are the same
 */
export function interactionTable(survey: Survey, id: string, aId: string, bId: string): InteractionTable {
  const question = questionById(survey.questionnaire, id.split(".").slice(0, 2).join("."));
  const [a, b] = [factor(survey, aId), factor(survey, bId)];
  if (new Set([question.id, aId, bId]).size < 3)
    throw new UserError(
      `Une interaction demande trois questions différentes : ${question.id}, ${aId}, ${bId}.`,
    );
  const columns = id === question.id ? questionColumns(question) : [columnById(survey.questionnaire, id)];
  const cellsOf = cellReader(survey, a.question, b.question);
  const read = columns.map((column) => ({ label: column.item ?? "", cells: cellsOf(column) }));
  const base = {
    question,
    a,
    b,
    n: Math.max(...read.map(({ cells }) => cells.flat(2).length)),
    source: sourceOf(survey, false),
    printedMargins: arePrinted(survey, question, [a, b]),
  };
  if (question.kind === "scale" || question.kind === "number") {
    const rows = read.map(({ label, cells }) => meansRow(label, cells as number[][][]));
    return { ...base, kind: "interactionOfMeans", rows };
  }
  const labels = question.kind === "multiple" ? [1, 0] : question.choices;
  return {
    ...base,
    kind: "interactionOfCounts",
    rows: read.map(({ label, cells }) => countsRow(label, labels, cells)),
  };
}

function arePrinted(
  { questionnaire, filter }: Survey,
  { access, crossings }: Question,
  factors: readonly Factor[],
): boolean {
  const printed = factors.every(({ question }) =>
    questionnaire.crossings.some(({ id, question: by }) => by === question.id && crossings.includes(id)),
  );
  return printed && access === undefined && filter === undefined;
}

function factor({ questionnaire }: Survey, id: string): Factor {
  const question = questionById(questionnaire, id);
  if (!isSingleChoice(question))
    throw new UserError(`La question ${id} n’a pas de modalités : elle ne peut pas être un facteur.`);
  const known = questionnaire.crossings.find((crossing) => crossing.question === id);
  return { question, ...(known === undefined ? {} : { label: known.label }) };
}

type Answers = readonly (string | number)[];

/** The answers of a column, in the cells of two factors. */
function cellReader(survey: Survey, a: ChoiceQuestion, b: ChoiceQuestion) {
  const [atA, atB] = [a, b].map((own) => placesOf(answers(survey, own.id), own.choices)) as [
    Int32Array,
    Int32Array,
  ];
  return (column: Column): readonly (readonly Answers[])[] => {
    const cells = a.choices.map(() => b.choices.map((): (string | number)[] => []));
    columnAnswers(survey, column).forEach((answer, row) => {
      if (answer !== null) cells[atA[row]!]?.[atB[row]!]?.push(answer);
    });
    return cells;
  };
}

function meansRow(label: string, cells: readonly (readonly (readonly number[])[])[]): MeansRow {
  return {
    label,
    cells: cellMeans(cells),
    typeII: twoWayAnova(cells),
    typeIII: twoWayAnova(cells, "III"),
    simple: simpleEffects(cells),
  };
}

function countsRow(
  label: string,
  labels: readonly (string | number)[],
  cells: readonly (readonly Answers[])[],
): CountsRow {
  const counts = labels.map((own) =>
    cells.map((row) => row.map((given) => given.filter((answer) => answer === own).length)),
  );
  const shown = typeof labels[0] === "number" ? 1 : labels.length;
  return {
    label,
    test: logLinearTest(counts),
    answers: counts.slice(0, shown).map((own, i) => ({
      label: typeof labels[i] === "number" ? label : String(labels[i]),
      cells: own.map((row, a) =>
        row.map((n, b) => {
          const size = cells[a]![b]!.length;
          return { ...countOf(n, size), size };
        }),
      ),
      ...(labels.length === 2 && i === 1 ? {} : { alone: answerTests(own, cells) }),
    })),
  };
}

/** @param given how many gave the answer, in each cell */
function answerTests(
  given: readonly (readonly number[])[],
  cells: readonly (readonly Answers[])[],
): AnswerTests {
  const rest = given.map((row, a) => row.map((n, b) => cells[a]![b]!.length - n));
  const logLinear = logLinearTest([given, rest]);
  if (given.length !== 2 || given[0]!.length !== 2) return { logLinear };
  // Shape [levels of the stratum][given or not][levels of the other].
  const acrossB = [0, 1].map((b) => [given, rest].map((own) => own.map((row) => row[b]!)));
  const acrossA = [0, 1].map((a) => [given, rest].map((own) => own[a]!));
  return {
    logLinear,
    strata: {
      breslowDay: breslowDayTest(acrossB),
      withA: cochranMantelHaenszel(acrossB),
      withB: cochranMantelHaenszel(acrossA),
    },
  };
}
