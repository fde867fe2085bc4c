import { quotedList } from "../base/quotedList";
import { UserError } from "../base/UserError";
import { fr } from "../present/french";
import { quoted } from "../present/sentences";
import type { Choices, ItemChoices, ItemId, QuestionId } from "../questionnaire/ids";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { columnById, questionById } from "../questionnaire/lookup";
import type { Description } from "../stats/means/describe";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { type Count, type CountRow, type Crossing, smallestP, type Table } from "../tables/Table";
import { current } from "./current";
import type { Answers } from "./explore";
import { type CrossingId, crossingOf, questionOf, said } from "./said";

/** A group of one of the report's two crossings. */
export type GroupLabel = Choices["2.3"] | Choices["2.6"];
/** An item that is an answer by itself, of a multiple choice; those of scales are told at run time. */
type AnswerItemId = Exclude<ItemId, keyof ItemChoices>;

/**
 * « 59,8 % »: the share of an answer among those asked, or among one group of a crossing. An answer
 * of a multiple choice is named by its id: percent("12.2.1").
 */
export function percent<Q extends keyof Answers>(question: Q, answer: Answers[Q], group?: GroupLabel): string;
export function percent(item: AnswerItemId, group?: GroupLabel): string;
export function percent(...place: readonly (string | undefined)[]): string {
  const { table, own } = countOf(placeOf(place));
  return said(fr.percent(own.percent), table);
}

/** « 286 »: how many gave an answer (named as for `percent`), or all those asked when no answer is named. */
export function count(question: QuestionId): string;
export function count<Q extends keyof Answers>(question: Q, answer: Answers[Q], group?: GroupLabel): string;
export function count(item: AnswerItemId, group?: GroupLabel): string;
export function count(...place: readonly (string | undefined)[]): string {
  const [id] = place as [string];
  const whole =
    place.length === 1 && current().survey.questionnaire.questions.some((other) => other.id === id);
  if (whole) return fr.integer(flatTable(current().survey, id).n);
  const { table, own } = countOf(placeOf(place));
  return said(fr.integer(own.n), table);
}

/** « … »: the words of an item, or of a question, between quotation marks. */
export function label(id: QuestionId | ItemId): string {
  const { questionnaire } = current().survey;
  if (id.split(".").length < 3) return quoted(questionById(questionnaire, id).label);
  return quoted(columnById(questionnaire, id).item!);
}

/**
 * « 19,9 points »: how far apart the two groups of a crossing are on an answer (named as for
 * `percent`), in percentage points; on a score, « 0,44 point », or a number, how far their means are.
 */
export function gap<Q extends keyof Answers>(question: Q, answer: Answers[Q], crossing: CrossingId): string;
export function gap(item: QuestionId | ItemId, crossing: CrossingId): string;
export function gap(...place: readonly string[]): string {
  const table = crossingOf(place[0]!, place.at(-1) as CrossingId);
  if (table.kind === "crossedMeans") {
    const { item = "" } = columnById(current().survey.questionnaire, place[0]!);
    const [a, b] = table.rows.find((row) => row.label === item)!.cells;
    const apart = Math.abs(a!.mean - b!.mean);
    return said(table.question.kind === "scale" ? points(apart, 2) : fr.decimal(apart), table);
  }
  const [a, b] = countCells(table, placeOf(place.slice(0, -1)));
  return said(points(Math.abs(a!.percent - b!.percent), 1), table);
}

function points(value: number, decimals: number): string {
  return `${fr.decimal(value, decimals)}\u00a0point${value < 2 ? "" : "s"}`;
}

/** « 3,57 »: the mean of a number, of all those asked or of one group; an item goes by its id, mean("3.1.2"). */
export function mean(question: QuestionId | ItemId, group?: GroupLabel): string {
  const { table, own } = momentsOf(question, group);
  return said(fr.decimal(own.mean), table);
}

/** « 2,74 »: the standard deviation of a number, of all those asked or of one group. */
export function sd(question: QuestionId | ItemId, group?: GroupLabel): string {
  const { table, own } = momentsOf(question, group);
  return said(fr.decimal(own.sd), table);
}

/**
 * « p < .001 »: the probability of a crossing's test: of one item, or the smallest when a question
 * has several.
 */
export function probability(question: QuestionId | ItemId, crossing: CrossingId): string {
  const table = crossingOf(question, crossing);
  const least = smallestP(table);
  if (question === table.question.id) return said(fr.p(Number.isFinite(least) ? least : Number.NaN), table);
  const { item } = columnById(current().survey.questionnaire, question);
  const rows = table.kind === "crossedCounts" ? [] : table.rows;
  return said(fr.p(rows.find(({ label }) => label === item)!.test.p), table);
}

/** The crossing one of whose groups has this label, and which group that is. */
function groupIn(id: string, group: string): { readonly table: Crossing; readonly index: number } {
  const { survey } = current();
  for (const { question: by } of survey.questionnaire.crossings) {
    const crossed = questionById(survey.questionnaire, by);
    const index = isSingleChoice(crossed) ? crossed.choices.indexOf(group) : -1;
    if (index >= 0) return { table: crossTable(survey, questionOf(id), by), index };
  }
  throw new UserError(`Aucun croisement n’a de groupe « ${group} ».`);
}

/** An answer: of a question, of an item of a grid, or an item of a multiple choice; and a group. */
interface AnswerPlace {
  readonly id: string;
  readonly item: string | undefined;
  readonly answer: string | undefined;
  readonly group: string | undefined;
}

/** What the arguments of a word name: an id, then an answer unless the id names it already, then a group. */
function placeOf([id, ...rest]: readonly (string | undefined)[]): AnswerPlace {
  const { question, item } = columnById(current().survey.questionnaire, id!);
  const [answer, group] = question.kind === "multiple" ? [undefined, rest[0]] : rest;
  return { id: id!, item, answer, group };
}

function countOf(place: AnswerPlace): { readonly table: Table; readonly own: Count } {
  const { id, item, answer, group } = place;
  if (group !== undefined) {
    const { table, index } = groupIn(id, group);
    return { table, own: countCells(table, place)[index]! };
  }
  const table = flatTable(current().survey, questionOf(id));
  const found =
    table.kind === "flatGrid"
      ? table.rows.find(({ label }) => label === item)?.cells[table.choices.indexOf(answer ?? "")]
      : table.kind === "flatCounts"
        ? table.rows.find(({ label }) => label === (answer ?? item))
        : undefined;
  if (found) return { table, own: found };
  throw noAnswer(place);
}

/** The counts of an answer in the groups of a crossing. */
function countCells(table: Crossing, place: AnswerPlace): readonly Count[] {
  const { item, answer } = place;
  const rows: readonly CountRow[] =
    table.kind === "crossedGrid"
      ? (table.rows.find(({ label }) => label === item)?.answers ?? [])
      : table.kind === "crossedMeans"
        ? []
        : table.rows;
  const found = rows.find(({ label }) => label === (answer ?? item));
  if (found) return found.cells;
  throw noAnswer(place);
}

function noAnswer({ id, answer }: AnswerPlace): UserError {
  const { question } = columnById(current().survey.questionnaire, id);
  if (!("choices" in question)) {
    return new UserError(`La question ${id} n’a pas de réponses à compter, mais des notes ou des nombres.`);
  }
  const problem =
    answer === undefined
      ? `Précisez la réponse à la question ${id}.`
      : `La question ${id} n’a pas de réponse « ${answer} ».`;
  return new UserError(`${problem} Réponses : ${quotedList(question.choices)}.`);
}

function momentsOf(
  id: string,
  group: GroupLabel | undefined,
): { readonly table: Table; readonly own: Description } {
  const { survey } = current();
  const { item = "" } = columnById(survey.questionnaire, id);
  const { table, index } =
    group === undefined ? { table: flatTable(survey, questionOf(id)), index: 0 } : groupIn(id, group);
  const own =
    table.kind === "flatMeans"
      ? table.rows.find(({ label }) => label === item)
      : table.kind === "crossedMeans"
        ? table.rows.find(({ label }) => label === item)?.cells[index]
        : undefined;
  if (own) return { table, own };
  throw new UserError(`La question ${id} n’a pas de moyenne : ses réponses sont des modalités.`);
}
