import { sum } from "../../base/sum";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { printedValue } from "../printedValue";
import type { RepairedNumber } from "../repairs";
import { isOneDigit, type SlipName, slipWeights } from "../slip";

const names: Readonly<Record<SlipName, string>> = {
  rounding: "un arrondi",
  digit: "un chiffre mis pour un autre",
  lastDigit: "quelques unités du dernier chiffre en plus ou en moins",
  swap: "deux chiffres intervertis",
  length: "un chiffre oublié ou de trop",
  copy: "le nombre voisin recopié",
  point: "la virgule déplacée",
  any: "une faute d’aucun genre connu",
};

/**
 * The slip that most likely made a number what is printed: « deux chiffres intervertis, 3,24 pour 3,42 »;
 * undefined where no value of it is likelier than all others together.
 */
export function slipWords(
  { place, readings }: RepairedNumber,
  near: readonly PublishedNumber[],
): string | undefined {
  const [first] = readings;
  if (first === undefined || first.weight <= sum(readings.map(({ weight }) => weight)) / 2) return undefined;
  if (first.leftOut) return `une ligne n’y est pas comptée, ${place.printed} pour ${first.text}`;
  const beside = near.map(({ printed }) => printed);
  const weights = slipWeights(place, printedValue(first.text), beside);
  if (weights === undefined) return undefined;
  const whole = isOneDigit(place.printed, first.text)
    ? { ...weights, digit: weights.digit + weights.lastDigit, lastDigit: 0 }
    : weights;
  const [name] = (Object.entries(whole) as [SlipName, number][]).toSorted(([, a], [, b]) => b - a)[0]!;
  return `${names[name]}, ${place.printed} pour ${first.text}`;
}
