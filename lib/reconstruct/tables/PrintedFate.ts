import { isPrintedSo } from "../../audit/isPrintedSo";
import { formatLike } from "../../published/formatAsPrinted";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { Recomputed } from "./Recomputed";

/** A printed number, and what rebuilt respondents make of it. */
export interface PrintedFate {
  readonly entry: PublishedNumber;
  readonly isGiven: boolean;
  /** What it is given back as, where a report may have computed it in several ways. */
  readonly kind?: string;
  /** Why it is not given back, in French. */
  readonly reason?: string;
}

/**
 * Whether one of the ways to compute a number gives what is printed.
 *
 * @param values those ways, the likeliest first
 */
export function printedFate(
  entry: PublishedNumber,
  values: readonly Recomputed[],
  isSame = false,
): PrintedFate {
  const found = isSame ? values[0] : values.find(({ value }) => isPrintedSo(entry.printed, value));
  if (found !== undefined) return { entry, isGiven: true, ...(found.kind && { kind: found.kind }) };
  const [first] = values;
  const reason =
    first === undefined
      ? "ces tableaux ne disent pas de quelles réponses il est"
      : `les répondants donnent ${formatLike(entry.printed, first.value)}`;
  return { entry, isGiven: false, reason };
}
