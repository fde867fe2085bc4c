import { nearestName } from "../../base/nearestName";
import { unnumbered } from "../texts/unnumbered";

/**
 * The names that columns of a file probably have now: of those with the same number of question (« Q6. ») where there are
 * some, the only one, or the nearest; of the others, the nearest. No name is that of two.
 *
 * @param lost those that the file no longer has
 * @param fresh those that nobody knows
 */
export function likelyNames(lost: readonly string[], fresh: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const column of lost) {
    const taken = new Set(found.values());
    const free = fresh.filter((name) => !taken.has(name));
    const number = numberOf(column);
    const numbered = number === "" ? [] : free.filter((name) => numberOf(name) === number);
    const near =
      numbered.length === 1 && lost.filter((own) => numberOf(own) === number).length === 1
        ? numbered[0]
        : nearestName(column, numbered.length > 0 ? numbered : free);
    if (near !== undefined) found.set(column, near);
  }
  return found;
}

/** « q6. » of « Q6. Prix de vente »; empty where a wording has no number. */
function numberOf(wording: string): string {
  const rest = unnumbered(wording);
  return rest === wording.trim() ? "" : wording.trim().slice(0, -rest.length).trim().toLowerCase();
}
