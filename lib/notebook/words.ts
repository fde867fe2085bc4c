import { fr } from "../present/french";
import { quoted } from "../present/sentences";
import type { ChoiceQuestionId, Choices, ItemChoices, ItemId, QuestionId } from "../questionnaire/ids";
import { isSingleChoice } from "../questionnaire/kinds";
import { columnById, crossingById, questionById } from "../questionnaire/lookup";
import { quotedList } from "../questionnaire/quotedList";
import { filterSurvey } from "../respondents/filterSurvey";
import type { Answer, Survey } from "../respondents/Survey";
import type { Description } from "../stats/describe";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { type Count, type CountRow, type Crossing, smallestP, type Table } from "../tables/Table";
import { current } from "./current";
import { display } from "./display";

/** A group of one of the report's two crossings. */
export type GroupLabel = Choices["2.3"] | Choices["2.6"];
/** One of the report's two crossings. */
export type CrossingId = "structure" | "conum";

/**
 * A crossing of any two questions, as plain data; `show` displays it with its figure.
 *
 * @param rows the question in rows
 * @param columns the question in columns; it needs a list of answers
 */
export function crosstab(survey: Survey, rows: QuestionId, columns: ChoiceQuestionId): Crossing {
  return crossTable(survey, rows, columns);
}

/** The answers of what takes exactly one of them: a question, or an item of a grid. */
type Answers = Choices & ItemChoices;
/** An item that is an answer by itself, of a multiple choice; those of scales are told at run time. */
type AnswerItemId = Exclude<ItemId, keyof ItemChoices>;

/**
 * The respondents who gave this answer (or one of these) to a question or to an item of a grid, as
 * a survey of its own; of a score, a number or an answer to tick (1 or 0), those for whom a
 * function of it is true.
 *
 * @throws RangeError in French when nobody did
 */
export function filter<Q extends QuestionId | ItemId>(
  survey: Survey,
  question: Q,
  keep: Q extends keyof Answers ? Answers[Q] | readonly Answers[Q][] : (answer: Answer) => boolean,
): Survey {
  return filterSurvey(survey, question, keep as string | readonly string[] | ((answer: Answer) => boolean));
}

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

/**
 * « Oui » (69,5 %) and so on: the answers most often given, with their share, as a French list; of
 * a question with several scores, the items that have the highest means.
 */
export function leading(question: QuestionId, howMany: number): string {
  const table = flatTable(current().survey, question);
  const ranked =
    table.kind === "flatCounts"
      ? table.rows.map(({ label, n, percent: share }) => ({ label, rank: n, text: fr.percent(share) }))
      : table.kind === "flatMeans" && table.rows.length > 1
        ? table.rows.map((row) => ({ label: row.label, rank: row.mean, text: fr.decimal(row.mean) }))
        : undefined;
  if (!ranked) throw new RangeError(`La question ${question} n’a ni modalités ni notes à classer.`);
  const parts = ranked
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, howMany)
    .map(({ label, text }) => `${quoted(label)} (${text})`);
  return said(
    parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`,
    table,
  );
}

/** « 19,9 points »: how far apart the two groups of a crossing are on an answer (named as for `percent`). */
export function gap<Q extends keyof Answers>(question: Q, answer: Answers[Q], crossing: CrossingId): string;
export function gap(item: AnswerItemId, crossing: CrossingId): string;
export function gap(...place: readonly string[]): string {
  const table = crossingOf(place[0]!, place.at(-1) as CrossingId);
  const [a, b] = countCells(table, placeOf(place.slice(0, -1)));
  return said(`${fr.decimal(Math.abs(a!.percent - b!.percent), 1)}\u00a0points`, table);
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

/**
 * A comment in Markdown under the cell, with computed values in its holes:
 * comment`Parmi elles, ${percent("2.8", "Oui")} …`. Numbers are never typed in it.
 */
export function comment(texts: TemplateStringsArray, ...values: readonly string[]): void {
  const markdown = texts
    .map((text, i) => `${text}${values[i] ?? ""}`)
    .join("")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  display({ "text/markdown": markdown, "text/plain": markdown.replaceAll("**", "") });
}

/** What a word says; marked « (supposé) » where it is of reconstructed answers and the report does not print its table. */
function said(text: string, { source }: Table): string {
  return source.reconstructed && !source.printed ? `${text}\u00a0(supposé)` : text;
}

/** The crossing of a question, or of the question of an item. */
function crossingOf(id: string, crossing: CrossingId): Crossing {
  const { survey } = current();
  const by = crossingById(survey.questionnaire, crossing).question;
  return crossTable(survey, questionOf(id), by);
}

/** « 3.1 », for « 3.1.2 » too. */
function questionOf(id: string): string {
  return id.split(".").slice(0, 2).join(".");
}

/** The crossing one of whose groups has this label, and which group that is. */
function groupIn(id: string, group: string): { readonly table: Crossing; readonly index: number } {
  const { survey } = current();
  for (const { question: by } of survey.questionnaire.crossings) {
    const crossed = questionById(survey.questionnaire, by);
    const index = isSingleChoice(crossed) ? crossed.choices.indexOf(group) : -1;
    if (index >= 0) return { table: crossTable(survey, questionOf(id), by), index };
  }
  throw new RangeError(`Aucun croisement n’a de groupe « ${group} ».`);
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
      ? table.rows.find(({ label }) => label === item)?.cells[table.question.choices.indexOf(answer ?? "")]
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

function noAnswer({ id, answer }: AnswerPlace): RangeError {
  const { question } = columnById(current().survey.questionnaire, id);
  if (!("choices" in question)) {
    return new RangeError(`La question ${id} n’a pas de réponses à compter, mais des notes ou des nombres.`);
  }
  const problem =
    answer === undefined
      ? `Précisez la réponse à la question ${id}.`
      : `La question ${id} n’a pas de réponse « ${answer} ».`;
  return new RangeError(`${problem} Réponses : ${quotedList(question.choices)}.`);
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
  throw new RangeError(`La question ${id} n’a pas de moyenne : ses réponses sont des modalités.`);
}
