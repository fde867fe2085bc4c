import { plainText } from "../../base/plainText";
import type { CodedReason } from "../../questionnaire/MissingReason";
import { missingWord } from "./missingWord";

/** The codes of missing answers that a heading says, and the heading without them. */
export interface SaidCodes {
  readonly codes: ReadonlyMap<string, CodedReason>;
  readonly rest: string;
}

/** Where a code with its words begins: « 99 = », « 9 : ». */
const code = String.raw`[-−–]?\d+\s*[=:]`;
const parts = new RegExp(String.raw`[\s,;/|]+(?:(?:et|ou)\s+)?(?=${code})`, "u");
const coded = /^([-−–]?\d+)\s*[=:]\s*(\p{L}.*|\(.*|«.*)$/su;
const bracketed = /\s*(?:\(([^()]*)\)|\[([^[\]]*)\])/gu;
/** Codes after the question itself: « Quel âge ? 99 : ne sait pas ». */
const trailing = new RegExp(String.raw`(?<=\S)(?:\s*[,;–—-]\s+|(?<=[?.…)])\s+)(${code}[^?]*)$`, "u");

/** Words that say why there is no answer, and those that may be an answer too: « 2 = refusé ». */
const reasons: readonly (readonly [RegExp, CodedReason])[] = [
  [
    /^(?:(?:je |vous )?(?:ne )?(?:souhait|veu|desir)\S* pas (?:y )?repondre|(?:je )?prefer\S* ne pas (?:y )?repondre|(?:je )?souhait\S* ne pas (?:y )?repondre|refus\S* de (?:repondre|reponse))$/,
    "refused",
  ],
  [
    /^(?:(?:je |vous )?ne (?:sai[st]|savez) pas|(?:je )?n'en sai[st] rien|ne se souvient pas|nsp)\b/,
    "doesNotKnow",
  ],
  [/^(?:pas concernee?s?|non concernee?s?|ne (?:vous )?concerne pas|question non posee)$/, "notAsked"],
  [/^(?:(?:valeurs? |donnees? |reponses? )?manquantes?|(?:n'a|n'ont) pas repondu|pas repondu)$/, "noAnswer"],
];
const equivocal =
  /^(?:ref|refuse?|refused|vides?|blanks?|empty|sans opinion|sans objet|na|manquante?s?|-+|\.)$/;
/** Codes that nobody gives to an answer among others. */
const usual = /^(?:-\d+|7+|8+|9+[6-9]?)$/;

/**
 * The codes of missing answers that a heading says, in brackets or after the question, each with the reason that its words
 * give: 99, « refused », of « Combien ? (99 = ne souhaite pas répondre) ». The codes of answers stay where they are:
 * « (1 = pas du tout, 7 = tout à fait) ».
 */
export function saidCodes(heading: string): SaidCodes {
  const codes = new Map<string, CodedReason>();
  const kept = (text: string, may: (number: string, part: string) => boolean = () => true) => {
    const others: string[] = [];
    let taken = 0;
    for (const part of text.trim().split(parts)) {
      const [, number, words] = coded.exec(part) ?? [];
      const own = number?.replace(/^[−–]/, "-");
      const reason = own === undefined || !may(own, part) ? undefined : reasonOf(own, words!);
      if (own === undefined || reason === undefined) others.push(part);
      else {
        codes.set(String(Number(own)), reason);
        taken++;
      }
    }
    return taken === 0 ? undefined : others.join(", ");
  };
  const without = heading.replace(bracketed, (whole, round?: string, square?: string) => {
    const own = kept(round ?? square ?? "");
    if (own === undefined) return whole;
    return own === "" ? "" : whole.replace(round ?? square!, () => own);
  });
  const rest = without.replace(trailing, (whole, text: string) => {
    // « 8 : NSP » may be the eighth item.
    const own = kept(
      text,
      (number, part) => usual.test(number) && (number.length > 1 || /^\d\s*=/.test(part)),
    );
    if (own === undefined) return whole;
    return own === "" ? "" : whole.replace(text, () => own);
  });
  return rest.trim() === "" ? { codes: new Map(), rest: heading } : { codes, rest };
}

function reasonOf(number: string, words: string): CodedReason | undefined {
  const plain = plainText(words)
    .replaceAll("’", "'")
    .replace(/[.…\s]+$/u, "");
  if (equivocal.test(plain) && !usual.test(number)) return undefined;
  const known = missingWord(plain) ?? reasons.find(([said]) => said.test(plain))?.[1];
  if (known !== undefined) return known;
  // « refus ou ne sait pas », « NSP / refus » : the first that is said.
  const several = plain.split(/\s*[,/]\s*|\s+(?:ou|et)\s+/u);
  return several.length > 1 ? reasonOf(number, several[0]!) : undefined;
}
