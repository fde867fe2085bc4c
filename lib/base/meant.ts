import { nearestNames } from "./nearestNames";

/** At most so many names are proposed. */
const most = 3;

/**
 * The end of a sentence about a misspelt name: « ; vouliez-vous dire « Oui » ? » with a space before it, or the full stop
 * where no name is near.
 *
 * @param shown how a name is written; between quotation marks by default
 * @example `Croisement « structur » inconnu${meant("structur", ["structure", "conum"])}`
 */
export function meant(
  typed: string,
  names: readonly string[],
  shown: (name: string) => string = (name) => `« ${name} »`,
): string {
  const near = nearestNames(typed, names).slice(0, most).map(shown);
  if (near.length === 0) return ".";
  const list = near.length === 1 ? near[0] : `${near.slice(0, -1).join(", ")} ou ${near.at(-1)}`;
  return ` ; vouliez-vous dire ${list} ?`;
}
