import { fr } from "../present/french";
import { quoted } from "../present/sentences";
import type { ChoiceQuestionId, Choices, QuestionId } from "../questionnaire/ids";
import { crossingById, questionById } from "../questionnaire/lookup";
import { filterSurvey } from "../respondents/filterSurvey";
import type { Answer, Survey } from "../respondents/Survey";
import type { Description } from "../stats/describe";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import { type Count, type Crossing, smallestP } from "../tables/Table";
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

/**
 * The respondents who gave this answer (or one of these) to a question, as a survey of its own.
 * @throws RangeError in French when nobody did
 */
export function filter<Q extends QuestionId>(
  survey: Survey,
  question: Q,
  keep: Q extends ChoiceQuestionId ? Choices[Q] | readonly Choices[Q][] : (answer: Answer) => boolean,
): Survey {
  return filterSurvey(survey, question, keep as string | readonly string[] | ((answer: Answer) => boolean));
}

/** « 59,8 % »: the share of an answer among those asked, or among one group of a crossing. */
export function percent<Q extends ChoiceQuestionId>(
  question: Q,
  answer: Choices[Q],
  group?: GroupLabel,
): string {
  return fr.percent(countOf(question, answer, group).percent);
}

/** « 286 »: how many gave an answer, or all those asked when no answer is named. */
export function count<Q extends ChoiceQuestionId>(
  question: Q,
  answer?: Choices[Q],
  group?: GroupLabel,
): string {
  if (answer === undefined) return fr.integer(flatTable(current().survey, question).n);
  return fr.integer(countOf(question, answer, group).n);
}

/** « Oui » (69,5 %) and so on: the answers most often given, with their share, as a French list. */
export function leading(question: ChoiceQuestionId, howMany: number): string {
  const table = flatTable(current().survey, question);
  if (table.kind !== "flatCounts") throw new RangeError(`La question ${question} n’a pas de modalités.`);
  const ranked = table.rows.toSorted((a, b) => b.n - a.n).slice(0, howMany);
  const parts = ranked.map(({ label, percent: share }) => `${quoted(label)} (${fr.percent(share)})`);
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}

/** « 19,9 points »: how far apart the two groups of a crossing are on an answer. */
export function gap<Q extends ChoiceQuestionId>(
  question: Q,
  answer: Choices[Q],
  crossing: CrossingId,
): string {
  const table = crossingOf(question, crossing);
  const cells =
    table.kind === "crossedCounts" ? table.rows.find(({ label }) => label === answer)?.cells : undefined;
  const [a, b] = cells ?? [];
  return `${fr.decimal(Math.abs((a?.percent ?? Number.NaN) - (b?.percent ?? Number.NaN)), 1)}\u00a0points`;
}

/** « 3,57 »: the mean of a number, of all those asked or of one group. */
export function mean(question: QuestionId, group?: GroupLabel): string {
  return fr.decimal(momentsOf(question, group).mean);
}

/** « 2,74 »: the standard deviation of a number, of all those asked or of one group. */
export function sd(question: QuestionId, group?: GroupLabel): string {
  return fr.decimal(momentsOf(question, group).sd);
}

/** « p < .001 »: the probability of a crossing's test (the smallest, when it has one a row). */
export function probability(question: QuestionId, crossing: CrossingId): string {
  return fr.p(smallestP(crossingOf(question, crossing)));
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

function crossingOf(question: QuestionId, crossing: CrossingId): Crossing {
  const { survey } = current();
  return crossTable(survey, question, crossingById(survey.questionnaire, crossing).question);
}

/** The crossing one of whose groups has this label, and which group that is. */
function groupIn(
  question: QuestionId,
  group: GroupLabel,
): { readonly table: Crossing; readonly index: number } {
  const { survey } = current();
  for (const { question: by } of survey.questionnaire.crossings) {
    const crossed = questionById(survey.questionnaire, by);
    const index = "choices" in crossed ? crossed.choices.indexOf(group) : -1;
    if (index >= 0) return { table: crossTable(survey, question, by), index };
  }
  throw new RangeError(`Aucun croisement n’a de groupe « ${group} ».`);
}

function countOf(question: QuestionId, answer: string, group: GroupLabel | undefined): Count {
  let found: Count | undefined;
  if (group === undefined) {
    const table = flatTable(current().survey, question);
    found = table.kind === "flatCounts" ? table.rows.find(({ label }) => label === answer) : undefined;
  } else {
    const { table, index } = groupIn(question, group);
    found =
      table.kind === "crossedCounts"
        ? table.rows.find(({ label }) => label === answer)?.cells[index]
        : undefined;
  }
  if (found) return found;
  throw new RangeError(`La question ${question} n’a pas de réponse « ${answer} ».`);
}

function momentsOf(question: QuestionId, group: GroupLabel | undefined): Description {
  let found: Description | undefined;
  if (group === undefined) {
    const table = flatTable(current().survey, question);
    found = table.kind === "flatMeans" ? table.rows[0] : undefined;
  } else {
    const { table, index } = groupIn(question, group);
    found = table.kind === "crossedMeans" ? table.rows[0]?.cells[index] : undefined;
  }
  if (found) return found;
  throw new RangeError(`La question ${question} n’a pas de moyenne : ses réponses sont des modalités.`);
}
