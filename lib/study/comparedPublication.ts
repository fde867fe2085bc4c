import { isRebuilt } from "../answers/Provenance";
import type { Publication } from "../published/Publication";
import type { Study } from "./Study";

/**
 * The printed numbers that the tables of a study are held against: those its answers were rebuilt from. None of given
 * answers, which need not give them back: nothing that is said of their tables speaks of print.
 */
export function comparedPublication(study: Study): Publication | undefined {
  return isRebuilt(study) ? study.publication : undefined;
}
