import { plainText } from "../../base/plainText";
import type { CodedReason } from "../../questionnaire/MissingReason";
import { missingWord } from "./missingWord";

/** The codes of missing answers that a heading says, and the heading without them. */
export interface SaidCodes {
  readonly codes: ReadonlyMap<string, CodedReason>;
  readonly rest: string;
}

/** Where a code with its words begins: « 99 = », « 9 : », « 99 si ». */
const number = String.raw`[-−–]?\d+`;
const verb = String.raw`(?:(?:mett|not|cod|indiqu|inscri[rv]|écri[rv]|saisi(?:r|ss)|tap|entr|répond)(?:ez|er|re|e)?\s+)`;
const code = String.raw`(?:${number}\s*[=:]|${verb}?${number}\s+(?:si|pour|quand|en cas de)\s)`;
/** The same with the words first: « NSP = 99 ». */
const worded = String.raw`\p{L}[^=:,;/|?]*[=:]\s*${number}\s*(?=$|[,;/|])`;
const parts = new RegExp(
  String.raw`[\s,;/|]+(?:(?:et|ou)\s+)?(?=${number}\s*[=:])|\s*[,;/|]\s*(?:(?:et|ou)\s+)?(?=${code}|${worded})`,
  "iu",
);
const coded = new RegExp(
  String.raw`^(?:${verb}?(${number})\s+(?:si|pour|quand|en cas de)\s+|(${number})\s*[=:]\s*)(\p{L}.*|\(.*|«.*)$`,
  "isu",
);
const codedLast = new RegExp(
  String.raw`^(?:(\p{L}[^=:]*?)\s*[=:]\s*|(?:si|pour|quand)\s+([^=:]*?)\s*,?\s*${verb})(${number})\.?$`,
  "isu",
);
const bracketed = /\s*(?:\(([^()]*)\)|\[([^[\]]*)\])/gu;
/** Codes after the question itself: « Quel âge ? 99 : ne sait pas ». */
const trailing = new RegExp(
  String.raw`(?<=\S)(?:\s*[,;–—-]\s+|(?<=[?.…)])\s+)((?:${code}|\p{L}[^=:?,;]*=\s*${number}|si\s[^?]*?${verb}${number}\.?$)[^?]*)$`,
  "iu",
);

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
 * give: 99, « refused », of « Combien ? (99 = ne souhaite pas répondre) », or « NSP = 99 », « 99 si vous ne savez pas ». The codes of answers stay where they are:
 * « (1 = pas du tout, 7 = tout à fait) ».
 */
export function saidCodes(heading: string): SaidCodes {
  const codes = new Map<string, CodedReason>();
  const kept = (text: string, may: (number: string, part: string) => boolean = () => true) => {
    const others: string[] = [];
    let taken = 0;
    for (const part of text.trim().split(parts)) {
      const said = codeIn(part);
      const own = said?.number;
      const reason = own === undefined || !may(own, part) ? undefined : reasonOf(own, said!.words);
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
    const own = kept(text, (own, part) => usual.test(own) && (own.length > 1 || /^\d\s*=/.test(part)));
    if (own === undefined) return whole;
    return own === "" ? "" : whole.replace(text, () => own);
  });
  return rest.trim() === "" ? { codes: new Map(), rest: heading } : { codes, rest };
}

/** The code of a part with the words that say what it is, whichever comes first. */
function codeIn(part: string): { readonly number: string; readonly words: string } | undefined {
  const [, first, own = first, words] = coded.exec(part) ?? [];
  const [, before, after = before, last] = own === undefined ? (codedLast.exec(part) ?? []) : [];
  const found = own ?? last;
  return found === undefined ? undefined : { number: found.replace(/^[−–]/, "-"), words: (words ?? after)! };
}

function reasonOf(code: string, words: string): CodedReason | undefined {
  const plain = plainText(words)
    .replaceAll("’", "'")
    .replace(/[.…\s]+$/u, "");
  if (equivocal.test(plain) && !usual.test(code)) return undefined;
  const known = missingWord(plain) ?? reasons.find(([said]) => said.test(plain))?.[1];
  if (known !== undefined) return known;
  // « refus ou ne sait pas », « NSP / refus » : the first that is said.
  const several = plain.split(/\s*[,/]\s*|\s+(?:ou|et)\s+/u);
  return several.length > 1 ? reasonOf(code, several[0]!) : undefined;
}
