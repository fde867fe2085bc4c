import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { verdictOf } from "./verdictChecks";

/**
 * A finding on a test that says whether the conclusion of the report changes: of a p, whether the right
 * one is on the other side of the threshold; of a chi2 or an F, whether the p that stands beside it
 * was found wrong in that way.
 *
 * @param findings all of them
 */
export function withConclusion(
  finding: Finding,
  findings: readonly Finding[],
  publication: Publication,
): Finding {
  if (!["p", "chi2", "F"].includes(finding.statistic)) return finding;
  const p = findings.find(
    ({ statistic, question, by, row }) =>
      statistic === "p" && question === finding.question && by === finding.by && row === finding.row,
  );
  const place = { ...finding, column: "", statistic: "p" } as const;
  const before = verdictOf(p?.printed ?? publication.printed(place));
  const after = p === undefined ? before : p.expected.length === 1 ? verdictOf(p.expected[0]) : undefined;
  if (before === undefined || after === undefined) return finding;
  return { ...finding, conclusion: { changes: before !== after, verdict: after } };
}
