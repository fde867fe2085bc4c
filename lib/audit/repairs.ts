import type { Rounding } from "../exact/printedInterval";
import { subsets } from "../exact/subsets";
import type { PublishedNumber } from "../published/PublishedNumber";
import type { PrintedSystem } from "./PrintedSystem";
import { printedTexts } from "./printedTexts";
import { slipWeight } from "./slip";

/** A printed number without which the rest of its system is possible, and what it may have been. */
export interface RepairedNumber {
  readonly place: PublishedNumber;
  /** Its value in every solution of the rest; undefined where that is too much to list. */
  readonly values: readonly number[] | undefined;
  /** What should be printed, the likeliest first. */
  readonly readings: readonly {
    readonly text: string;
    readonly weight: number;
    /** Of a total: whether one of its lines is not in it as it is printed. */
    readonly leftOut?: boolean;
  }[];
}

/** Numbers that repair a system together, none of which does without the others. */
export interface Repair {
  readonly numbers: readonly RepairedNumber[];
  /** How likely these slips are beside the other repairs: over all solutions of the rest, taken as equally likely. */
  readonly weight: number;
}

/**
 * The smallest repairs of a system that no answers give: every number without which the rest is
 * possible, or where there is none every pair, the likeliest slip first ({@link slipWeight}). All
 * of them are given, for nothing in the numbers tells which it is but how people slip.
 *
 * @param near what is printed beside a number and may have been copied
 * @param most how many numbers may be wrong at once, 1 or 2
 * @returns none where the system is possible, or no so few numbers repair it, or there are too many pairs to try
 */
export function repairs(
  system: PrintedSystem,
  near: (place: PublishedNumber) => readonly PublishedNumber[],
  most = 2,
): readonly Repair[] {
  if (system.places.length > mostTried || system.isPossible()) return [];
  for (let size = 1; size <= most; size++) {
    if (size > 1 && !arePairsTried(system)) return [];
    const found = [...subsets(system.places, size)].flatMap((places): readonly Repair[] => {
      // To know that there is a solution takes far less than to list them.
      if (!system.isPossible(places)) return [];
      const { values } = system.without(places);
      const numbers = places.map((place, i) => repaired(place, values[i], near(place), system.rounding));
      const weights = numbers.map(({ readings }) => readings.reduce((sum, { weight }) => sum + weight, 0));
      return [{ numbers, weight: weights.reduce((product, weight) => product * weight, 1) }];
    });
    if (found.length > 0) return found.toSorted((a, b) => b.weight - a.weight);
  }
  return [];
}

/** Of more numbers none are tried: each takes as long as all of them do. */
const mostTried = 600;

/** Whether each number that may be wrong is looked at in a system. */
export function areAllTried({ places }: PrintedSystem): boolean {
  return places.length <= mostTried;
}

/** Of more numbers pairs are not tried: there are too many, and many of them would do. */
const mostPaired = 64;

/** Whether two numbers that are wrong together are looked for in a system. */
export function arePairsTried({ places }: PrintedSystem): boolean {
  return places.length <= mostPaired;
}

function repaired(
  place: PublishedNumber,
  values: readonly number[] | undefined,
  near: readonly PublishedNumber[],
  rounding: Rounding | undefined,
): RepairedNumber {
  const beside = near.map(({ printed }) => printed);
  const weights = new Map<string, number>();
  for (const value of values ?? []) {
    const [text] = printedTexts(place, value, rounding);
    if (text === undefined) continue;
    weights.set(text, (weights.get(text) ?? 0) + slipWeight(place, value, beside, rounding));
  }
  const readings = [...weights].map(([text, weight]) => ({ text, weight }));
  return { place, values, readings: readings.toSorted((a, b) => b.weight - a.weight) };
}
