import { plainText } from "../base/plainText";
import type { ChoiceOrder, Confidence } from "./Guess";
import { classStart } from "./texts/classStart";
import { type Degree, degreeOf } from "./texts/degreeOf";
import { frequencyRank } from "./texts/frequencyRank";
import { measuredStart } from "./texts/measuredStart";
import { missingWord } from "./texts/missingWord";

export interface OrderedChoices {
  readonly choices: readonly string[];
  /** « Autre », « Ne sait pas »: what comes last whatever the order. */
  readonly last: readonly string[];
  readonly by: ChoiceOrder;
  readonly confidence: Confidence;
}

/**
 * The answers to a question in the order in which it would give them: by what they say of how often or how much,
 * by the numbers of their classes, yes before no; else the most frequent first.
 *
 * @param countOf how many gave each
 */
export function orderedChoices(countOf: ReadonlyMap<string, number>): OrderedChoices {
  const values = [...countOf.keys()];
  const last = values.filter((value) => lastRank(value) > 0).sort((a, b) => lastRank(a) - lastRank(b));
  const main = values.filter((value) => lastRank(value) === 0);
  const ordered = (
    by: ChoiceOrder,
    confidence: Confidence,
    rankOf: (value: string) => number,
  ): OrderedChoices => {
    const choices = main.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a, b));
    return { choices: [...choices, ...last], last, by, confidence };
  };
  const numbers = ranked(main, codeNumber);
  if (numbers) return ordered("codes", "sure", numbers);
  const yesNo = ranked(main, yesNoRank);
  if (yesNo) return ordered("yesNo", "sure", yesNo);
  const often = ranked(main, frequencyRank);
  if (often && main.length > 1) return ordered("vocabulary", "sure", often);
  const degrees = degreesOf(main);
  const isPlain = main.some((value) => degreeOf(value)?.plain);
  if (degrees && !(isPlain && main.length < 3))
    return ordered("vocabulary", isPlain ? "likely" : "sure", degrees);
  const classes = measured(main) ?? ranked(main, classStart);
  if (classes && main.length > 1) return ordered("classes", "sure", classes);
  if (values.length > 12) return ordered("alphabet", "likely", () => 0);
  return ordered("frequency", "likely", (value) => -countOf.get(value)!);
}

/** The rank of each value, where all have one and no two the same. */
function ranked(
  values: readonly string[],
  rankOf: (value: string) => number | undefined,
): ((value: string) => number) | undefined {
  const ranks = new Map(values.map((value) => [value, rankOf(value)]));
  const known = [...ranks.values()];
  if (values.length === 0 || known.includes(undefined) || new Set(known).size < values.length)
    return undefined;
  return (value) => ranks.get(value)!;
}

/** Classes of one thing in units that may not be the same: « 30 minutes à 1 heure », « plus de 2 heures ». */
function measured(values: readonly string[]): ((value: string) => number) | undefined {
  const things = new Set(values.map((value) => measuredStart(value)?.of));
  return things.size === 1 ? ranked(values, (value) => measuredStart(value)?.start) : undefined;
}

/** Degrees of one thing: « Peu utile » and « Très satisfait » are not. */
function degreesOf(values: readonly string[]): ((value: string) => number) | undefined {
  const degrees = withContraries(values.map((value) => [value, degreeOf(value)] as const));
  const named = degrees.flatMap(([, degree]) =>
    degree && degree.of !== "" ? [degree.of.replace(/^=/, "")] : [],
  );
  // A word that no adverb goes with counts only where it is what the others are degrees of.
  const bare = new Set(degrees.flatMap(([, degree]) => (degree?.of.startsWith("=") ? [degree.of] : [])));
  if (values.length < 2 || new Set(named).size > 1 || bare.size > 1) return undefined;
  return ranked(values, (value) => degrees.find(([own]) => own === value)![1]?.degree);
}

type OwnDegree = readonly [value: string, degree: Degree | undefined];

/** « Plutôt inadaptée » beside « plutôt adaptée » is as much less of it: what has a prefix that denies the others. */
function withContraries(degrees: readonly OwnDegree[]): readonly OwnDegree[] {
  const straight = new Set(degrees.flatMap(([, degree]) => degree?.of.replace(/^=/, "") || []));
  return degrees.map(([value, degree]) => {
    const [, mark = "", rest] =
      /^(=?)(?:in|im|il|ir|non[ -]?|de|des|dis|mal|me|mes|un)(.{3,})$/.exec(degree?.of ?? "") ?? [];
    if (degree === undefined || rest === undefined || !straight.has(rest)) return [value, degree];
    return [value, { ...degree, degree: -degree.degree, of: `${mark}${rest}` }];
  });
}

function codeNumber(value: string): number | undefined {
  return /^-?\d{1,15}(?:[.,]\d+)?$/.test(value) ? Number(value.replace(",", ".")) : undefined;
}

const yesNoWords = [
  "oui",
  "yes",
  "o",
  "y",
  "vrai",
  "true",
  "non",
  "no",
  "n",
  "faux",
  "false",
  "peut-etre",
  "maybe",
];

function yesNoRank(value: string): number | undefined {
  const rank = yesNoWords.indexOf(plainText(value));
  return rank < 0 ? undefined : rank;
}

/** 0 of what has its place among the others; else the rank among those that come last. */
function lastRank(value: string): number {
  const plain = plainText(value);
  if (/^(?:autre|other)s?\b/.test(plain) && plain.length < 40) return 1;
  if (/^(?:aucun(?:e)? (?:de|des) |none of )/.test(plain)) return 2;
  if (/^(?:non concerne|sans objet|not applicable)/.test(plain)) return 3;
  const reason = missingWord(value);
  return reason === undefined ? 0 : reason === "doesNotKnow" ? 4 : reason === "refused" ? 5 : 6;
}

function compare(a: string, b: string): number {
  const [left, right] = [plainText(a), plainText(b)];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
