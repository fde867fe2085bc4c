import type { SupplementaryVariable } from "../tables/supplementaryVariables";
import { askedCount } from "../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { reasonCounts } from "./reasonWords";

/**
 * « 2.3 : placée d’après 215 des 240 répondants de l’analyse (non posée à 20, 5 sans réponse). »: whom a supplementary
 * variable leaves out; undefined where it is nobody.
 */
export function leftOutSentence({ id, n, leftOut }: SupplementaryVariable): string | undefined {
  if (leftOut.length === 0) return undefined;
  const total = askedCount({ n, missing: leftOut });
  const reasons = reasonCounts(leftOut);
  const who = id === "region" ? "Région" : id;
  return n === 0
    ? `${who}${nb}: aucun des ${fr.integer(total)} répondants de l’analyse n’a répondu (${reasons})${thinSpace}; rien n’est placé.`
    : `${who}${nb}: placée d’après ${fr.integer(n)} des ${fr.integer(total)} répondants de l’analyse (${reasons}).`;
}
