import { DataError } from "../base/DataError";

/**
 * The label that each text has in the questionnaire: a text that is still a choice is itself; the others are those
 * that stand in their places, since choices are given other labels more often than they are moved.
 *
 * @param drafted the texts of the choices, in the order in which they were drafted
 * @throws DataError where texts that are no longer choices cannot be told apart: some choices were moved, or there
 * are fewer of them
 */
export function choiceTexts(
  drafted: readonly string[],
  choices: readonly string[],
  place: { readonly study: string; readonly column: string },
): ReadonlyMap<string, string> {
  const kept = drafted.filter((text) => choices.includes(text));
  const texts = drafted.filter((text) => !choices.includes(text));
  const labels = choices.filter((label) => !drafted.includes(label));
  const inPlace = kept.every(
    (text) => choices.length === drafted.length && choices.indexOf(text) === drafted.indexOf(text),
  );
  const isTold = texts.length === 0 || (texts.length === labels.length && (texts.length === 1 || inPlace));
  if (!isTold) {
    throw new DataError(
      { file: place.study, column: place.column, value: texts[0]! },
      "ce texte n’est plus une modalité, et laquelle le remplace ne se devine pas",
      "dans la mise en correspondance, « values » avec la modalité de chaque texte",
    );
  }
  return new Map([
    ...kept.map((text): [string, string] => [text, text]),
    ...texts.map((text, i): [string, string] => [text, labels[i]!]),
  ]);
}
