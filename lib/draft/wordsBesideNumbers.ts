import { plainText } from "../base/plainText";
import type { ColumnProfile } from "./ColumnProfile";
import { classStart } from "./texts/classStart";
import { degreeOf } from "./texts/degreeOf";
import { frequencyRank } from "./texts/frequencyRank";

/** A word that stands beside numbers in several columns: it may say that there is no answer. */
export interface WordBesideNumbers {
  readonly word: string;
  /** The columns that have it, whatever else they have. */
  readonly columns: readonly string[];
  readonly count: number;
  /** Whether it stands beside numbers of several kinds, which no answer does. */
  readonly isCode: boolean;
}

type Profile = Pick<ColumnProfile, "name" | "countOf" | "decimalOf" | "missingWords" | "answered">;

/** Beside more words, or fewer numbers, these are labels of a choice. */
const mostWords = 5;
const fewestNumbers = 3;
const mostShare = 1 / 3;
/** What it takes to take a word for a code. */
const enoughColumns = 3;
const enoughTimes = 5;
/** Columns that share as much of their numbers may be items of one question. */
const alike = 0.6;
const mostScores = 20;

/**
 * The words that two columns or more have beside nothing but numbers, each in a few rows, and that say no amount:
 * « Aucun » may be 0, and « Non » is an answer. A word of choices only is none.
 */
export function wordsBesideNumbers(profiles: readonly Profile[]): readonly WordBesideNumbers[] {
  const beside = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const words = wordsOf(profile);
    const times = words.reduce((sum, word) => sum + profile.countOf.get(word)!, 0);
    const isNumbers = profile.decimalOf.size >= fewestNumbers && times <= mostShare * profile.answered;
    if (!isNumbers || words.length > mostWords) continue;
    for (const word of words) beside.set(word, [...(beside.get(word) ?? []), profile]);
  }
  return [...beside].flatMap(([word, numbers]) => {
    const having = profiles.filter(({ countOf }) => countOf.has(word));
    const isRare = having.every(({ countOf, answered }) => countOf.get(word)! <= mostShare * answered);
    if (numbers.length < 2 || !isRare || saysSomething(word)) return [];
    const count = having.reduce((sum, { countOf }) => sum + countOf.get(word)!, 0);
    const isCode = having.length >= enoughColumns && count >= enoughTimes && areOfSeveralKinds(numbers);
    return [{ word, columns: having.map(({ name }) => name), count, isCode }];
  });
}

function wordsOf({ countOf, decimalOf, missingWords }: Profile): readonly string[] {
  if (decimalOf.size < fewestNumbers || countOf.size > decimalOf.size + missingWords.size + mostWords)
    return [];
  return [...countOf.keys()].filter((value) => !decimalOf.has(value) && !missingWords.has(value));
}

const answers = /^(?:oui|non|yes|no|vrai|faux|true|false|tous|toutes|tout|all)$|^(?:autre|other)s?\b/;

/** Whether a word is an answer, or says how much or how often. */
export function saysSomething(word: string): boolean {
  const degree = degreeOf(word);
  return (
    answers.test(plainText(word)) ||
    classStart(word) !== undefined ||
    frequencyRank(word) !== undefined ||
    (degree !== undefined && !degree.of.startsWith("="))
  );
}

/** Whether two columns have numbers that differ as those of one question do not. */
function areOfSeveralKinds(profiles: readonly Profile[]): boolean {
  const kinds = profiles.map(kindOf);
  return kinds.some((one, i) => kinds.slice(i + 1).some((other) => !areAlike(one, other)));
}

type Kind = "decimals" | "counts" | ReadonlySet<number>;

function kindOf({ decimalOf }: Profile): Kind {
  const numbers = new Set([...decimalOf.values()].map(({ value }) => value));
  if (![...numbers].every(Number.isInteger)) return "decimals";
  return numbers.size > mostScores ? "counts" : numbers;
}

function areAlike(one: Kind, other: Kind): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  const shared = [...one].filter((value) => other.has(value)).length;
  return shared >= alike * (one.size + other.size - shared);
}
