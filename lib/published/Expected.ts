import type { Finding } from "./Finding";

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

/** What a finding expects: « 5,18 ou 5,21 » where single values are known, else as {@link expectedText}. */
export function expectedWords({ expected, nearest }: Pick<Finding, "expected" | "nearest">): string {
  if (nearest === undefined) return expectedText(expected);
  const { texts, more } = nearest;
  const list = [texts.slice(0, -1).join(", "), texts.at(-1)!].filter((part) => part !== "").join(" ou ");
  return more ? `${list}…` : list;
}
