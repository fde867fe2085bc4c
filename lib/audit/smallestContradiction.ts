import { subsets } from "../exact/subsets";
import type { Publication } from "../published/Publication";
import type { PublishedNumber } from "../published/PublishedNumber";
import { itemSystem } from "./itemSystem";
import { askedInAll, type CrossingShape, type QuestionShape } from "./QuestionShape";

/** Printed numbers of one row or table that no integer answers give together. */
export interface Contradiction {
  readonly numbers: readonly PublishedNumber[];
  /** Whether fewer are known not to do; otherwise each is needed, but the search hit its bound. */
  readonly smallest: boolean;
}

/**
 * The fewest printed numbers that contradict one another, given how many were asked: of a row of
 * means; of an item of a grid or of a multiple choice; of a single choice, all its tables. None of
 * them can be left out. By trying sets of one number, two, three..., up to a bound.
 *
 * @param item "" for a question without items
 * @returns undefined where some answers give all of them (totals and verdicts are not looked at)
 */
export function smallestContradiction(
  publication: Publication,
  shape: QuestionShape,
  item: string,
): Contradiction | undefined {
  const asked = askedInAll(shape);
  // There are few sets of crossings, and many sets of numbers of each.
  const systems = new Map<string, ReturnType<typeof itemSystem>>();
  const systemOf = (own: readonly CrossingShape[]) => {
    const key = JSON.stringify(own.map(({ id }) => id));
    const whole = { ...shape, ...(asked === undefined ? {} : { asked }), crossings: own };
    if (!systems.has(key)) systems.set(key, itemSystem(publication, whole, item));
    return systems.get(key);
  };
  const places = systemOf(shape.crossings)?.places ?? [];
  const isWide = places.length > mostSearched;
  return smallestSet(places, isWide ? 0 : mostTried, (kept) => {
    // A crossing of which nothing is kept says nothing, and would only be searched.
    const crossings = shape.crossings.filter(({ id }) => kept.some(({ by }) => by === id));
    const omitted = places.filter(
      (place) => !kept.includes(place) && (place.by === "" || kept.some(({ by }) => by === place.by)),
    );
    return systemOf(crossings)?.isPossible(omitted, isWide ? fewSteps : undefined) ?? true;
  });
}

function smallestSet(
  places: readonly PublishedNumber[],
  most: number,
  isPossible: (kept: readonly PublishedNumber[]) => boolean,
): Contradiction | undefined {
  if (isPossible(places)) return undefined;
  // Numbers without which all the others are possible are in every contradiction.
  const critical = places.filter((place) => isPossible(places.filter((other) => other !== place)));
  const others = places.filter((place) => !critical.includes(place));
  const needed = others.reduce<readonly PublishedNumber[]>((kept, place) => {
    const fewer = kept.filter((other) => other !== place);
    return isPossible(fewer) ? kept : fewer;
  }, places);
  let tried = 0;
  for (let size = Math.max(1, critical.length); size < needed.length; size++) {
    for (const added of subsets(others, size - critical.length)) {
      if (++tried > most) return { numbers: needed, smallest: false };
      const numbers = places.filter((place) => critical.includes(place) || added.includes(place));
      if (!isPossible(numbers)) return { numbers, smallest: true };
    }
  }
  return { numbers: needed, smallest: true };
}

/** Of more numbers only what can be left out is, one after the other, each within few steps. */
const mostSearched = 64;
const fewSteps = 2000;

/** How many sets of numbers are tried before the one that is found by leaving numbers out is given. */
const mostTried = 600;
