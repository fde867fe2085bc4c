import { roundDecimal } from "../base/roundDecimal";
import type { Rounding } from "../exact/printedInterval";
import { type Expected, expectedBetween } from "../published/Expected";
import type { Finding, FindingKind } from "../published/Finding";
import type { PublishedNumber } from "../published/PublishedNumber";
import { isPrintedSo } from "./isPrintedSo";
import { printedTexts } from "./printedTexts";
import { isNear, isRoundedTwice, isSwapped, slipWeight } from "./slip";

type Slip = Pick<Finding, "kind" | "expected" | "explanation" | "certainty">;

/** A slip that nothing but the row explains. */
export const plainSlip = "incompatible" satisfies FindingKind;

/** Slips that a rounding explains: the answers are as printed, but for the last digit. */
export const roundingSlips: readonly FindingKind[] = ["roundedTwice", "roundingTie"];

/**
 * How a printed number that the rest of its row or table contradicts may have come to be: a value on
 * a rounding tie that went the other way; a mean or a standard deviation rounded twice; a p below
 * .001 printed .000 although it rounds to .001; two digits swapped; the number of a neighbour; or
 * anything else.
 *
 * @param left what the rest leaves it; none where that is too much to list, NaN where it can be none
 * @param near what is printed beside it
 */
export function momentSlip(
  { statistic, printed }: PublishedNumber,
  left: readonly number[],
  near: readonly PublishedNumber[] = [],
  rounding?: Rounding,
): Slip {
  const values = left.filter((value) => !Number.isNaN(value));
  const text = (value: number) => printedTexts({ statistic, printed }, value, rounding)[0] ?? "";
  const slip = (kind: FindingKind, explanation: string, own = values): Slip => ({
    kind,
    explanation,
    expected: rangeOf(own, text),
    certainty: "probable",
  });
  if (left.length > 0 && values.length === 0) {
    const explanation = "Ce que le reste laisse ne permet pas de le calculer : il ne devrait pas être là.";
    return slip(plainSlip, explanation);
  }
  const tie = values.find((value) => isPrintedSo(printed, value, rounding));
  if (tie !== undefined) {
    const explanation = `${decimal(tie, 3)} est à égale distance de ses deux voisins, ${printed} et ${text(tie)}.`;
    return slip("roundingTie", explanation, [tie]);
  }
  const twice = values.find((value) => isRoundedTwice({ statistic, printed }, value));
  if (twice !== undefined) {
    const explanation = `${legible(twice)} s’arrondit à ${text(twice)}, mais à ${printed} si on l’arrondit d’abord à ${decimal(twice, 3)}.`;
    return slip("roundedTwice", explanation, [twice]);
  }
  if (statistic === "p" && printed === ".000" && values.length > 0 && values.every((p) => p < 0.001)) {
    const explanation = "La probabilité est inférieure à .001, mais elle s’arrondit à .001 et non à .000.";
    return slip("probability", explanation);
  }
  const likely = likeliest(values, text, (value) =>
    slipWeight(
      { statistic, printed },
      value,
      near.map((other) => other.printed),
      rounding,
    ),
  );
  if (likely !== undefined && isSwapped(printed, text(likely))) {
    const explanation = `Deux chiffres de ${text(likely)} sont intervertis.`;
    return slip("swappedDigits", explanation, [likely]);
  }
  const alone = "Sans ce nombre, le reste est possible.";
  const twin = near.find((other) => other.printed === printed);
  if (twin !== undefined && likely !== undefined && !isNear(printed, text(likely))) {
    const where = [twin.by, twin.row, twin.column].filter((part) => part !== "").join(" · ") || "tri à plat";
    return slip("copied", `${alone} ${printed} est le nombre voisin (${where}).`);
  }
  return slip(plainSlip, alone);
}

/** The value that is likelier than all others together to have been printed so; undefined where none is. */
function likeliest(
  values: readonly number[],
  text: (value: number) => string,
  weightOf: (value: number) => number,
): number | undefined {
  const weights = new Map<string, number>();
  for (const value of values) weights.set(text(value), (weights.get(text(value)) ?? 0) + weightOf(value));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [found] = [...weights].find(([, weight]) => weight > all / 2) ?? [];
  return values.find((value) => text(value) === found);
}

/** With as many decimals as it takes to see on which side of the tie it lies. */
function legible(value: number): string {
  const decimals = [4, 5, 6, 7].find(
    (count) => Number(roundDecimal(value, count)) !== Number(roundDecimal(value, 3)),
  );
  return decimal(value, decimals ?? 8);
}

/** The least and the most of these values as printed. */
function rangeOf(values: readonly number[], text: (value: number) => string): Expected {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? [] : expectedBetween(text(sorted[0]!), text(sorted.at(-1)!));
}

function decimal(value: number, decimals: number): string {
  return roundDecimal(value, decimals).replace(".", ",");
}
