import { askedOnly } from "../../answers/added/askedOnly";
import { isRebuilt } from "../../answers/Provenance";
import { memo } from "../../base/memo";
import { solutionValue } from "../../base/Solution";
import { variedTests } from "../../reconstruct/variedTests";
import type { Study } from "../../study/Study";
import type { VariedTest } from "../../tables/VariedTest";
import { showProgress } from "../display";
import { printedBy } from "../printedBy";
import { seed } from "../seed";
import { labelledTests } from "./reportState";

/** Why there is nothing to vary: the answers were given, or a report prints nothing of this part of them. */
export type NothingToVary = { readonly of: "given" } | { readonly of: "part"; readonly filter: string };

/** What keeps the tests of a study from being varied, if anything does. */
export function nothingToVary(study: Study): NothingToVary | undefined {
  if (!isRebuilt(study)) return { of: "given" };
  return study.filter === undefined ? undefined : { of: "part", filter: study.filter };
}

/**
 * The tests of means of the report on the reconstruction of the least assumption and on so many others, always
 * the same: drawn once for a study. A scenario, or a planted interaction, changes nothing
 * of them: the others are drawn from the printed numbers alone.
 *
 * @throws UserError in French where nothing is printed, or no others can be drawn
 */
export function variedReport(study: Study, draws: number): readonly VariedTest[] {
  return askedTests(askedOnly(study), draws);
}

const askedTests = memo((study: Study, draws: number): readonly VariedTest[] => {
  // That of the least assumption, before those that are drawn.
  showProgress(`Reconstruction 1 sur ${draws + 1}…`, true);
  return solutionValue(
    variedTests(labelledTests(study), study.questionnaire, printedBy(study, "d’autres reconstructions"), {
      draws,
      seed,
      progress: (draw) => showProgress(`Reconstruction ${draw + 1} sur ${draws + 1}…`, true),
    }),
  );
});
