import { type AnswerColumn, answerAt, isSameReason, missingAt, sortedReasons } from "../answers/AnswerColumn";
import { answeredQuestions, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { baseCells } from "../cells/baseCells";
import { oneGroup } from "../cells/Cells";
import { conditionReader, simpleConditions } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { flatTable, sourceOf } from "./flatTable";
import { askedCount, type FlatTable, type Missing, type Source } from "./Table";
import { refuseWeights } from "./unweighted";

/** What became of a question: whom it was put to, who answered, and why the others did not. */
export interface QuestionMissing {
  readonly question: Question;
  readonly asked: number;
  /** Those who answered it, or one of its items at least. */
  readonly answered: number;
  /** Those who were asked and did not, by reason. */
  readonly missing: readonly Missing[];
  readonly notAsked: number;
  /** Of those, who did not answer what opens the question: whether it was put to them is not known. */
  readonly undetermined: number;
  /** Those who did not answer, of those who were asked, from 0 to 1; NaN where nobody was. */
  readonly share: number;
  /**
   * Of a question of several items, its cells, one an item and a respondent who was asked it: how many there are, and
   * those without an answer, by reason.
   */
  readonly cells?: { readonly items: number; readonly asked: number; readonly missing: readonly Missing[] };
  /** Of such a question, those who answered all of its items. */
  readonly complete?: number;
  /** Of a question of several items, the one that most did not answer, none where that is all of them, and their share. */
  readonly leastAnswered?: { readonly label?: string; readonly share: number };
}

/** The share of those who did not answer a question, or the item of it that most did not. */
export function largestShare({ share, leastAnswered }: QuestionMissing): number {
  return leastAnswered?.share ?? share;
}

/** The missing answers of a survey, question by question. */
export interface MissingAnswers {
  readonly kind: "missingAnswers";
  /** Those that most did not answer first, in the order of the questionnaire where as many did not. */
  readonly questions: readonly QuestionMissing[];
  readonly respondents: number;
  /** What a respondent is called. */
  readonly respondent: Questionnaire["respondent"];
  readonly source: Source;
}

/**
 * How many were asked each question, answered it, and did not, by reason.
 * @throws UserError in French where the answers are weighted
 */
export function missingAnswers(survey: Survey): MissingAnswers {
  refuseWeights(survey, "le décompte des réponses manquantes");
  const respondents = survey.ids.length;
  const questions = answeredQuestions(survey).map((question): QuestionMissing => {
    const table = flatTable(survey, question.id);
    const asked = askedCount(table);
    const shareOf = (n: number) => (asked - n) / asked;
    const items = itemRows(table).toSorted((a, b) => a.n - b.n);
    const [least] = items;
    const isOne = least?.n !== items.at(-1)?.n;
    return {
      ...{ question, asked, answered: table.n, missing: table.missing, notAsked: respondents - asked },
      undetermined: undeterminedCount(survey, question),
      share: shareOf(table.n),
      ...(least && { cells: cellsOf(survey, question), complete: completeCount(survey, question) }),
      ...(least && { leastAnswered: { ...(isOne && { label: least.label }), share: shareOf(least.n) } }),
    };
  });
  const rank = (own: QuestionMissing) => (Number.isNaN(own.share) ? -1 : largestShare(own));
  return {
    kind: "missingAnswers",
    questions: questions.toSorted((a, b) => rank(b) - rank(a)),
    respondents,
    respondent: survey.questionnaire.respondent,
    source: sourceOf(survey, true),
  };
}

/** How many neither meet the condition of a question nor its contrary, as they left without answer what they were asked. */
function undeterminedCount(survey: Survey, question: Question): number {
  if (question.access === undefined) return 0;
  const { ids, questionnaire, columns } = survey;
  const { condition } = question.access;
  const columnOf = (id: string, item?: string) => {
    const named = questionColumns(questionById(questionnaire, id)).find((own) => own.item === item);
    return named && columns.get(named.name);
  };
  const isMet = conditionReader(condition, (id, item) => {
    const column = columnOf(id, item);
    return (row) => (column === undefined ? null : answerAt(column, row));
  });
  const gates = simpleConditions(condition).flatMap(
    (own) => columnOf(own.question, "ticked" in own ? own.ticked : own.item) ?? [],
  );
  const isSilent = (row: number) =>
    gates.some((gate) => {
      const reason = missingAt(gate, row);
      return reason !== undefined && reason !== "notAsked";
    });
  const own = columnsOf(survey, question);
  const isAnswered = (row: number) => own.some((column) => answerAt(column, row) !== null);
  return ids.filter((_, row) => isMet(row) === undefined && isSilent(row) && !isAnswered(row)).length;
}

/** The cells of the items of a question: how many were asked, and why some have no answer. */
function cellsOf(survey: Survey, question: Question): NonNullable<QuestionMissing["cells"]> {
  const own = columnsOf(survey, question);
  const bases = own.map((column) => baseCells([column], oneGroup(survey.ids.length)));
  const all = bases.flatMap(({ missing }) => missing);
  const distinct = all.filter(
    ({ reason }, i) => all.findIndex((other) => isSameReason(other.reason, reason)) === i,
  );
  const missing = sortedReasons(distinct.map(({ reason }) => reason)).map((reason) => ({
    reason,
    n: sum(all.filter((other) => isSameReason(other.reason, reason)).map(({ n }) => n)),
  }));
  const answered = sum(bases.map((base) => base.answered[0]!));
  return { items: own.length, asked: askedCount({ n: answered, missing }), missing };
}

function columnsOf({ columns }: Survey, question: Question): readonly AnswerColumn[] {
  return questionColumns(question).flatMap(({ name }) => columns.get(name) ?? []);
}

/** How many answered every item of a question. */
function completeCount(survey: Survey, question: Question): number {
  const own = columnsOf(survey, question);
  return survey.ids.filter((_, row) => own.every((column) => answerAt(column, row) !== null)).length;
}

/**
 * The items of a question that has several to be answered, each with how many answered it: none of a ranking of the
 * first few, whose other items lack nothing.
 */
function itemRows(table: FlatTable): readonly { readonly label: string; readonly n: number }[] {
  if (table.question.kind === "ranking" && table.question.ranks !== undefined) return [];
  const rows = table.kind === "flatMeans" || table.kind === "flatGrid" ? table.rows : [];
  return rows.length > 1 ? rows : [];
}
