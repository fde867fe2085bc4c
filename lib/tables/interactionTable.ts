import { answerColumn, columnNamed, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { baseCells } from "../cells/baseCells";
import { type Cells, crossedGrouping, groupingOf } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { columnById, questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { ChoiceQuestion, Question } from "../questionnaire/types";
import { type BreslowDayTest, breslowDayTest } from "../stats/counts/breslowDayTest";
import { type CochranMantelHaenszel, cochranMantelHaenszel } from "../stats/counts/cochranMantelHaenszel";
import { type LogLinearTest, logLinearTest } from "../stats/counts/logLinearTest";
import { type CellMean, cellMeans } from "../stats/means/cellMeans";
import { type SimpleEffects, simpleEffects } from "../stats/means/simpleEffects";
import { type TwoWayAnova, twoWayAnova } from "../stats/means/twoWayAnova";
import { countOf } from "./countOf";
import { sourceOf } from "./flatTable";
import type { Count, Missing, Source } from "./Table";
import { type Ungrouped, ungroupedOf } from "./ungrouped";
import { refuseWeights } from "./unweighted";

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
  readonly missing: readonly Missing[];
  /** Those who answered and are in no cell, for lack of an answer to a factor; absent where there are none. */
  readonly ungrouped?: readonly Ungrouped[];
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
  readonly cells: readonly (readonly Count[])[];
  /** The answer against the others; absent of the second of two answers, which is the first upside down. */
  readonly alone?: AnswerTests;
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
  refuseWeights(survey, "une interaction");
  const question = questionById(survey.questionnaire, id.split(".").slice(0, 2).join("."));
  const [a, b] = [factor(survey, aId), factor(survey, bId)];
  if (new Set([question.id, aId, bId]).size < 3)
    throw new UserError(
      `Une interaction demande trois questions différentes : ${question.id}, ${aId}, ${bId}.`,
    );
  const how = tabulation(question);
  if (how.layout === "text")
    throw new UserError(`La question ${id} recueille des textes : elle n’a pas d’interaction.`);
  const columns = id === question.id ? questionColumns(question) : [columnById(survey.questionnaire, id)];
  const grouping = crossedGrouping(
    groupingOf(columnNamed(survey, a.question.id)),
    groupingOf(columnNamed(survey, b.question.id)),
  );
  const read = columns.map((column) => ({ label: column.item ?? "", column: answerColumn(survey, column) }));
  const own = read.map(({ column }) => column);
  const { answered, missing } = baseCells(own, grouping);
  const ungrouped = ungroupedOf(survey, own, [a.question, b.question]);
  const base = {
    question,
    a,
    b,
    n: sum(answered),
    missing,
    ...(ungrouped.length > 0 && { ungrouped }),
    source: sourceOf(survey, false),
    printedMargins: arePrinted(survey, question, [a, b]),
  };
  const levels = b.question.choices.length;
  const rows = read.map(({ label, column }) => ({ label, cells: countCells(column, grouping) }));
  switch (how.layout) {
    case "means":
      return {
        ...base,
        kind: "interactionOfMeans",
        rows: rows.map(({ label, cells }) => meansRow(label, scoresOf(cells, levels))),
      };
    case "ticks":
      return {
        ...base,
        kind: "interactionOfCounts",
        // The answer to tick alone: not ticked is the rest.
        rows: rows.map(({ label, cells }) => countsRow(label, cells, levels, [label])),
      };
    case "counts":
    case "grid":
      return {
        ...base,
        kind: "interactionOfCounts",
        rows: rows.map(({ label, cells }) => countsRow(label, cells, levels, how.choices)),
      };
  }
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

/** The counts of each group of a crossed grouping, shape [answers to a][answers to b]. */
function square<T>(ofGroups: readonly T[], levels: number): readonly (readonly T[])[] {
  return Array.from({ length: ofGroups.length / levels }, (_, a) =>
    ofGroups.slice(a * levels, (a + 1) * levels),
  );
}

/** The scores in each cell, from the least; shape [answers to a][answers to b][respondents]. */
function scoresOf({ values, counts, answered }: Cells, levels: number) {
  const scores = answered.map((_, group) =>
    values.flatMap((value, i) => new Array<number>(counts[i]![group]!).fill(Number(value))),
  );
  return square(scores, levels);
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

/** @param shown the answers to tell of; those after them are the rest */
function countsRow(
  label: string,
  { counts: flat, answered }: Cells,
  levels: number,
  shown: readonly string[],
): CountsRow {
  const counts = flat.map((own) => square(own, levels));
  const sizes = square(answered, levels);
  return {
    label,
    test: logLinearTest(counts),
    answers: shown.map((own, i) => ({
      label: own,
      cells: counts[i]!.map((row, a) => row.map((n, b) => countOf(n, sizes[a]![b]!))),
      ...(counts.length === 2 && i === 1 ? {} : { alone: answerTests(counts[i]!, sizes) }),
    })),
  };
}

/**
 * @param given how many gave the answer, in each cell
 * @param sizes how many answered there
 */
function answerTests(
  given: readonly (readonly number[])[],
  sizes: readonly (readonly number[])[],
): AnswerTests {
  const rest = given.map((row, a) => row.map((n, b) => sizes[a]![b]! - n));
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
