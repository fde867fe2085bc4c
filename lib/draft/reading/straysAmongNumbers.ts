import type { ColumnProfile } from "../ColumnProfile";
import { saysSomething } from "../wordsBesideNumbers";

/** Of as many answers, one may be no number; never more than so many texts. */
const mostShare = 0.05;
const mostTexts = 20;
const fewestNumbers = 3;
/** Of fewer numbers, « 4 ou plus » may be one more answer. */
const mostChoices = 12;
/** Fewer answers tell nothing of what the others should be. */
const fewestAnswers = 20;

/**
 * The texts of a column that are no numbers, where all others are: « env. 20 », « 12 kg », « ? ». None where one is a
 * code of figures (« 2A », « 01 »), or beside a few numbers an answer by itself (« Aucun », « 4 ou plus », « Autre »).
 */
export function straysAmongNumbers({
  countOf,
  decimalOf,
  missingWords,
  labelled,
}: Pick<ColumnProfile, "countOf" | "decimalOf" | "missingWords" | "labelled">): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  if (labelled || decimalOf.size < fewestNumbers) return none;
  const texts = [...countOf.keys()].filter((text) => !decimalOf.has(text) && !missingWords.has(text));
  const total = (own: Iterable<string>) => [...own].reduce((sum, text) => sum + countOf.get(text)!, 0);
  const numbers = total(decimalOf.keys());
  const isFew = texts.length <= mostTexts && total(texts) <= mostShare * numbers && numbers >= fewestAnswers;
  const areAnswers = decimalOf.size <= mostChoices && texts.some(saysSomething);
  return isFew && !areAnswers && !texts.some(isCode) ? new Set(texts) : none;
}

/** Figures with a letter, or as no number is written. */
function isCode(text: string): boolean {
  return /^[\d ]+$/.test(text) || /^\d{1,3}[A-Za-z]$/.test(text) || /^[A-Za-z]{1,2}\d+$/.test(text);
}
