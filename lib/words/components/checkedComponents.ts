import { UserError } from "../../base/UserError";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";

/** Two components of an analysis, from 1. */
export type Plane = readonly [number, number];

/**
 * The components that are asked for, where the analysis has them.
 * @throws UserError in French for another
 */
export function checkedComponents<C extends readonly number[]>(
  { spectrum }: ComponentAnalysis | CategoryAnalysis,
  components: C,
): C {
  const most = spectrum.shares.length;
  const wrong = components.find((k) => !(Number.isInteger(k) && k >= 1 && k <= most));
  if (wrong === undefined) return components;
  throw new UserError(`L’analyse n’a pas de composante ${wrong} : elles vont de 1 à ${most}.`);
}
