import type { Finding, FindingKind } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { Key, Statistic } from "../published/PublishedNumber";
import type { QuestionShape } from "./QuestionShape";
import { verdictOf } from "./verdictChecks";

/**
 * What the tables of a question of means say against themselves beside the means: a base that
 * is not the number asked, degrees of freedom that are not one less than the groups, a
 * verdict that does not follow from the printed p.
 */
export function auditMeanTable(
  publication: Publication,
  { id, asked, crossings, ...shape }: QuestionShape,
): readonly Finding[] {
  const findings: Finding[] = [];
  const at = (by: string, row: string, statistic: Statistic): Key => ({
    question: id,
    by,
    row,
    column: "",
    statistic,
  });
  const report = (place: Key, expected: string | undefined, kind: FindingKind, explanation: string) => {
    const printed = publication.printed(place);
    if (printed === undefined || printed === "x" || expected === undefined || printed === expected) return;
    findings.push({ ...place, printed, expected: [expected], kind, explanation, certainty: "certain" });
  };
  report(
    at("", "", "base"),
    asked?.toString(),
    "total",
    "Ce nombre n’est pas celui des répondants interrogés.",
  );
  const rows = [...new Set(["", ...shape.rows])];
  for (const { id: by, sizes } of crossings) {
    const filled = sizes?.filter((size) => size > 0).length;
    for (const row of rows) {
      if (filled !== undefined) {
        report(
          at(by, row, "ddl"),
          String(Math.max(0, filled - 1)),
          "degreesOfFreedom",
          `Le croisement a ${filled} groupes.`,
        );
      }
      const p = publication.printed(at(by, row, "p"));
      report(at(by, row, "verdict"), verdictOf(p), "verdict", `La probabilité imprimée est ${p}.`);
    }
  }
  return findings;
}
