import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";
import { type OrderedChoices, orderedChoices } from "./orderedChoices";

/** The choices of a question in order, with what is said of them. */
export function choiceFields(
  answers: ReadonlyMap<string, number>,
  columns: readonly ColumnProfile[],
): {
  readonly choices: readonly string[];
  readonly guess: Extract<OwnGuess, { about: "choices" }>;
} {
  const { choices, last, by, confidence } = declaredChoices(answers, columns) ?? orderedChoices(answers);
  return {
    choices,
    guess: {
      ...{ about: "choices", columns: columns.map(({ name }) => name), what: { choices, last } },
      ...{ reason: { kind: by }, confidence, applied: true },
    },
  };
}

/** The choices that the file declares, those that nobody gave included, where it declares all that were given. */
function declaredChoices(
  answers: ReadonlyMap<string, number>,
  columns: readonly ColumnProfile[],
): OrderedChoices | undefined {
  const choices = [...new Set(columns.flatMap(({ column }) => [...(column.labels?.values() ?? [])]))];
  if (choices.length < 2 || ![...answers.keys()].every((answer) => choices.includes(answer)))
    return undefined;
  return { choices, last: [], by: "file", confidence: "sure" };
}
