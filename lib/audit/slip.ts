import { roundDecimal } from "../base/roundDecimal";
import type { Rounding } from "../exact/printedInterval";
import { formatLike } from "../published/formatAsPrinted";
import type { PublishedNumber } from "../published/PublishedNumber";
import { inequality } from "./inequality";
import { isPrintedSo } from "./isPrintedSo";
import { printedTexts } from "./printedTexts";

/** The slips that people make when they copy a number, with the share of slips that each is taken for. */
const shares = { rounding: 0.3, digit: 0.2, lastDigit: 0.2, swap: 0.1, copy: 0.15, any: 0.05 } as const;

/**
 * How likely it is that a number was printed so by a slip, beside other numbers and other slips: rounded
 * twice, or to the other side of a tie; one digit wrong; off by up to nine in its last digit; two
 * neighbouring digits swapped; the number of a neighbour, unless it is so near that it may be by
 * chance; or any other number of as many digits. Slips of a kind are equally likely.
 *
 * @param value what it should be, unrounded
 * @param neighbours what is printed beside it, in its row and in the rows next to it
 */
export function slipWeight(
  place: Pick<PublishedNumber, "statistic" | "printed">,
  value: number,
  neighbours: readonly string[],
  rounding?: Rounding,
): number {
  const [right] = printedTexts(place, value, rounding);
  if (right === undefined) return 0;
  const size = right.replace(/\D/g, "").length;
  const wrong = wrongDigits(place.printed, right);
  const near = isNear(place.printed, right);
  return (
    shares.any / 10 ** size +
    (isRoundedTwice(place, value) || isOnTie(place.printed, right, value) ? shares.rounding : 0) +
    (wrong?.length === 1 ? shares.digit / (9 * size) : 0) +
    (near ? shares.lastDigit / 18 : 0) +
    (isSwapped(place.printed, right) ? shares.swap / (size - 1) : 0) +
    (near || neighbours.length === 0
      ? 0
      : (shares.copy * neighbours.filter((text) => text === place.printed).length) / neighbours.length)
  );
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
