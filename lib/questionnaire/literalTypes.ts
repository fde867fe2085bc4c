import type { Questionnaire } from "./types";

/**
 * The source of `ids.ts`: question ids and their answers as TypeScript literal types, so
 * that a misspelt question or answer is underlined in a notebook while typing.
 */
export function literalTypes(questionnaire: Questionnaire): string {
  const ids = questionnaire.questions.map((question) => JSON.stringify(question.id));
  const answers = questionnaire.questions.flatMap((question) => {
    if (!("choices" in question)) return [];
    const choices = question.choices.map((choice) => JSON.stringify(choice));
    return [`  ${JSON.stringify(question.id)}: ${choices.join(" | ")};`];
  });
  return [
    "// biome-ignore-all format: written by `npm run generate` from data/questionnaire.json; do not edit.",
    "/** Every question, as section.rank. */",
    `export type QuestionId = ${ids.join(" | ")};`,
    "/** The answers of each question that has a list of them. */",
    "export interface Choices {",
    ...answers,
    "}",
    "/** A question that has a list of answers: the ones that others can be crossed with. */",
    "export type ChoiceQuestionId = keyof Choices;",
    "",
  ].join("\n");
}
