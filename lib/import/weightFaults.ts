import { DataError } from "../base/DataError";

/** A weight that is none, or the blank in its place. */
export interface FaultyWeight {
  readonly value: string;
  /** Its line in the file, where it has lines. */
  readonly line?: number;
}

/** How many lines of weights that are none are told. */
const toldLines = 10;

/**
 * The error of all weights of a column that are none: the first in its place, and the lines of the others.
 * @param faults in the order of the file, one at least
 */
export function weightError(
  faults: readonly FaultyWeight[],
  place: { readonly file: string; readonly column: string },
): DataError {
  const [first, ...others] = faults as readonly [FaultyWeight, ...FaultyWeight[]];
  const problem = first.value === "" ? "ce répondant n’a pas de poids" : "ce n’est pas un poids";
  const isOneKind = faults.every(({ value }) => value === first.value);
  const lines = faults.flatMap(({ line, value }) => {
    if (line === undefined) return [];
    return isOneKind ? [String(line)] : [`${line} (${value === "" ? "vide" : `« ${value.slice(0, 20)} »`})`];
  });
  const untold = lines.length - toldLines;
  const more = untold > 0 ? ` et ${untold} autre${untold > 1 ? "s" : ""}` : "";
  const told = `${lines.slice(0, toldLines).join(", ")}${more}`;
  const rest =
    others.length === 0
      ? ""
      : ` ; ${faults.length} lignes n’en ont pas${lines.length === 0 ? "" : `\u00a0: ${told}`}`;
  return new DataError({ ...place, ...first }, `${problem}${rest}`, "un nombre positif ou nul");
}

/** Fewer respondents than these may each be a great share of all. */
const fewestRespondents = 10;
/** One respondent who counts for more than this share of all is a sum, or a slip. */
const greatestShare = 1 / 3;

/** A respondent whose weight is more than a third of all. */
export interface Dominant {
  readonly row: number;
  /** Of all weights, from 0 to 1. */
  readonly share: number;
}

/** The respondent who counts for more than a third of all, where there are ten or more; undefined where nobody does. */
export function dominantWeight(weights: ArrayLike<number>): Dominant | undefined {
  if (weights.length < fewestRespondents) return undefined;
  let total = 0;
  for (let row = 0; row < weights.length; row++) total += weights[row]!;
  for (let row = 0; row < weights.length; row++)
    if (weights[row]! > greatestShare * total) return { row, share: weights[row]! / total };
  return undefined;
}
