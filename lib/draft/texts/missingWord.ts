import { plainText } from "../../base/plainText";
import type { CodedReason } from "../../questionnaire/MissingReason";

const words: readonly (readonly [RegExp, CodedReason])[] = [
  [/^(?:n\/?a|#n\/[ad]|nan|null|#null!|\.|-+|nr|n\.r\.|manquant|missing)$/, "noAnswer"],
  // What spreadsheets write for a blank.
  [/^(?:vides?|blanks?|empty)$/, "noAnswer"],
  [
    /^(?:sans reponse|non[- ]reponse|(?:pas de|aucune) reponse|non[- ]renseignee?s?|non repondu|no answer)$/,
    "noAnswer",
  ],
  [
    /^(?:ref|refus|refuse|refused|refuse de repondre|ne (?:souhaite|veut) pas repondre|(?:i )?prefer not to (?:say|answer))$/,
    "refused",
  ],
  [
    /^(?:nsp|n\.s\.p\.?|dk|nspp|(?:je )?ne sai[st] pas|nsp\/nr|don'?t know|do not know|ne se prononce pas|sans opinion|ne sait pas ?\/ ?sans opinion)$/,
    "doesNotKnow",
  ],
  [/^(?:sans objet|non concernee?s?|non applicable|not applicable)$/, "notAsked"],
];
const brackets = /^(?:\((.*)\)|\[(.*)\]|<(.*)>|\{(.*)\}|« ?(.*?) ?»)$/;

/**
 * Why there is no answer, where a text says so whatever the question, in brackets or not: « NA », « (vide) »,
 * « refus », « NSP », « Sans objet ».
 */
export function missingWord(text: string): CodedReason | undefined {
  if (text.length > 40) return undefined;
  const plain = plainText(plainText(text).replace(brackets, "$1$2$3$4$5"));
  return words.find(([word]) => word.test(plain))?.[1];
}
