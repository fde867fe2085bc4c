import { UserError } from "../base/UserError";
import { type Stability, stability } from "../present/stability";
import { rankTable } from "../present/tables/rankTable";
import { display } from "./display";
import { showMeasures } from "./showMeasures";
import { variedReport } from "./variedReport";

/** How many reconstructions are drawn besides that of the least assumption: about a second each. */
const usualDraws = 3;

/**
 * Shows on how many of several reconstructions, which all give back the report, the conclusion of each test
 * changes on ranks, and between what and what its p lies; of answers where there is nothing
 * to vary (given ones, a part of the respondents), says so.
 *
 * @param draws how many reconstructions are drawn besides that of the least assumption
 * @param least on how many of them all a conclusion changes at least, to be shown
 * @throws UserError in French when either is not a whole number from 1
 */
export function rangs({ draws = usualDraws, least = 1 } = {}): void {
  checkFromOne("Le nombre de reconstructions à tirer", draws);
  checkFromOne("Le plus petit nombre de reconstructions où la conclusion change", least);
  const tests = variedReport(draws);
  if (typeof tests === "string") display({ "text/markdown": tests, "text/plain": tests });
  else showMeasures(rankTable(tests, least));
}

/**
 * What becomes of the conclusions on ranks, and of the variances of the groups, over the same reconstructions;
 * « — » where there is nothing to vary.
 *
 * @throws UserError in French when `draws` is not a whole number from 1
 */
export function stabilite(draws = usualDraws): Stability {
  checkFromOne("Le nombre de reconstructions à tirer", draws);
  const tests = variedReport(draws);
  return stability(typeof tests === "string" ? [] : tests);
}

function checkFromOne(what: string, value: number): void {
  if (Number.isSafeInteger(value) && value > 0) return;
  throw new UserError(`${what} est un entier à partir de 1, et non ${value}.`);
}
