import type { AnswerColumn } from "../answers/AnswerColumn";
import { answerColumn, columnNamed, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { baseCells } from "../cells/baseCells";
import { crossedGrouping, groupingOf } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { columnById, questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { ChoiceQuestion, Question } from "../questionnaire/types";
import { sourceOf } from "./flatTable";
import { type CountsRow, countsRow, type MeansRow, meansRow, scoresOf } from "./interactionRows";
import { meanBounds } from "./meanBounds";
import type { Missing, Source } from "./Table";
import { unanswered, type WithUnanswered, withUnanswered } from "./unansweredLevel";
import { type Ungrouped, ungroupedOf } from "./ungrouped";
import { refuseWeights } from "./unweighted";

export type { AnswerTests, CountsRow, MeansRow } from "./interactionRows";

/** One of the two questions that a table of interactions crosses with. */
export interface Factor {
  readonly question: ChoiceQuestion;
  /** « type de structure »; absent where it is not a crossing of the report. */
  readonly label?: string;
  /** Its groups: the answers to the question and, where a missing one is a category of its own, « Sans réponse » after them. */
  readonly levels: readonly string[];
  /** How many are in that one; absent where there is none. */
  readonly filled?: number;
}

/** What becomes of those who answered and lack an answer to a factor: out of the table, or in a group of their own. */
export type MissingLevels = "complete" | "category";

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

/** Answers in each cell of two factors, one log-linear test a row. */
export interface InteractionOfCounts extends InteractionBase {
  readonly kind: "interactionOfCounts";
  readonly rows: readonly CountsRow[];
}

export type InteractionTable = InteractionOfMeans | InteractionOfCounts;

/**
 * A question, or one item of it, in each cell of two others: means with a two-way analysis of variance, or
 * counts with a log-linear analysis. Only respondents who answered all three count or, with `category`, those who were
 * put all three and answered the first.
 *
 * @param id « 3.1 », « 3.1.2 »
 * @param aId the question whose answers are the first factor
 * @throws UserError in French when a question does not exist or was not read, when a factor has no
 * answers to cross with, or when two of the three are the same
 */
export function interactionTable(
  survey: Survey,
  id: string,
  aId: string,
  bId: string,
  treatment: MissingLevels = "complete",
): InteractionTable {
  refuseWeights(survey, "une interaction");
  const question = questionById(survey.questionnaire, id.split(".").slice(0, 2).join("."));
  const questions = [factorQuestion(survey, aId), factorQuestion(survey, bId)] as const;
  if (new Set([question.id, aId, bId]).size < 3)
    throw new UserError(
      `Une interaction demande trois questions différentes : ${question.id}, ${aId}, ${bId}.`,
    );
  const how = tabulation(question);
  if (how.layout === "text")
    throw new UserError(`La question ${id} recueille des textes : elle n’a pas d’interaction.`);
  const columns = id === question.id ? questionColumns(question) : [columnById(survey.questionnaire, id)];
  const read = columns.map((column) => ({ label: column.item ?? "", column: answerColumn(survey, column) }));
  const own = read.map(({ column }) => column);
  const byColumns = questions.map((by) => columnNamed(survey, by.id)) as [AnswerColumn, AnswerColumn];
  const groups = byColumns.map((column, i) =>
    treatment === "complete"
      ? { grouping: groupingOf(column), filled: 0 }
      : withUnanswered(column, own, byColumns[1 - i]!),
  ) as [WithUnanswered, WithUnanswered];
  const [a, b] = [factor(survey, questions[0], groups[0]), factor(survey, questions[1], groups[1])];
  const grouping = crossedGrouping(groups[0].grouping, groups[1].grouping);
  const { answered, missing } = baseCells(own, grouping);
  const ungrouped = ungroupedOf(survey, own, questions, treatment);
  const base = {
    question,
    a,
    b,
    n: sum(answered),
    missing,
    ...(ungrouped.length > 0 && { ungrouped }),
    source: sourceOf(survey, false),
    printedMargins: arePrinted(survey, question, [a, b]) && groups.every(({ filled }) => filled === 0),
  };
  const levels = b.levels.length;
  const rows = read.map(({ label, column }) => ({ label, cells: countCells(column, grouping) }));
  switch (how.layout) {
    case "means":
      return {
        ...base,
        kind: "interactionOfMeans",
        rows: rows.map(({ label, cells }) => meansRow(label, scoresOf(cells, levels), meanBounds(question))),
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

function factorQuestion({ questionnaire }: Survey, id: string): ChoiceQuestion {
  const question = questionById(questionnaire, id);
  if (isSingleChoice(question)) return question;
  throw new UserError(`La question ${id} n’a pas de modalités : elle ne peut pas être un facteur.`);
}

function factor({ questionnaire }: Survey, question: ChoiceQuestion, { filled }: WithUnanswered): Factor {
  const known = questionnaire.crossings.find((crossing) => crossing.question === question.id);
  return {
    question,
    levels: filled === 0 ? question.choices : [...question.choices, unanswered],
    ...(known && { label: known.label }),
    ...(filled > 0 && { filled }),
  };
}
