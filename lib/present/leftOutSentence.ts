import type { SupplementaryVariable } from "../tables/supplementaryVariables";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { reasonWords } from "./reasonWords";

/**
 * « 2.3 : placée d’après 215 des 240 répondants de l’analyse (non posée 20, sans réponse 5). »: whom a supplementary
 * variable leaves out; undefined where it is nobody.
 */
export function leftOutSentence({ id, n, leftOut }: SupplementaryVariable): string | undefined {
  if (leftOut.length === 0) return undefined;
  const total = leftOut.reduce((sum, own) => sum + own.n, n);
  const reasons = leftOut.map((own) => `${reasonWords(own.reason)} ${fr.integer(own.n)}`).join(", ");
  const who = id === "region" ? "Région" : id;
  return n === 0
    ? `${who}${nb}: aucun des ${fr.integer(total)} répondants de l’analyse n’a répondu (${reasons})${thinSpace}; rien n’est placé.`
    : `${who}${nb}: placée d’après ${fr.integer(n)} des ${fr.integer(total)} répondants de l’analyse (${reasons}).`;
}
