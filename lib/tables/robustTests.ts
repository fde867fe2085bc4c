import { concludesOtherwise } from "./concludesOtherwise";
import type { TestDetail } from "./crossingDetail";

/** A test that supposes less than the one of the report. */
export interface RobustTest {
  readonly name: "Fisher" | "Monte-Carlo" | "Welch" | "Mann-Whitney" | "Kruskal-Wallis";
  readonly p: number;
  /** Of a probability that is an estimate (Monte-Carlo). */
  readonly standardError?: number;
  /** Whether it depends on the distribution of scores, beyond their sizes, means and standard deviations. */
  readonly ofScores: boolean;
  /** Whether it concludes otherwise than the report's; false where either cannot be made. */
  readonly changes: boolean;
}

/**
 * The tests that check a chi-square or an F: Fisher's where Cochran's rule fails, exact or by Monte-Carlo; Welch's, which
 * does not suppose equal variances, and the one on ranks.
 */
export function robustTests(detail: TestDetail): readonly RobustTest[] {
  const robust = (name: RobustTest["name"], p: number, ofScores = false): RobustTest => ({
    name,
    p,
    ofScores,
    changes: concludesOtherwise(p, detail.test.p),
  });
  if (detail.kind === "counts") {
    const { fisher } = detail;
    if (fisher === undefined) return [];
    const own = robust(fisher.method, fisher.p);
    return [fisher.method === "Fisher" ? own : { ...own, standardError: fisher.standardError }];
  }
  const { welch, ofScores } = detail;
  return [
    robust("Welch", welch.p),
    ...(ofScores ? [robust(ofScores.ranks.test, ofScores.ranks.p, true)] : []),
  ];
}
