import type { PublishedNumber } from "../published/PublishedNumber";
import type { PrintedSystem } from "./PrintedSystem";

type Numbers = ReadonlySet<PublishedNumber>;

/** How many sets of numbers that contradict one another are looked for. */
const mostSets = 300;

/** How many steps are enough to see that numbers contradict one another; those of which they are not are kept. */
const fewSteps = 100;

/**
 * The least number of printed numbers of a system that must be wrong, whichever they are: those that hit every set
 * of them that no answers give together. Such sets are found one after the other, each beside those numbers that
 * hit all the sets before it.
 *
 * @param known so many explain it; more is not looked for
 * @returns the least number, `known` when there is none smaller; undefined when too many sets were needed, or when
 * some have no number in them
 */
export function leastMisprints(system: PrintedSystem, known: number): number | undefined {
  const sets: Numbers[] = [];
  while (sets.length <= mostSets) {
    const hit = fewestHitting(sets, known);
    if (hit === undefined) return known;
    if (system.isPossible([...hit])) return hit.size;
    if (known === 1) return 1;
    // Several that share no number cost one search for what hits them.
    const omitted = new Set(hit);
    do {
      const own = contradiction(system, omitted);
      // What no number is part of, none explains.
      if (own.size === 0) return undefined;
      sets.push(own);
      for (const place of own) omitted.add(place);
    } while (!system.isPossible([...omitted], fewSteps));
  }
  return undefined;
}

/** Numbers beside these that no answers give together, and none of which can be left out. */
function contradiction(system: PrintedSystem, beside: Numbers): Numbers {
  const omitted = new Set(beside);
  for (const place of system.places) {
    if (omitted.has(place)) continue;
    omitted.add(place);
    if (system.isPossible([...omitted], fewSteps)) omitted.delete(place);
  }
  return new Set(system.places.filter((place) => !omitted.has(place)));
}

/** The fewest numbers that hit every set; undefined where there are none fewer than `most`. */
function fewestHitting(sets: readonly Numbers[], most: number): Numbers | undefined {
  for (let size = 0; size < most; size++) {
    const found = hitting(sets, size, []);
    if (found !== undefined) return new Set(found);
  }
  return undefined;
}

function hitting(
  sets: readonly Numbers[],
  size: number,
  chosen: readonly PublishedNumber[],
): readonly PublishedNumber[] | undefined {
  if (sets.length === 0) return chosen;
  // Sets that share no number need one each.
  const apart: Numbers[] = [];
  for (const own of sets)
    if (apart.every((other) => ![...own].some((place) => other.has(place)))) apart.push(own);
  if (apart.length > size) return undefined;
  for (const place of sets[0]!) {
    const found = hitting(
      sets.filter((own) => !own.has(place)),
      size - 1,
      [...chosen, place],
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
