import type { Guess } from "../../draft/Guess";
export function guessSentence(guess: Guess): string {
  return JSON.stringify(guess);
}
