import { roundDecimal } from "../base/roundDecimal";
import { sum } from "../base/sum";
import type { Rounding } from "../exact/printedInterval";
import { formatLike } from "../published/formatAsPrinted";
import type { PublishedNumber } from "../published/PublishedNumber";
import { inequality } from "./inequality";
import { isPrintedSo } from "./isPrintedSo";
import { printedTexts } from "./printedTexts";

/**
 * The slips that people make when they set a number in a table, with the share of slips that each is taken
 * for. Half of them are of typing: of those, Verhoeff counted 60 to 95 % of one wrong digit, 10 to 20 % of two
 * neighbours swapped, and 10 to 20 % of a digit left out or added; here they are 70, 15 and 15 %. That half
 * of all are of typing, and how the others share the rest, is an assumption: no count of them is published.
 *
 * Source: J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, Amsterdam, 1969, as N. R. Wagner
 * gives it in The Laws of Cryptography, 2002.
 */
const shares = {
  rounding: 0.3,
  digit: 0.2,
  lastDigit: 0.15,
  swap: 0.075,
  length: 0.075,
  copy: 0.12,
  point: 0.03,
  any: 0.05,
} as const;

/** A kind of slip. */
export type SlipName = keyof typeof shares;

/**
 * How likely it is that a number was printed so by a slip of each kind, beside other numbers and other slips:
 * rounded twice, or to the other side of a tie; one digit wrong; off by up to nine in its last digit; two
 * neighbouring digits swapped; a digit left out or added; the number of a neighbour, unless it is so near
 * that it may be by chance; its decimal point one or two places off; or any other number of as many digits.
 * Slips of a kind are equally likely.
 *
 * @param value what it should be, unrounded
 * @param neighbours what is printed beside it, in its row and in the rows next to it
 */
export function slipWeights(
  place: Pick<PublishedNumber, "statistic" | "printed">,
  value: number,
  neighbours: readonly string[],
  rounding?: Rounding,
): Readonly<Record<SlipName, number>> | undefined {
  const [right] = printedTexts(place, value, rounding);
  if (right === undefined) return undefined;
  const { printed } = place;
  const size = right.replace(/\D/g, "").length;
  const wrong = wrongDigits(printed, right);
  const near = isNear(printed, right);
  const copies = neighbours.filter((text) => text === printed).length;
  return {
    rounding: isRoundedTwice(place, value) || isOnTie(printed, right, value) ? shares.rounding : 0,
    digit: wrong?.length === 1 ? shares.digit / (9 * size) : 0,
    lastDigit: near ? shares.lastDigit / 18 : 0,
    swap: isSwapped(printed, right) ? shares.swap / (size - 1) : 0,
    length: shares.length * lengthShare(printed, right),
    copy: near || copies === 0 ? 0 : (shares.copy * copies) / neighbours.length,
    point: isPointMoved(place, value) ? shares.point / 4 : 0,
    any: shares.any / 10 ** size,
  };
}

/** The same of all kinds together; 0 of a value that is no number. */
export function slipWeight(...of: Parameters<typeof slipWeights>): number {
  return sum(Object.values(slipWeights(...of) ?? {}));
}

/** The chance that a total leaves out one of its lines, which of them being as likely: an assumption too. */
export function leftOutWeight(printed: string, counts: readonly number[]): number {
  const all = sum(counts);
  const left = counts.filter((count) => count > 0 && String(all - count) === printed).length;
  return counts.length < 2 ? 0 : (0.1 * left) / counts.length;
}

/** What numbers one slip of a digit, of two, or of the decimal point makes the printed one. */
export function slippedTexts(printed: string): readonly string[] {
  const at = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const digits = [..."0123456789"];
  const put = (i: number, text: string) => printed.slice(0, i) + text + printed.slice(i + 1);
  const texts = [
    ...at.flatMap((i) => digits.map((digit) => put(i, digit))),
    ...at.slice(1).flatMap((j, k) => {
      const i = at[k]!;
      return [...printed].with(i, printed[j]!).with(j, printed[i]!).join("");
    }),
  ];
  return [...new Set(texts)].filter((text) => text !== printed && !/^-?0\d/.test(text));
}

/** Of all ways to leave out or to add one digit, half of each, the share that makes one text the other. */
function lengthShare(printed: string, right: string): number {
  const [own, of] = [printed, right].map((text) => text.replace(/\D/g, "")) as [string, string];
  const without = (text: string) => [...text].map((_, i) => text.slice(0, i) + text.slice(i + 1));
  if (own.length === of.length - 1) {
    return without(of).filter((text) => text === own).length / (2 * of.length);
  }
  if (own.length !== of.length + 1) return 0;
  return without(own).filter((text) => text === of).length / (20 * own.length);
}

/** Whether a number is printed with its decimal point one or two places off. */
function isPointMoved({ statistic, printed }: Parameters<typeof slipWeights>[0], value: number): boolean {
  const [, sign = "", whole = "", mark, decimals = ""] = /^(-?)(\d*)([.,])(\d+)$/.exec(printed) ?? [];
  if (mark === undefined || !/[1-9]/.test(whole + decimals)) return false;
  const digits = `00${whole}${decimals}00`;
  return [-2, -1, 1, 2].some((shift) => {
    const at = 2 + whole.length + shift;
    const [before, after] = [
      digits.slice(0, at).replace(/^0+(?=\d)/, ""),
      digits.slice(at).replace(/00$/, ""),
    ];
    if (after === "") return false;
    const moved = `${sign}${whole === "" && before === "0" ? "" : before}${mark}${after}`;
    return printedTexts({ statistic, printed: moved }, value).includes(moved);
  });
}

/** Whether a value lies halfway between what is printed and what should be. */
function isOnTie(printed: string, right: string, value: number): boolean {
  return printed !== right && inequality(printed) === undefined && isPrintedSo(printed, value);
}

/** Whether two numbers of as many digits differ by two neighbouring digits in each other's place. */
export function isSwapped(printed: string, right: string): boolean {
  const [i, j, ...others] = wrongDigits(printed, right) ?? [];
  if (i === undefined || j !== i + 1 || others.length > 0) return false;
  const [a, b] = [printed, right].map((text) => text.replace(/\D/g, "")) as [string, string];
  return a[i] === b[j] && a[j] === b[i];
}

/** Whether a number is off by one to nine units of its last digit. */
export function isNear(printed: string, right: string): boolean {
  const [a, b] = [printed, right].map((text) => Number(text.replace(/\D/g, ""))) as [number, number];
  return a !== b && Math.abs(a - b) <= 9;
}

/** Whether one digit of a number is wrong, and no other. */
export function isOneDigit(printed: string, right: string): boolean {
  return wrongDigits(printed, right)?.length === 1;
}

/**
 * Whether a mean or a standard deviation was rounded to one decimal more and then again (a program
 * shows three decimals, an author keeps two: 1.4446, 1.445, 1.45).
 */
export function isRoundedTwice(
  { statistic, printed }: Pick<PublishedNumber, "statistic" | "printed">,
  value: number,
): boolean {
  if (statistic !== "mean" && statistic !== "sd") return false;
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
  const twice = formatLike(printed, Number(roundDecimal(value, decimals + 1)));
  return twice === printed && formatLike(printed, value) !== printed;
}

/** The ranks of the digits that differ; undefined where there are not as many. */
function wrongDigits(printed: string, right: string): readonly number[] | undefined {
  const [a, b] = [printed, right].map((text) => text.replace(/\D/g, "")) as [string, string];
  if (a.length !== b.length) return undefined;
  return [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
}
