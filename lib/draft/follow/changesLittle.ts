import type { Guess } from "../Guess";

/** Of fewer rows on either side, that a question is empty exactly where another says so may be chance. */
const fewestRouted = 10;

/**
 * Whether a likely guess is near certain, or would change no number of the results if it were wrong: the order of answers, how
 * sections are cut, dates, what is written otherwise by a capital, rows that are the same in every cell, a word that says
 * there is no answer, a scale of several items whose scores are all its numbers.
 */
export function changesLittle(guess: Guess): boolean {
  switch (guess.about) {
    case "choices":
      return guess.reason.kind !== "added";
    case "section":
    case "fieldwork":
    case "metadata":
      return true;
    case "spelling":
      return guess.reason.kind === "typography";
    case "double":
      return guess.reason.kind === "sameRows";
    case "missing":
      return guess.reason.kind === "word" && guess.what.reason === "noAnswer";
    case "scale":
      return guess.reason.kind === "observed" && guess.columns.length > 1;
    case "kind":
      return (
        guess.reason.kind === "constant" ||
        guess.reason.kind === "empty" ||
        (guess.what.kind === "scale" && guess.reason.kind === "wholeNumbers" && guess.columns.length > 1)
      );
    case "access": {
      const { kind, asked, unasked } = guess.reason;
      return kind !== "near" && Math.min(asked, unasked) >= fewestRouted;
    }
    default:
      return false;
  }
}
