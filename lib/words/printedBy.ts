import { UserError } from "../base/UserError";
import type { Publication } from "../published/Publication";
import type { Study } from "../study/Study";

/**
 * What a report prints of a study.
 *
 * @param why what needs it: « comparer »
 * @throws UserError in French where the study has no publication
 */
export function printedBy({ publication }: Study, why: string): Publication {
  if (publication !== undefined) return publication;
  throw new UserError(
    `Cette étude n’a pas de nombres publiés (data/published.csv)\u00a0: ${why} en demande. Les autres mots n’en ont pas besoin.`,
  );
}
