import { nearestNames } from "./nearestNames";

/** The first of the {@link nearestNames} of a misspelt one; undefined where none is near. */
export function nearestName(typed: string, names: readonly string[], most?: number): string | undefined {
  return nearestNames(typed, names, most)[0];
}
