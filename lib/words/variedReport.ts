import { isRebuilt } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import { noBreakSpace as nb } from "../present/french";
import { variedTests } from "../reconstruct/variedTests";
import type { VariedTest } from "../tables/VariedTest";
import { type Current, current } from "./current";
import { labelledTests } from "./reportState";
import { seed } from "./seed";

const varied = new WeakMap<Current, Map<number, readonly VariedTest[]>>();

/**
 * The tests of means of the report on the reconstruction of the least assumption and on so many others, always
 * the same: drawn once in a notebook. A scenario, or a planted interaction, changes nothing
 * of them: the others are drawn from the printed numbers alone.
 *
 * @returns where there is nothing to vary, the French reason
 */
export function variedReport(draws: number): readonly VariedTest[] | string {
  const state = current();
  const { survey, publication } = state;
  const reason = nothingToVary(survey);
  if (reason !== undefined) return reason;
  const own = varied.get(state) ?? new Map<number, readonly VariedTest[]>();
  varied.set(state, own);
  const known = own.get(draws);
  if (known) return known;
  const tests = variedTests(labelledTests(), survey.questionnaire, publication, { draws, seed });
  if (!tests.possible) return tests.reason;
  own.set(draws, tests.value);
  return tests.value;
}

function nothingToVary(survey: Survey): string | undefined {
  const { filter } = survey;
  if (!isRebuilt(survey))
    return `Ces réponses ne sont pas reconstruites${nb}: la distribution des notes y est connue, et il n’y a rien à faire varier sous les tests sur les rangs.`;
  if (filter !== undefined)
    return `Répondants retenus${nb}: ${filter}. Le rapport n’imprime rien d’une partie des répondants${nb}: d’autres reconstructions n’en redonneraient pas les tableaux, et les tests sur les rangs ne sont refaits que sur l’ensemble.`;
  return undefined;
}
