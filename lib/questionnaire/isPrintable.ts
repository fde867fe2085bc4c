import type { Question } from "./types";

/**
 * Whether a report that prints the questions it asked determines the tables of this one: it was asked, or adds up
 * answers of one that was.
 */
export function isPrintable({ derived }: Question): boolean {
  return derived === undefined || (derived.kind === "recode" && derived.isSum);
}
