import { roundDecimal } from "../../base/roundDecimal";
import type { Finding } from "../../published/Finding";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { printedTexts } from "../printedTexts";
import { printedValue } from "../printedValue";
import type { QuestionShape } from "../QuestionShape";

/** How many values are told one by one. */
const mostListed = 6;

/**
 * The values that a printed number may have had: all where they are few; where they lie on both sides of
 * what is printed the nearest on each; undefined where an interval says as much.
 */
export function nearestOf(
  place: PublishedNumber,
  values: readonly number[],
  rounding: QuestionShape["rounding"],
): Finding["nearest"] {
  const texts = [
    ...new Set(
      values.toSorted((a, b) => a - b).flatMap((value) => printedTexts(place, value, rounding).slice(0, 1)),
    ),
  ];
  if (texts.length < 2) return undefined;
  if (texts.length <= mostListed) return { texts, more: false };
  const own = printedValue(place.printed);
  const below = texts.filter((text) => printedValue(text) < own).at(-1);
  const above = texts.find((text) => printedValue(text) > own);
  return below === undefined || above === undefined ? undefined : { texts: [below, above], more: true };
}

/** How many units of the last digit are tried on each side. */
const mostSteps = 1000;

/** The nearest texts below and above a printed number that are accepted in its place. */
export function nearestTexts(
  { printed }: Pick<PublishedNumber, "printed">,
  accepts: (text: string) => boolean,
  most = mostSteps,
): readonly string[] {
  const [, sign = "", decimals = ""] = /([.,])(\d+)$/.exec(printed) ?? [];
  const unit = 10 ** -decimals.length;
  const text = (steps: number) => {
    const plain = roundDecimal(printedValue(printed) + steps * unit, decimals.length).replace(".", sign);
    return /^-?[.,]/.test(printed) ? plain.replace(/^(-?)0/, "$1") : plain;
  };
  return [-1, 1].flatMap((direction) => {
    for (let steps = 1; steps <= most; steps++) {
      const tried = text(direction * steps);
      if (tried.startsWith("-") && !printed.startsWith("-")) return [];
      if (accepts(tried)) return [tried];
    }
    return [];
  });
}
