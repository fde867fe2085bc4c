import type { CellValue } from "../answers/encodeColumn";
import { quotedList } from "../base/quotedList";
import { cleanedBy } from "../questionnaire/cleanedText";
import type { NumberRange } from "../questionnaire/kinds/Kind";
import { kindOfQuestion, tabulation } from "../questionnaire/tabulation";
import type { Question, Questionnaire } from "../questionnaire/types";

/**
 * What the text of a cell says: an answer to a question, or why there is none (a code, or the rule that took it out);
 * undefined where the question has no such answer. An empty cell is « not answered »: whether it was asked is for its
 * access condition to tell.
 */
export function readCell(
  question: Question,
  text: string,
  missing: Questionnaire["missing"] = {},
): CellValue | undefined {
  if (text === "") return { missing: "noAnswer" };
  const reason = own(question.missing ?? {}, text) ?? own(missing, text);
  if (reason !== undefined) return { missing: reason };
  const rule = cleanedBy(text);
  if (rule !== undefined) return { missing: { cleaned: rule } };
  const how = tabulation(question);
  switch (how.layout) {
    case "counts":
    case "grid":
      return how.choices.includes(text) ? text : undefined;
    case "ticks":
      return text === "1" ? 1 : text === "0" ? 0 : undefined;
    case "means":
      return readNumber(text, how.range);
    case "text":
      return text;
  }
}

function own<T>(codes: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(codes, text) ? codes[text] : undefined;
}

/** A number of a range; its decimals come after a point or a comma. */
function readNumber(text: string, { min, max, decimals }: NumberRange): number | undefined {
  const match = /^(-?\d+)(?:[.,](\d+))?$/.exec(text);
  if (!match || (match[2]?.length ?? 0) > decimals) return undefined;
  const number = Number(text.replace(",", "."));
  const isExact = decimals > 0 || Number.isSafeInteger(number);
  return isExact && number >= min && number <= max ? number : undefined;
}

/** « la question 3.1 n’a pas cette note » */
export function unknownAnswer(question: Question): string {
  return `la question ${question.id} n’a pas ${kindOfQuestion(question).answer}`;
}

/** What a cell of a question may hold, in French. */
export function expectedAnswer(question: Question): string {
  const how = tabulation(question);
  switch (how.layout) {
    case "counts":
    case "grid":
      return quotedList(how.choices);
    case "ticks":
      return "« 1 » si la réponse est cochée, « 0 » sinon";
    case "means":
      return expectedNumber(how.range);
    case "text":
      return "un texte";
  }
}

function expectedNumber({ min, max, decimals }: NumberRange): string {
  const what =
    decimals === 0 ? "un entier" : `un nombre d’au plus ${decimals} décimale${decimals > 1 ? "s" : ""}`;
  const [low, high] = [min, max].map((end) => String(end).replace(".", ","));
  if (Number.isFinite(max))
    return Number.isFinite(min) ? `${what} de ${low} à ${high}` : `${what} jusqu’à ${high}`;
  return `${what} au moins égal à ${low}`;
}
