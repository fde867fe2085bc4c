import { nearestNames } from "../../base/nearestNames";
import { plainText } from "../../base/plainText";
import { classStart } from "../texts/classStart";
import { degreeOf } from "../texts/degreeOf";
import { frequencyRank } from "../texts/frequencyRank";
import { missingWord } from "../texts/missingWord";

/** As few give an answer that is misspelt, and so many times as many the one that is meant. */
const mostTimes = 3;
const timesAsMany = 10;
/** Of shorter words, one letter makes another; of longer ones, two may be wrong. */
const shortestWord = 5;
/** Beside figures that are the same, as « ans » in « 30 à 44 ans ». */
const shortestUnit = 4;
const longWord = 8;
/** Where rare answers are as many, they are no faults: places, names, trades. */
const mostRare = 4;
/** What is put before a word to say its contrary. */
const contrary = /^(?:in|im|il|ir|un|de|des|dis|dys|mal|me|mes|non|sous|sur|anti|pre|post|re|bi|tri|semi)$/;

/**
 * The answers to a question that a letter or two separate from one that many more give: « Pluriactf » beside
 * « Pluriactif ». Never those that differ by a figure, a short word, a first letter or a prefix, or by two words that
 * both say how much or how often; a plural is always as near.
 *
 * @param countOf how many gave each
 * @returns what each of them may be
 */
export function nearAnswers(countOf: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const rare = [...countOf].filter(([, count]) => count <= mostTimes);
  if (rare.length > mostRare) return new Map();
  return new Map(
    rare.flatMap(([text, count]) => {
      const meant = [...countOf].filter(
        ([other, times]) => times >= timesAsMany * count && isNear(text, other),
      );
      return meant.length === 1 ? [[text, meant[0]![0]] as const] : [];
    }),
  );
}

/** Whether one word of a text has a letter more, less, exchanged or other than that of the other, all else being the same. */
function isNear(text: string, other: string): boolean {
  if (missingWord(text) !== undefined || missingWord(other) !== undefined) return false;
  const [own, theirs] = [wordsOf(text), wordsOf(other)];
  if (own.length !== theirs.length) return false;
  const different = own.flatMap((word, i) =>
    plainText(word) === plainText(theirs[i]!) ? [] : [[word, theirs[i]!] as const],
  );
  if (different.length !== 1 || different[0]!.some(isCode)) return false;
  const [word, meant] = different[0]!.map(plainText) as [string, string];
  if (`${word}s` === meant || word === `${meant}s`) return true;
  const isKnown = saysHowMuch(word) && saysHowMuch(meant) && saysOther(text, other);
  return !isKnown && isNearWord(word, meant, /\d/.test(text) ? shortestUnit : shortestWord);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\d+<>=%]+/u).filter((word) => word !== "");
}

/** Whether a word is one of a code: with figures, signs, or a capital within: « drugA », « 2b », « master+ ». */
function isCode(word: string): boolean {
  return /[^\p{L}\p{M}]|\p{Ll}\p{Lu}/u.test(word);
}

function isNearWord(word: string, other: string, shortest: number): boolean {
  const [shorter, longer] = word.length <= other.length ? [word, other] : [other, word];
  if (/\d/.test(word + other) || shorter.length < shortest - 1 || longer.length < shortest) return false;
  if (word[0] !== other[0] || isPrefixed(shorter, longer)) return false;
  return nearestNames(word, [other], shorter.length >= longWord ? 2 : 1).length > 0;
}

/** « import », « report »: what differs is what stands before the same word. */
function isPrefixed(shorter: string, longer: string): boolean {
  let same = 0;
  while (same < shorter.length && shorter.at(-1 - same) === longer.at(-1 - same)) same++;
  const [own, theirs] = [shorter.slice(0, shorter.length - same), longer.slice(0, longer.length - same)];
  return same >= 3 && contrary.test(theirs) && (own === "" || contrary.test(own));
}

/** Whether a word says how much or how often by itself: one that is misspelt does not. */
function saysHowMuch(word: string): boolean {
  return frequencyRank(word) !== undefined || degreeOf(word)?.of.startsWith("=") === false;
}

/** Whether both say how much, how often or from where on, and not the same. */
function saysOther(text: string, other: string): boolean {
  const differ = (one: unknown, another: unknown) =>
    one !== undefined && another !== undefined && one !== another;
  return (
    differ(frequencyRank(text), frequencyRank(other)) ||
    differ(classStart(text), classStart(other)) ||
    differ(degreeOf(text)?.degree, degreeOf(other)?.degree)
  );
}
