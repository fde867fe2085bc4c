import { printedValue } from "../printedValue";
import type { tableStatistics } from "./tableStatistics";

/** A statistic of which a number is printed. */
export type NumberStatistic = Exclude<keyof typeof tableStatistics, "scale" | "answers" | "stars">;

const signed = "un nombre comme 2,10 ou -2.10";
const decimal = "un nombre positif comme 3,16 ou 3.16";
const whole = "un nombre entier comme 927";
const pair = "deux nombres comme 3,2 à 4,1, ou [3,2 ; 4,1]";
const share = "un nombre de 0 à 1, comme 0,12 ou .12";

/** What is expected of each statistic, in French. */
export const formats: Readonly<Record<NumberStatistic, string>> = {
  n: whole,
  base: whole,
  ddl: "un nombre entier comme 38, deux comme 1 ; 40, ou 37,8 d’un test de Welch",
  ddl2: "un nombre positif comme 40, ou 37,8 d’un test de Welch",
  percent: decimal,
  mean: signed,
  sd: decimal,
  se: decimal,
  chi2: decimal,
  F: decimal,
  t: signed,
  z: signed,
  r: "un coefficient de -1 à 1, comme 0,32 ou -.32",
  eta2: share,
  V: share,
  d: signed,
  oddsRatio: decimal,
  ciLow: signed,
  ciHigh: signed,
  ci: pair,
  median: signed,
  least: signed,
  most: signed,
  span: pair,
  p: "une probabilité comme 0,037, .037, < .001, > .05 ou ns, ou des étoiles",
  verdict: "significatif ou non significatif",
};

/** What is printed, as the rest of the audit writes it, without its stars. */
export interface PrintedText {
  /** Numbers, or what stands for one; two of degrees of freedom that are two. */
  readonly texts: readonly string[];
  /** « ** » beside a number, or alone in the place of p. */
  readonly stars?: string;
}

/** Reads what is printed of a statistic; undefined where it cannot be printed there. */
export function printedText(statistic: NumberStatistic, field: string): PrintedText | undefined {
  const bare = field.replaceAll(/[\s\u00a0\u202f]|%$/g, "").replace(/^[−–](?=[\d.,])/, "-");
  if (statistic === "verdict") {
    const words = bare.toLowerCase();
    if (/^(ns|non?t?)/.test(words)) return { texts: ["ns"] };
    return words.startsWith("sig") ? { texts: ["sig"] } : undefined;
  }
  if (["x", "X", "-", "–", "—"].includes(bare)) return { texts: ["x"] };
  if (statistic === "ddl") return degreesText(field, bare);
  if (formats[statistic] === pair) return pairText(field);
  const [, text, stars] = /^(.*?)([*†]*)$/.exec(bare)!;
  const own = stars === "" ? {} : { stars: stars! };
  if (statistic === "p") {
    if (text === "" && stars !== "") return { texts: [], ...own };
    const p = probabilityText(text!);
    return p === undefined ? undefined : { texts: [p] };
  }
  if (stars !== "" && !tested.includes(statistic)) return undefined;
  return isWritten(statistic, text!) ? { texts: [text!.replace(/^-(?=[0.,]+$)/, "")], ...own } : undefined;
}

/** Statistics beside which stars tell a p. */
const tested: readonly NumberStatistic[] = ["chi2", "F", "t", "z", "r", "d"];

function isWritten(statistic: NumberStatistic, text: string): boolean {
  const format = formats[statistic];
  // More digits than a number keeps would be audited as others.
  if (text.replaceAll(/\D/g, "").length > (format === whole ? 9 : 15)) return false;
  if (format === whole) return /^\d+$/.test(text);
  if (!/^-?(\d+|\d*[,.]\d+)$/.test(text)) return false;
  const value = printedValue(text);
  if (statistic === "r") return Math.abs(value) <= 1;
  if (format === share) return value >= 0 && value <= 1 && !text.startsWith("-");
  return format === signed || !text.startsWith("-");
}

/** « <.001 », « ≤,05 », « >.05 », « ns », or a number. */
function probabilityText(text: string): string | undefined {
  const bare = text.replace(/^p(?=[=<>≤≥.,\d])/i, "").replace(/^=/, "");
  if (/^(n\.?s\.?|nonsign?if?\w*\.?)$/i.test(bare)) return "ns";
  const plain = bare.replace(/^<=/, "≤").replace(/^>=/, "≥");
  return /^[<≤>≥]?(\d+|\d*[,.]\d+)$/.test(plain) ? plain : undefined;
}

/** « 38 », « 37,8 », or « 1 ; 40 » and its like, which are two. */
function degreesText(field: string, bare: string): PrintedText | undefined {
  const pair = /^\s*\(?\s*(\d+)\s*(?:[;/]|,\s|et|and)\s*(\d+(?:[.,]\d+)?)\s*\)?\s*$/.exec(field);
  if (pair !== null) return { texts: [pair[1]!, pair[2]!] };
  return /^\d+([.,]\d+)?$/.test(bare) ? { texts: [bare] } : undefined;
}

/** « 3,2 à 4,1 », « [3.2, 4.1] », « -0,2 ; 0,4 » or « 1–10 »: two numbers, the first of which is not above the second. */
function pairText(field: string): PrintedText | undefined {
  const number = String.raw`([-−]?(?:\d+(?:[.,]\d+)?|[.,]\d+))\s*%?`;
  const between = String.raw`\s*(?:;|à|to|–|—|-|,\s)\s*`;
  const found = new RegExp(`^\\s*[[(]?\\s*${number}${between}${number}\\s*[\\])]?\\s*$`).exec(
    field.replaceAll(/[\u00a0\u202f]/g, " "),
  );
  const texts = found?.slice(1).map((text) => text.replace("−", "-"));
  return texts === undefined || printedValue(texts[0]!) > printedValue(texts[1]!) ? undefined : { texts };
}

/** What stars stand for: « * p < .05 ; ** p < .01 », by stars; undefined where nothing of the kind is written. */
export function starsLegend(text: string): ReadonlyMap<string, string> | undefined {
  const found = [...text.matchAll(/([*†]+)\s*:?\s*(?:p\s*)?(<=|[<≤])\s*(\d*[.,]?\d+)/gi)];
  if (found.length === 0) return undefined;
  return new Map(found.map(([, stars, sign, bound]) => [stars!, `${sign === "<" ? "<" : "≤"}${bound}`]));
}
