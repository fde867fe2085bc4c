/**
 * What should be printed at a place, as the report would print it: unknown, one text, or anything between
 * two numbers.
 */
export type Expected = readonly [] | readonly [text: string] | readonly [low: string, high: string];

/** Between these ends, or the one text where both are printed alike. */
export function expectedBetween(low: string, high: string): Expected {
  return low === high ? [low] : [low, high];
}

/** « 8,250 à 8,279 », « 7,12 », or nothing: for people, and for the cell of a file. */
export function expectedText(expected: Expected): string {
  return expected.join(" à ");
}
