import type { Guess } from "../../draft/Guess";
import { quoted } from "../sentences";

/** The wordings of questions, by their ids. */
export type Wordings = ReadonlyMap<string, string>;

/** How long a wording may be beside its id. */
const shortWording = 32;

/**
 * What a guess is about: « 1.2 « Dans quel type… » », a question by its id and, where it is known, the beginning of its
 * wording; the columns of the file where it is of no question; a question of LimeSurvey by its code.
 */
export function guessSubject(guess: Guess, wordings?: Wordings): string {
  const { question, columns } = guess;
  if (guess.about === "routing") return guess.what.source;
  if (question !== undefined) {
    const wording = wordings?.get(question);
    return wording === undefined ? question : `${question} ${quoted(shortened(wording))}`;
  }
  const isAll = guess.about === "section" && guess.reason.kind === "single";
  if (columns.length === 0 || isAll) return "fichier";
  return columns.length <= 2 ? columns.join(", ") : `${columns[0]}, …, ${columns.at(-1)}`;
}

/** The first words of a text, as many as are short. */
function shortened(text: string): string {
  const whole = text.replaceAll(/\s+/g, " ").trim();
  if (whole.length <= shortWording) return whole;
  const cut = whole.slice(0, shortWording);
  const words = cut.replace(/\s+\S*$/, "").replace(/[\s,;:–—-]+$/, "");
  return `${words === "" ? cut : words}…`;
}
