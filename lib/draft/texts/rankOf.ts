import { plainText } from "../../base/plainText";

const ordinals: readonly RegExp[] = [
  /^(?:premier|premiere|first)$/,
  /^(?:deuxieme|second|seconde)$/,
  /^(?:troisieme|third)$/,
  /^(?:quatrieme|fourth)$/,
  /^(?:cinquieme|fifth)$/,
  /^(?:sixieme|sixth)$/,
  /^(?:septieme|seventh)$/,
  /^(?:huitieme|eighth)$/,
  /^(?:neuvieme|ninth)$/,
  /^(?:dixieme|tenth)$/,
];
const things = "rang|rank|ranking|choix|choice|position|place|classement|ordre|priorite|priority|top";
const ordinal = String.raw`\d{1,2}(?:ers?|eres?|res?|es?|emes?|nds?|ndes?|st|rd|th)|[a-z]+`;
const before = new RegExp(`^(?:(?:en|le|la|au|the) )?(${ordinal})(?: (?:${things}))?$`);
const after = new RegExp(`^(?:${things})? ?(?:n ?[°o] ?|no? |#)?(\\d{1,2})$`);

/** The rank that a text names, 1 for the first: « 1er choix », « Rang 1 », « Premier »; undefined of any other. */
export function rankOf(text: string): number | undefined {
  const plain = plainText(text).replace(/[-_]+/g, " ").trim();
  const [, number] = after.exec(plain) ?? [];
  if (number !== undefined) return Number(number);
  const [, word] = before.exec(plain) ?? [];
  if (word === undefined) return undefined;
  const digits = /^\d+/.exec(word)?.[0];
  const rank = digits === undefined ? ordinals.findIndex((one) => one.test(word)) + 1 : Number(digits);
  return rank > 0 ? rank : undefined;
}

/** A name that begins with a rank, cut after it: « Premier choix », « 2e choix ». */
export function leadingRank(name: string): { readonly stem: string; readonly rest: string } | undefined {
  const [, rest, stem] = /^(\S+)\s+(\S.*)$/su.exec(name.trim()) ?? [];
  if (rest === undefined || /^\d+$/.test(rest) || rankOf(rest) === undefined) return undefined;
  return new RegExp(`^(?:${things})(?=\\W|$)`).test(plainText(stem!)) ? { stem: stem!, rest } : undefined;
}
