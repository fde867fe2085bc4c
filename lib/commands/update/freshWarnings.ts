import { decisionOf } from "../../draft/follow/decisionOf";
import type { Guess } from "../../draft/Guess";
import { fr } from "../../present/french";
import type { Questionnaire } from "../../questionnaire/types";
import { isWarned, warningLines } from "../../scaffold/supposedFiles";
import { studyFiles } from "../../study/studyFiles";
import { supposedOf } from "./followedGuesses";

/**
 * What there is to warn of in newer answers, a French line each: once. What was told before is counted in one line, and what
 * a person has decided is not told.
 */
export function freshWarnings(
  folder: string,
  guesses: readonly Guess[],
  questionnaire: Questionnaire,
): readonly string[] {
  const known = new Set((supposedOf(folder)?.guesses ?? []).flatMap(keysOf));
  const open = guesses.filter((guess) => isWarned(guess) && decisionOf(guess, questionnaire) === undefined);
  const fresh = open.flatMap((guess) => freshPart(guess, known));
  const old = open.length - fresh.length;
  return [
    ...warningLines(fresh),
    ...(old > 0
      ? [`  ! Comme avant : ${fr.count(old, "point")} déjà dit${old > 1 ? "s" : ""} (${studyFiles.guesses}).`]
      : []),
  ];
}

/** A guess without what is known of it; nothing where all is. */
function freshPart(guess: Guess, known: ReadonlySet<string>): readonly Guess[] {
  if (guess.about !== "double") return keysOf(guess).every((key) => known.has(key)) ? [] : [guess];
  const doubles = guess.what.doubles.filter(({ id }) => !known.has(doubleKey(id)));
  return doubles.length === 0 ? [] : [{ ...guess, what: { ...guess.what, doubles } }];
}

function keysOf(guess: Guess): readonly string[] {
  if (guess.about === "double") return guess.what.doubles.map(({ id }) => doubleKey(id));
  const code = guess.about === "missing" ? guess.what.code : "";
  return [JSON.stringify([guess.about, guess.question, guess.columns, guess.reason.kind, code])];
}

function doubleKey(id: string): string {
  return JSON.stringify(["double", id]);
}
