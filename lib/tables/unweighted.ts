import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { type DesignTest, isDesignTest } from "../stats/design/DesignTest";

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

/**
 * The test of a crossing, for what has no form for weighted answers.
 *
 * @param what has none, in French
 * @throws UserError in French where the test is of weighted answers
 */
export function plainTest<T extends object>(test: T | DesignTest, what: string): T {
  if (!isDesignTest(test)) return test;
  throw new UserError(
    `Ce tableau est pondéré, et ${what} n’a pas de forme pondérée. unweighted(survey) prend chaque réponse pour une.`,
  );
}

/** The same answers, each of which counts once. */
export function unweighted<S extends Survey>(survey: S): S {
  const { weights: _, ...others } = survey;
  return others as S;
}
