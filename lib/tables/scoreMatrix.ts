import { type AnswerColumn, missingAt } from "../answers/AnswerColumn";
import { askedOnly } from "../answers/added/askedOnly";
import { answerColumn, answeredQuestions, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { type Column, questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import { constantColumns } from "../stats/components/standardised";
import { sourceOf } from "./flatTable";
import type { Source } from "./Table";
import { refuseWeights } from "./unweighted";

/** A score or a number that every respondent of a matrix gave. */
export interface ScoreItem {
  /** "3.1.2", or "3.5" for a question without items. */
  readonly id: string;
  readonly question: Question;
  readonly label: string;
  /** Whether it says the contrary of the other items of its question. */
  readonly reversed: boolean;
}

/** What a matrix had to leave out. */
export interface LeftOut<Item> {
  /** Questions of the same kind that only a part of the respondents was asked. */
  readonly routed: readonly Question[];
  /** What everybody answered alike. */
  readonly constant: readonly Item[];
  /** How many respondents lack an answer. */
  readonly incomplete: number;
}

/**
 * What becomes of the respondents who were asked everything and lack an answer: they are left out, or what they lack is
 * taken to be the mean of its item among those who gave it (the default of FactoMineR).
 */
export type MissingScores = "complete" | "means";

/** The scores of the respondents who gave all of them, ready for an analysis of their correlations. */
export interface ScoreMatrix {
  readonly survey: Survey;
  readonly items: readonly ScoreItem[];
  /** Shape [respondent][item]. */
  readonly rows: readonly (readonly number[])[];
  /** Shape [respondent]: the row of each in the survey. */
  readonly respondents: readonly number[];
  readonly leftOut: LeftOut<ScoreItem>;
  /** How many respondents lacked a score, which is the mean of its item; absent where they are left out. */
  readonly filled?: number;
  /** The questions whose groups have had their differences taken off; absent where none have. */
  readonly within?: readonly Question[];
  readonly source: Source;
}

/**
 * The scores given to scale questions, item by item, by those who answered all of them. Without ids: of
 * every scale question that everybody is asked. Constant items are left out, and named.
 *
 * @param ids questions on a scale or of numbers; one that only some are asked restricts the respondents
 * @param missing what becomes of those who lack an answer
 * @throws UserError in French when a question is neither, when fewer than two items or three
 * respondents are left, or when the answers are weighted
 */
export function scoreMatrix(
  survey: Survey,
  ids: readonly string[] = [],
  missing: MissingScores = "complete",
): ScoreMatrix {
  const matrix = completeScores(survey, ids, missing);
  if (matrix.items.length >= 2 && matrix.rows.length >= 3) return matrix;
  throw new UserError(
    `Il faut au moins deux items qui varient et trois répondants complets ; il y en a ${matrix.items.length} et ${matrix.rows.length}.`,
  );
}

/** The matrix of {@link scoreMatrix}, however little is left. */
export function completeScores(
  survey: Survey,
  ids: readonly string[] = [],
  missing: MissingScores = "complete",
): ScoreMatrix {
  refuseWeights(survey, "une matrice de notes");
  const scales = answeredQuestions(askedOnly(survey)).filter(({ kind }) => kind === "scale");
  const named = ids.map((id) => questionById(survey.questionnaire, id));
  const wrong = named.find((question) => tabulation(question).layout !== "means");
  if (wrong !== undefined) {
    throw new UserError(`La question ${wrong.id} n’a pas de notes : ses réponses sont des modalités.`);
  }
  const questions = ids.length === 0 ? scales.filter(({ access }) => access === undefined) : named;
  const columns = questions.flatMap(questionColumns);
  const coded = columns.map((column) => answerColumn(survey, column));
  const values = coded.map(numbersOf);
  const lacks = (row: number) => values.some((own) => Number.isNaN(own[row]!));
  const respondents = survey.ids.flatMap((_, row) =>
    !lacks(row) || (missing === "means" && canBeFilled(coded, row)) ? [row] : [],
  );
  const means = values.map((own) => meanOf(respondents.map((row) => own[row]!)));
  const whole = respondents.map((row) =>
    values.map((own, j) => (Number.isNaN(own[row]!) ? means[j]! : own[row]!)),
  );
  const constant = constantColumns(whole);
  const items = columns.map(scoreItem);
  const varying = items.filter((_, j) => !constant.includes(j));
  return {
    survey,
    items: varying,
    rows: whole.map((row) => row.filter((_, j) => !constant.includes(j))),
    respondents,
    leftOut: {
      routed: ids.length === 0 ? scales.filter(({ access }) => access !== undefined) : [],
      constant: constant.map((j) => items[j]!),
      incomplete: survey.ids.length - respondents.length,
    },
    ...(missing === "means" && { filled: respondents.filter(lacks).length }),
    source: sourceOf(survey, false),
  };
}

/** Whether a respondent was asked everything, and gave one answer at least. */
function canBeFilled(columns: readonly AnswerColumn[], row: number): boolean {
  const reasons = columns.map((column) => missingAt(column, row));
  return reasons.includes(undefined) && !reasons.includes("notAsked");
}

/** The mean of the numbers among some values; NaN where there is none. */
function meanOf(values: readonly number[]): number {
  const given = values.filter((value) => !Number.isNaN(value));
  return sum(given) / given.length;
}

/** The numbers of a column, NaN where there is none. */
function numbersOf({ values, codes }: AnswerColumn): Float64Array {
  return Float64Array.from(codes, (code) => Number(values[code] ?? Number.NaN));
}

function scoreItem({ question, item, name }: Column): ScoreItem {
  const id = name.slice(1).replaceAll("_", ".");
  const turned = question.kind === "scale" ? (question.reversed ?? []) : [];
  const reversed = item !== undefined && turned.includes(Number(id.split(".").at(-1)));
  return { id, question, label: item ?? question.label, reversed };
}
