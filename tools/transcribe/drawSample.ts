import { seededRandom, shuffled } from "../../lib/base/random";
import type { Publication } from "../../lib/published/Publication";
import { isNumber, type PublishedNumber } from "../../lib/published/PublishedNumber";

/** The seed and the size of the sample that was read a second time, by eye: `tests/reference/second-reading.csv`. */
export const secondReading = { seed: 20261125, size: 640 } as const;

/** Printed numbers drawn at random without replacement, in the order of the report. */
export function drawSample(publication: Publication, seed: number, size: number): readonly PublishedNumber[] {
  const numbers = publication.entries.filter(isNumber);
  const drawn = new Set(shuffled(numbers, seededRandom(seed, "second reading")).slice(0, size));
  return numbers.filter((number) => drawn.has(number));
}
