import { changesLittle } from "../draft/follow/changesLittle";
import { decisionOf } from "../draft/follow/decisionOf";
import type { Guess } from "../draft/Guess";
import type { Questionnaire } from "../questionnaire/types";

/** Guesses by what a person has to do about them. */
export interface GuessStates {
  readonly open: readonly Guess[];
  readonly likely: readonly Guess[];
  readonly sure: readonly Guess[];
}

/**
 * Those that are not applied, or for the time being, and of the others those that are likely and those that are sure, or
 * change little. A code that is likely in one question is told with all of its questions.
 */
export function byState(guesses: readonly Guess[]): GuessStates {
  const isOpen = ({ applied, reason }: Guess) =>
    !applied || reason.kind === "stray" || reason.kind === "otherRows";
  const applied = guesses.filter((guess) => !isOpen(guess));
  const isLikely = (guess: Guess) => guess.confidence !== "sure" && !changesLittle(guess);
  const codes = new Set(applied.filter(isLikely).flatMap((guess) => codeOf(guess) ?? []));
  const isToVerify = (guess: Guess) => isLikely(guess) || codes.has(codeOf(guess) ?? "");
  return {
    open: guesses.filter(isOpen),
    likely: applied.filter(isToVerify),
    sure: applied.filter((guess) => !isToVerify(guess)),
  };
}

/** Those that wait for a person to decide, of which the questionnaire says nothing so far. */
export function openGuesses(guesses: readonly Guess[], questionnaire: Questionnaire): readonly Guess[] {
  return byState(guesses.filter((guess) => decisionOf(guess, questionnaire) === undefined)).open;
}

function codeOf(guess: Guess): string | undefined {
  return guess.about === "missing" ? `${guess.what.reason} ${guess.what.code}` : undefined;
}
