import type { TableSecrecy } from "../tables/Table";
import { noBreakSpace as nb, thinSpace } from "./french";

/** What stands where a number is kept secret, as official statistics in French write it. */
export const secretText = "c";

/** What a sentence says in the place of a number that is kept secret: in brackets, since it often stands in parentheses. */
export const secretWords = `${secretText}${nb}[secret statistique]`;

/** Under a table or a figure that keeps some numbers secret; undefined under another. */
export function secrecySentence(secrecy: TableSecrecy | undefined): string | undefined {
  if (!secrecy?.suppresses) return undefined;
  return `${secretText}${nb}: secret statistique${thinSpace}; moins de ${secrecy.threshold} répondants, une réponse que tout un groupe donne, ou ce qui les révélerait.`;
}
