import { roundDecimal } from "../exact/roundDecimal";
import { formatAsPrinted, formatLike } from "../published/formatAsPrinted";
import type { PublishedNumber, Statistic } from "../published/PublishedNumber";
import type { Finding } from "./Finding";
import { isPrintedSo } from "./isPrintedSo";

type Slip = Pick<Finding, "finding" | "expected" | "explanation" | "certainty">;

/** A slip that nothing but the row explains. */
export const plainSlip = "nombre incompatible";

/** Slips that a rounding explains: the answers are as printed, but for the last digit. */
export const roundingSlips: readonly string[] = ["double arrondi", "égalité d’arrondi"];

/**
 * How a printed mean, standard deviation, F or p that the rest of its row contradicts may have come
 * to be: a value on a rounding tie that went the other way; a value rounded twice (a program shows
 * three decimals, an author keeps two: 1.4446, 1.445, 1.45); a p below .001 printed .000 although
 * it rounds to .001; or anything else.
 *
 * @param values what the rest of the row leaves it; none where that is too much to list
 */
export function momentSlip({ statistic, printed }: PublishedNumber, values: readonly number[]): Slip {
  const slip = (finding: string, explanation: string, own = values): Slip => ({
    finding,
    explanation,
    expected: rangeOf(statistic, own),
    certainty: "probable",
  });
  const tie = values.find((value) => isPrintedSo(printed, value));
  if (tie !== undefined) {
    const explanation = `${decimal(tie, 3)} est à égale distance de ses deux voisins, ${printed} et ${formatAsPrinted(statistic, tie)}.`;
    return slip("égalité d’arrondi", explanation, [tie]);
  }
  const twice = statistic === "mean" || statistic === "sd" ? values.find(isRoundedTwice(printed)) : undefined;
  if (twice !== undefined) {
    const explanation = `${legible(twice)} s’arrondit à ${formatAsPrinted(statistic, twice)}, mais à ${printed} si on l’arrondit d’abord à ${decimal(twice, 3)}.`;
    return slip("double arrondi", explanation, [twice]);
  }
  if (statistic === "p" && printed === ".000" && values.length > 0 && values.every((p) => p < 0.001)) {
    const explanation = "La probabilité est inférieure à .001, mais elle s’arrondit à .001 et non à .000.";
    return slip("probabilité", explanation);
  }
  return slip(plainSlip, "Sans ce nombre, le reste de la ligne est possible.");
}

/** Whether a value, rounded to one decimal more than printed and then again, is printed so. */
function isRoundedTwice(printed: string): (value: number) => boolean {
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
  return (value) => formatLike(printed, Number(roundDecimal(value, decimals + 1))) === printed;
}

/** With as many decimals as it takes to see on which side of the tie it lies. */
function legible(value: number): string {
  const decimals = [4, 5, 6, 7].find(
    (count) => Number(roundDecimal(value, count)) !== Number(roundDecimal(value, 3)),
  );
  return decimal(value, decimals ?? 8);
}

/** The least and the most of these values as printed, with « à » between them when they differ. */
function rangeOf(statistic: Statistic, values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const ends = sorted.length === 0 ? [] : [sorted[0]!, sorted.at(-1)!];
  return [...new Set(ends.map((value) => formatAsPrinted(statistic, value)))].join(" à ");
}

function decimal(value: number, decimals: number): string {
  return roundDecimal(value, decimals).replace(".", ",");
}
