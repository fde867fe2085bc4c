import type { Guess } from "../../draft/Guess";
import { fr, noBreakSpace as nb } from "../french";
import { reasonWords } from "../reasonWords";
import { quoted } from "../sentences";
import { guessSubject } from "./guessSubject";
import { idRanges } from "./idRanges";

type MissingGuess = Guess & { readonly about: "missing" };

/** Of more questions, a code is told by how many columns have it. */
const mostQuestions = 3;

/**
 * Codes of several questions that mean the same, in one French line: « « NR » (9 fois à 1.1, 1.5), « - » (120 fois, 17
 * colonnes) veulent dire « sans réponse » ». A code that is told by its distance says from which questions.
 */
export function codesLine(guesses: readonly MissingGuess[]): string {
  const byCode = new Map<string, MissingGuess[]>();
  for (const guess of guesses) byCode.set(guess.what.code, [...(byCode.get(guess.what.code) ?? []), guess]);
  const meaning = quoted(reasonWords(guesses[0]!.what.reason));
  const areAll = (kind: MissingGuess["reason"]["kind"]) =>
    guesses.every(({ reason }) => reason.kind === kind);
  const why = areAll("besideNumbers")
    ? ", un mot parmi des nombres de plusieurs sortes"
    : areAll("heading")
      ? ", l’intitulé le dit"
      : farFrom(guesses);
  const [only] = byCode.size === 1 ? byCode : [];
  if (only) return `${quoted(only[0])} veut dire ${meaning}${nb}: ${placesOf(only[1])}${why}`;
  const codes = [...byCode].map(([code, own]) => `${quoted(code)} (${placesOf(own)})`);
  return `${codes.join(", ")} veulent dire ${meaning}${why}`;
}

/** « 9 fois à 1.1, 1.5 » */
function placesOf(guesses: readonly MissingGuess[]): string {
  const times = `${fr.integer(guesses.reduce((sum, { what }) => sum + what.count, 0))}${nb}fois`;
  const questions = new Set(guesses.map((guess) => guessSubject(guess)));
  if (questions.size <= mostQuestions || guesses.some(isFar)) return `${times} à ${idRanges([...questions])}`;
  return `${times}, ${fr.count(new Set(guesses.flatMap(({ columns }) => columns)).size, "colonne")}`;
}

/** Whether a code is told by its distance from other values, or by what it is elsewhere, and not by its word. */
export function isFar({ reason }: MissingGuess): boolean {
  return reason.kind === "apart" || reason.kind === "near" || reason.kind === "elsewhere";
}

function farFrom(guesses: readonly MissingGuess[]): string {
  const apart = guesses.filter(({ reason }) => reason.kind === "apart" || reason.kind === "near");
  if (apart.length === 0 || apart.length === guesses.length) return "";
  return `, loin des autres valeurs à ${idRanges([...new Set(apart.map((guess) => guessSubject(guess)))])}`;
}
