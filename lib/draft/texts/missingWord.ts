import { plainText } from "../../base/plainText";
import type { NoAnswerReason } from "../../questionnaire/MissingReason";

const words: readonly (readonly [RegExp, NoAnswerReason])[] = [
  [/^(?:n\/?a|#n\/a|nan|null|#null!|\.|-+|nr|n\.r\.|manquant|missing)$/, "noAnswer"],
  [/^(?:sans reponse|non[- ]reponse|pas de reponse|non renseigne|non repondu|no answer)$/, "noAnswer"],
  [
    /^(?:ref|refus|refuse|refused|refuse de repondre|ne (?:souhaite|veut) pas repondre|(?:i )?prefer not to (?:say|answer))$/,
    "refused",
  ],
  [
    /^(?:nsp|n\.s\.p\.?|dk|nspp|(?:je )?ne sai[st] pas|nsp\/nr|don'?t know|do not know|ne se prononce pas|sans opinion|ne sait pas ?\/ ?sans opinion)$/,
    "doesNotKnow",
  ],
];

/** Why there is no answer, where a text says so whatever the question: « NA », « refus », « NSP ». */
export function missingWord(text: string): NoAnswerReason | undefined {
  if (text.length > 40) return undefined;
  const plain = plainText(text);
  return words.find(([word]) => word.test(plain))?.[1];
}
