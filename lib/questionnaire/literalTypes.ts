import { isSingleChoice, itemsOf } from "./itemsOf";
import { tabulation } from "./tabulation";
import type { Question, Questionnaire } from "./types";

/**
 * The source of `ids.ts`: question ids, their answers, and their items as TypeScript literal
 * types, so that a misspelt question, answer or item is underlined in a notebook while typing.
 */
export function literalTypes({ questions }: Questionnaire): string {
  const answers = questions.filter(isSingleChoice).map(({ id, choices }) => property(id, choices));
  const itemized = questions.filter((question) => itemsOf(question).length > 0);
  const itemIdsOf = (question: Question) => itemsOf(question).map((_, i) => `${question.id}.${i + 1}`);
  const itemIds = itemized.flatMap(itemIdsOf);
  const gridAnswers = questions.flatMap((question) =>
    gridChoices(question).length === 0
      ? []
      : itemIdsOf(question).map((id) => property(id, gridChoices(question))),
  );
  return [
    "// biome-ignore-all format: written by `npm run generate` from data/questionnaire.json; do not edit.",
    "/** Every question, as section.rank. */",
    `export type QuestionId = ${union(questions.map(({ id }) => id))};`,
    "/** The answers of each question that takes exactly one of them. */",
    "export interface Choices {",
    ...answers,
    "}",
    "/** A question that takes exactly one answer of a list: the ones that others can be crossed with. */",
    "export type ChoiceQuestionId = keyof Choices;",
    "/** The items of each question that has several, and the answers of the multiple choices. */",
    "export interface Items {",
    ...itemized.map((question) => property(question.id, itemsOf(question))),
    "}",
    "/** The answers to each item of a grid, which takes exactly one of them. */",
    "export interface ItemChoices {",
    ...gridAnswers,
    "}",
    "/** One of those items, as section.rank.item. */",
    `export type ItemId = ${itemIds.length === 0 ? "never" : union(itemIds)};`,
    "",
  ].join("\n");
}

/** The answers to each item of a grid; none of another question. */
function gridChoices(question: Question): readonly string[] {
  const own = tabulation(question);
  return own.layout === "grid" ? own.choices : [];
}

function property(id: string, values: readonly string[]): string {
  return `  ${JSON.stringify(id)}: ${union(values)};`;
}

function union(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}
