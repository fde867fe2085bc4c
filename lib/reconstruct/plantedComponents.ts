import type { Scenario } from "../answers/Provenance";

/**
 * How many components a scenario plants in scale items of these questions: one a question of several items,
 * where the items of a question hang together more than those of two. What all items share is no
 * component more: it is the sum of those of the questions, which it makes correlated. Where both
 * correlations are the same it is the only one, and where both are 0 there is none. What the printed crossings impose comes on top, and shows where it is not
 * drowned by what is planted.
 *
 * @param itemCounts how many items each question has
 */
export function plantedComponents({ within, between }: Scenario, itemCounts: readonly number[]): number {
  if (within > between) return itemCounts.filter((count) => count > 1).length;
  return between > 0 ? 1 : 0;
}
