import { roundDecimal } from "../exact/roundDecimal";
import { formatLike } from "../published/formatAsPrinted";
import type { PublishedNumber } from "../published/PublishedNumber";
import type { Finding } from "./Finding";
import { isPrintedSo } from "./isPrintedSo";
import { isNear, isRoundedTwice, isSwapped, slipWeight } from "./slip";

type Slip = Pick<Finding, "finding" | "expected" | "explanation" | "certainty">;

/** A slip that nothing but the row explains. */
export const plainSlip = "nombre incompatible";

/** Slips that a rounding explains: the answers are as printed, but for the last digit. */
export const roundingSlips: readonly string[] = ["double arrondi", "égalité d’arrondi"];

/**
 * How a printed number that the rest of its row or table contradicts may have come to be: a value on
 * a rounding tie that went the other way; a mean or a standard deviation rounded twice; a p below
 * .001 printed .000 although it rounds to .001; two digits swapped; the number of a neighbour; or
 * anything else.
 *
 * @param values what the rest leaves it; none where that is too much to list
 * @param near what is printed beside it
 */
export function momentSlip(
  { statistic, printed }: PublishedNumber,
  values: readonly number[],
  near: readonly PublishedNumber[] = [],
): Slip {
  const number = printed.replace("<", "");
  const slip = (finding: string, explanation: string, own = values): Slip => ({
    finding,
    explanation,
    expected: rangeOf(number, own),
    certainty: "probable",
  });
  const tie = values.find((value) => isPrintedSo(printed, value));
  if (tie !== undefined) {
    const explanation = `${decimal(tie, 3)} est à égale distance de ses deux voisins, ${printed} et ${formatLike(number, tie)}.`;
    return slip("égalité d’arrondi", explanation, [tie]);
  }
  const twice = values.find((value) => isRoundedTwice({ statistic, printed }, value));
  if (twice !== undefined) {
    const explanation = `${legible(twice)} s’arrondit à ${formatLike(number, twice)}, mais à ${printed} si on l’arrondit d’abord à ${decimal(twice, 3)}.`;
    return slip("double arrondi", explanation, [twice]);
  }
  if (statistic === "p" && printed === ".000" && values.length > 0 && values.every((p) => p < 0.001)) {
    const explanation = "La probabilité est inférieure à .001, mais elle s’arrondit à .001 et non à .000.";
    return slip("probabilité", explanation);
  }
  const likely = likeliest({ statistic, printed }, values, near);
  if (likely !== undefined && isSwapped(printed, formatLike(number, likely))) {
    const explanation = `Deux chiffres de ${formatLike(number, likely)} sont intervertis.`;
    return slip("chiffres intervertis", explanation, [likely]);
  }
  const alone = "Sans ce nombre, le reste est possible.";
  const twin = near.find((other) => other.printed === printed);
  if (twin !== undefined && likely !== undefined && !isNear(printed, formatLike(number, likely))) {
    const where = [twin.by, twin.row, twin.column].filter((part) => part !== "").join(" · ") || "tri à plat";
    return slip("valeur copiée", `${alone} ${printed} est le nombre voisin (${where}).`);
  }
  return slip(plainSlip, alone);
}

/** The value that is likelier than all others together to have been printed so; undefined where none is. */
function likeliest(
  place: Pick<PublishedNumber, "statistic" | "printed">,
  values: readonly number[],
  near: readonly PublishedNumber[],
): number | undefined {
  const beside = near.map((other) => other.printed);
  const weights = new Map<string, number>();
  for (const value of values) {
    const text = formatLike(place.printed.replace("<", ""), value);
    weights.set(text, (weights.get(text) ?? 0) + slipWeight(place, value, beside));
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [text] = [...weights].find(([, weight]) => weight > all / 2) ?? [];
  return values.find((value) => formatLike(place.printed.replace("<", ""), value) === text);
}

/** With as many decimals as it takes to see on which side of the tie it lies. */
function legible(value: number): string {
  const decimals = [4, 5, 6, 7].find(
    (count) => Number(roundDecimal(value, count)) !== Number(roundDecimal(value, 3)),
  );
  return decimal(value, decimals ?? 8);
}

/** The least and the most of these values as printed, with « à » between them when they differ. */
function rangeOf(number: string, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const ends = sorted.length === 0 ? [] : [sorted[0]!, sorted.at(-1)!];
  return [...new Set(ends.map((value) => formatLike(number, value)))].join(" à ");
}

function decimal(value: number, decimals: number): string {
  return roundDecimal(value, decimals).replace(".", ",");
}
