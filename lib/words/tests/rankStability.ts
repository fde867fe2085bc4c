import { UserError } from "../../base/UserError";
import { type Stability, stability } from "../../present/stability";
import { refuseSecrecy } from "../../secrecy/shownTables";
import type { VariedTest } from "../../tables/VariedTest";
import type { Context } from "../Context";
import { type NothingToVary, nothingToVary, variedReport } from "./variedReport";

/** How much the conclusions on ranks depend on the reconstruction. */
export interface RankStability {
  readonly kind: "rankStability";
  /** The tests of means, each on the same reconstructions; none where there is nothing to vary. */
  readonly tests: readonly VariedTest[];
  /** On how many of them a conclusion changes at least, to be shown. */
  readonly least: number;
  readonly nothing?: NothingToVary;
  /** Counted over all reconstructions; « — » where there is nothing to vary. */
  readonly facts: Stability;
}

/** How many reconstructions are drawn besides that of the least assumption: about a second each. */
const usualDraws = 3;

/**
 * How much the conclusions on ranks depend on the reconstruction: `rankStability` of {@link TestWords}.
 * @throws UserError in French when an option is not a whole number from 1, or where nothing is printed
 */
export function rankStability({ study }: Context, { draws = usualDraws, least = 1 } = {}): RankStability {
  refuseSecrecy(study, "la stabilité des rangs");
  checkFromOne("Le nombre de reconstructions à tirer", draws);
  checkFromOne("Le plus petit nombre de reconstructions où la conclusion change", least);
  const nothing = nothingToVary(study);
  if (nothing !== undefined)
    return { kind: "rankStability", tests: [], least, nothing, facts: stability([]) };
  const tests = variedReport(study, draws);
  return { kind: "rankStability", tests, least, facts: stability(tests) };
}

function checkFromOne(what: string, value: number): void {
  if (Number.isSafeInteger(value) && value > 0) return;
  throw new UserError(`${what} est un entier à partir de 1, et non ${value}.`);
}
