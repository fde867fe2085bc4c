import { seededRandom } from "../../base/random";
import { type Solution, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import type { Publication } from "../../published/Publication";
import type { Questionnaire } from "../../questionnaire/types";
import { crossedSample, type SampleCell } from "../answerCounts";
import { isFourCells } from "./groupsOf";
import { sampleCells } from "./sampleCells";

/**
 * The cells of all crossings, where they are as many respondents as the questionnaire says, if it does: as printed where
 * two crossings of two groups are printed together, and otherwise as `sampleCells` supposes them.
 */
export function wholeSample(
  questionnaire: Questionnaire,
  publication: Publication,
  seed: number,
): Solution<readonly SampleCell[]> {
  const printed = isFourCells(questionnaire) ? crossedSample(questionnaire, publication) : undefined;
  const sample =
    printed?.possible === true
      ? printed
      : sampleCells(questionnaire, publication, seededRandom(seed, "sample"));
  if (!sample.possible) return sample;
  const n = sum(sample.value.map((cell) => cell.n));
  const { usable } = questionnaire;
  return usable === undefined || n === usable
    ? sample
    : unsolved("none", `Les effectifs font ${n} réponses pour ${usable} répondants interrogés.`);
}
