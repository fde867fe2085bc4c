import { Type } from "@sinclair/typebox";
import { parseJsonAs } from "../base/parseJsonAs";
import type { Guess } from "../draft/Guess";
import type { Mapping } from "../draft/Mapping";
import { guessLines, openGroups } from "../present/draft/guessLines";
import { guessSentence } from "../present/draft/guessSentence";
import type { Questionnaire } from "../questionnaire/types";
import { studyFiles } from "../study/studyFiles";
import { byState } from "./guessStates";
import { type CountedAnswers, type DraftOrigin, type Supposed, supposedText } from "./supposedText";

/** What a drafted study keeps of its draft: how its columns were made, and what was supposed, for its owner to check. */
export function supposedFiles({
  mapping,
  questionnaire,
  guesses,
  from = "answers",
  counted,
}: {
  readonly mapping: Mapping;
  readonly questionnaire: Questionnaire;
  readonly guesses: readonly Guess[];
  readonly from?: DraftOrigin;
  readonly counted?: CountedAnswers;
}): Readonly<Record<string, string>> {
  const supposed: Supposed = { from, guesses, ...(counted && { counted }) };
  return { [studyFiles.mapping]: mappingText(mapping), ...guessFiles(supposed, questionnaire) };
}

/** The two files of what was supposed: that which is read, and that which the program reads. */
export function guessFiles(
  supposed: Supposed,
  questionnaire: Questionnaire,
): Readonly<Record<string, string>> {
  return {
    [studyFiles.guesses]: supposedText(supposed, questionnaire),
    [studyFiles.guessData]: `${JSON.stringify(supposed, null, 1)}\n`,
  };
}

const counted = () => Type.Object({ file: Type.String(), respondents: Type.Integer() });
const schema = Type.Object({
  from: Type.Union([Type.Literal("answers"), Type.Literal("structure")]),
  guesses: Type.Array(Type.Object({ about: Type.String() })),
  counted: Type.Optional(counted()),
  now: Type.Optional(counted()),
});

/**
 * What was supposed, in the text of `data/suppositions.json`, which the program has written.
 *
 * @param file name for the messages
 * @throws DataError with the line when it is no such text
 */
export function parseSupposed(text: string, file: string): Supposed {
  return parseJsonAs(schema, text, file) as unknown as Supposed;
}

/** What newer answers tell of a study. */
export interface NewerGuesses {
  readonly fresh: readonly Guess[];
  /** The questions that have another number. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  /** Whether these answers are all there are now. */
  readonly areAll?: boolean;
  /** These answers, and how many the study has with them; absent where none came. */
  readonly now?: CountedAnswers;
}

/**
 * What is supposed once newer answers have told more: each guess once, under the numbers that questions have now. What was
 * proposed and is done now is no longer proposed, and what was wrong in answers that are gone is settled.
 */
export function withGuesses(
  { from, guesses, counted, now: last }: Supposed,
  { fresh, moved = [], areAll = false, now: answers = last }: NewerGuesses,
): Supposed {
  const now = new Map(moved.map((own) => [own.from, own.to]));
  const keyOf = ({ question: _, ...guess }: Guess) => JSON.stringify({ ...guess, applied: true });
  const done = new Set(fresh.filter(({ applied }) => applied).map(keyOf));
  const old = areAll ? guesses.flatMap((guess) => settledGuess(guess, fresh)) : guesses;
  const kept = numbered(old, now).filter((guess) => guess.applied || !done.has(keyOf(guess)));
  const known = new Set(kept.map((guess) => JSON.stringify(guess)));
  return {
    from,
    guesses: [...kept, ...fresh.filter((guess) => !known.has(JSON.stringify(guess)))],
    ...(counted && { counted }),
    ...(answers && { now: answers }),
  };
}

/** Identifiers that were there twice: those that no longer are; of the others the newer answers tell. */
function settledGuess(guess: Guess, fresh: readonly Guess[]): readonly Guess[] {
  if (guess.about !== "double") return [guess];
  const now = new Set(
    fresh.flatMap((own) => (own.about === "double" ? own.what.doubles : [])).map(({ id }) => id),
  );
  const doubles = guess.what.doubles.filter(({ id }) => !now.has(id));
  return doubles.length === 0 ? [] : [{ ...guess, what: { ...guess.what, doubles }, settled: true }];
}

/** The same under other numbers of questions. */
function numbered<T>(value: T, now: ReadonlyMap<string, string>): T {
  const named = (own: unknown, key: string): unknown => {
    if (typeof own === "string") return key === "question" ? (now.get(own) ?? own) : own;
    if (Array.isArray(own)) return own.map((part) => named(part, ""));
    if (own === null || typeof own !== "object") return own;
    return Object.fromEntries(Object.entries(own).map(([name, part]) => [name, named(part, name)]));
  };
  return now.size === 0 ? value : (named(value, "") as T);
}

/** The text of `data/mapping.json`. */
export function mappingText(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}

/** How many suppositions there are of each kind, those to verify by line, and where to read them. */
export function guessSummary(guesses: readonly Guess[], from: DraftOrigin = "answers"): string {
  const { open, likely, sure } = byState(guesses);
  const origin =
    from === "answers" ? "est proposé d’après les réponses" : "vient de la structure de l’enquête";
  const points = guessLines(likely).length;
  const told = [
    `${sure.length} suppositions sûres`,
    `${points} point${points > 1 ? "s" : ""} à vérifier`,
    ...(open.length > 0 ? [`${openGroups(open).length} à décider`] : []),
  ];
  return `Le questionnaire ${origin} : ${told.join(", ")} (data/suppositions.md).`;
}

/**
 * What is told at once, a French line each: what a questionnaire lacks of the one that it comes from, or has otherwise,
 * and a column of weights that is not taken as it lacks some.
 */
export function warningLines(guesses: readonly Guess[]): readonly string[] {
  return guesses.filter(isWarned).map((guess) => `  ! ${guessSentence(guess)}`);
}

/** Whether a guess is told at once. */
export function isWarned({ about, reason }: Guess): boolean {
  return (
    about === "routing" ||
    about === "double" ||
    reason.kind === "stray" ||
    (about === "weight" && reason.kind === "fault")
  );
}
