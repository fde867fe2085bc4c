import { sum } from "../../base/sum";
import { fr } from "../../present/french";
import type { UnprintedSizes } from "./UnprintedSizes";

/** « sexe » : Femmes déterminé (22), Hommes entre 16 et 18 (pris : 17): what is known of sizes that are printed nowhere, and what is taken. */
export function sizeWords({ by, groups, sizes, bounds }: UnprintedSizes): string {
  const all = sum(sizes);
  const words = groups.map((group, g) => {
    const [low, high] = bounds[g]!;
    const taken = fr.integer(sizes[g]!);
    if (low === high) return `${group} déterminé (${taken})`;
    // Whatever the numbers: all but one of each other group.
    if (low <= 1 && high > all - groups.length) return `${group} libre (pris : ${taken})`;
    return `${group} entre ${fr.integer(low)} et ${fr.integer(high)} (pris : ${taken})`;
  });
  return `« ${by} » : ${words.join(", ")}`;
}
