import type { Random } from "../../base/random";
import type { Range } from "../../exact/range";
import { shapedHistograms } from "../../exact/shapedHistograms";
import { repeat } from "../assign";
import type { GroupShape } from "./printedShapes";

/**
 * Answers of the same moments, group by group, with the medians and the ends that are printed of them; undefined where none
 * were found.
 *
 * @param given shape [groups][answers]
 * @param range of the scale, of which the most may be open
 */
export function shapedValues(
  given: readonly (readonly number[])[],
  shapes: readonly GroupShape[],
  { min, max }: { readonly min: number; readonly max?: number },
  random: Random,
): readonly (readonly number[])[] | undefined {
  if (shapes.length === 0) return given;
  const ends = shapes.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const most = max ?? [...given.flat(), ...ends].reduce((a, b) => Math.max(a, b), min) + 1;
  const values = Array.from({ length: most - min + 1 }, (_, k) => min + k);
  const rank = (value: number) => Math.max(0, Math.min(values.length - 1, value - min));
  const bounds = shapes.flatMap(({ crossing, group, from, to, count }) => {
    if (from > most || to < min) return [];
    const within: Range = count;
    return [
      { group: crossing === undefined ? undefined : group, from: rank(from), to: rank(to), count: within },
    ];
  });
  const counts = given.map((own) => values.map((value) => own.filter((one) => one === value).length));
  return shapedHistograms(counts, bounds, random)?.map((own) => repeat(values, own));
}
