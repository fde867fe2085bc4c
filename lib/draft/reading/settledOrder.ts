import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question } from "../../questionnaire/types";
import type { OwnGuess } from "../Guess";

/**
 * The guess of an order of choices with those that the question has in the end: answers that may be misspelt stand beside
 * those that they may be.
 *
 * @param spellings what was guessed of how its answers are written
 */
export function settledOrder(guess: OwnGuess, question: Question, spellings: readonly OwnGuess[]): OwnGuess {
  if (guess.about !== "choices") return guess;
  const { choices, counts } = guess.what;
  const now = choicesOf(question) ?? itemsOf(question);
  if (now.length === choices.length) return guess;
  const given = new Map(counts?.map((count, i) => [choices[i]!, count]));
  for (const own of spellings)
    if (own.about === "spelling") for (const { from, count } of own.what.answers) given.set(from, count);
  return {
    ...guess,
    what: { ...guess.what, choices: now, ...(counts && { counts: now.map((own) => given.get(own) ?? 0) }) },
  };
}
