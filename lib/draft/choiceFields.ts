import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";
import { orderedChoices } from "./orderedChoices";

/** The choices of a question in order, with what is said of them. */
export function choiceFields(
  answers: ReadonlyMap<string, number>,
  columns: readonly ColumnProfile[],
): { readonly choices: readonly string[]; readonly guess: OwnGuess } {
  const { choices, last, by, confidence } = orderedChoices(answers);
  return {
    choices,
    guess: {
      ...{ about: "choices", columns: columns.map(({ name }) => name), what: { choices, last } },
      ...{ reason: { kind: by }, confidence, applied: true },
    },
  };
}
