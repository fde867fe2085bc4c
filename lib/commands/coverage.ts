import { fr } from "../present/french";
import { type Comparison, uncompared } from "../published/compare";
import type { Publication } from "../published/Publication";
import { isNumber } from "../published/PublishedNumber";

/** « 387 nombres imprimés : 384 identiques, 3 errata, 0 inexpliqué ». */
export function coverageSentence(comparisons: readonly Comparison[], publication: Publication): string {
  const printed = publication.entries.filter(isNumber).length;
  const number = (status: Comparison["status"]) =>
    comparisons.filter((comparison) => comparison.status === status).length;
  const unexplained = number("unexplained") + uncompared(comparisons, publication).length;
  return `${fr.integer(printed)} nombres imprimés : ${fr.integer(number("identical"))} identiques, ${fr.integer(number("erratum"))} errata, ${fr.integer(unexplained)} inexpliqué${unexplained > 1 ? "s" : ""}`;
}
