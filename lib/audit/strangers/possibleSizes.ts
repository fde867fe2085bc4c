import { publication } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { itemSystem } from "../itemSystem";
import type { QuestionShape } from "../QuestionShape";

/** How far from the printed size others are tried. */
const most = 50;

/**
 * The sizes nearest to the printed one, below and above, of which a number that no answers give would be
 * possible alone; none where it is of no group, or none are so near.
 */
export function possibleSizes(shape: QuestionShape, item: string, place: PublishedNumber): readonly number[] {
  const crossing = shape.crossings.find(({ id }) => id === place.by);
  const group = crossing?.groups.indexOf(place.column) ?? -1;
  const size = crossing === undefined ? shape.asked : crossing.sizes?.[group];
  if (size === undefined || (place.by !== "" && group < 0)) return [];
  const only = publication([place]);
  const isPossible = (n: number) => {
    const system = itemSystem(only, sized(n), item);
    return system?.isPossibleAlone?.(place) ?? system?.isPossible() ?? false;
  };
  return [-1, 1].flatMap((direction) => {
    for (let step = 1; step <= most && size + direction * step > 0; step++) {
      const n = size + direction * step;
      if (isPossible(n)) return [n];
    }
    return [];
  });

  /** Asked alone, for nothing else is held against it. */
  function sized(n: number): QuestionShape {
    const { asked: _, ...rest } = shape;
    if (crossing === undefined) return { ...rest, asked: n, crossings: [] };
    return { ...rest, crossings: [{ ...crossing, sizes: crossing.sizes!.with(group, n) }] };
  }
}
