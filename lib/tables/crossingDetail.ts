import { type CountsDetail, countsDetails } from "./countsDetail";
import { groupedScores } from "./groupedScores";
import { type MeansDetail, meansDetails } from "./meansDetail";
import type { Crossing } from "./Table";

/** What one test of a crossing says beyond its p. */
export type TestDetail = CountsDetail | MeansDetail;

/**
 * Which cells make each test of a crossing, how large its effect is, whether it survives a test that
 * supposes less, and what it could have found: a detail a test, in the order of `rowTests`.
 *
 * @param random a number from 0 up to 1, 1 excluded, for a table too large to be counted out
 */
export function crossingDetail(crossing: Crossing, random: () => number): readonly TestDetail[] {
  if (crossing.kind === "crossedCounts" && crossing.testSuppressed) return [];
  // Who gave which score is no part of a table that keeps small numbers secret.
  if (crossing.kind === "crossedMeans" && crossing.secrecy) return meansDetails(crossing);
  if (crossing.kind !== "crossedMeans") return countsDetails(crossing, random);
  return meansDetails(crossing, groupedScores(crossing));
}
