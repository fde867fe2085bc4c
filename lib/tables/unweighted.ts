import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";

/**
 * Refuses weighted answers, for what has no weighted form: a weight is never ignored without a word.
 * @throws UserError in French
 */
export function refuseWeights({ weights }: Survey, what: string): void {
  if (weights === undefined) return;
  throw new UserError(
    `Ces réponses sont pondérées (colonne « ${weights.name} »), et ${what} n’a pas de forme pondérée. unweighted(survey) les prend chacune pour une.`,
  );
}

/** The same answers, each of which counts once. */
export function unweighted<S extends Survey>(survey: S): S {
  const { weights: _, ...others } = survey;
  return others as S;
}
