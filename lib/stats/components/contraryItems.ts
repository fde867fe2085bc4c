import { fUpperTail } from "../distributions/fUpperTail";
import { correlationMatrix } from "./correlationMatrix";
import { cronbachAlpha } from "./cronbachAlpha";
import { symmetricEigen } from "./symmetricEigen";

/** A correlation below 0 less probable than this by chance tells that some item is contrary. */
const threshold = 0.001;

/**
 * The items of a scale that go against the others, as their places: those that load on the other side of the first
 * principal component than most do (on both sides alike, than the first item does). None unless the correlation of
 * an item with the sum of the others is below 0 with p < .001, for chance alone puts some on either side.
 * The places are those of the keys of psych 2.2.9 `alpha(check.keys = TRUE)`, which tests nothing, under R 4.2.
 *
 * @param rows shape [respondent][item], complete; constant items are contrary to none
 */
export function contraryItems(rows: readonly (readonly number[])[]): readonly number[] {
  const { items } = cronbachAlpha(rows);
  const isContrary = items.some(({ correctedCorrelation: r }) => {
    const within = rows.length - 2;
    return r < 0 && fUpperTail((r * r * within) / (1 - r * r), 1, within) < threshold;
  });
  if (!isContrary) return [];
  const { vectors } = symmetricEigen(correlationMatrix(rows));
  const negative = vectors.flatMap(([first], j) => (first! < 0 ? [j] : []));
  const positive = vectors.flatMap(([first], j) => (first! > 0 ? [j] : []));
  if (negative.length === positive.length) return negative.includes(0) ? positive : negative;
  return negative.length < positive.length ? negative : positive;
}
