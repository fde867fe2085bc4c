import type { Finding } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { Key, Statistic } from "../published/PublishedNumber";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { significanceLevel } from "../tables/Table";
import { continuitySlip } from "./continuitySlip";
import { isPrintedSo } from "./isPrintedSo";
import { type CountTable, countsOf } from "./strangers/countTable";

type Slip = Pick<Finding, "kind" | "explanation" | "certainty">;

/**
 * The chi2, ddl, p and verdict of a printed crossing that do not follow from its counts. A
 * printed « x » is a test that the report did not make.
 */
export function auditChiSquare(publication: Publication, table: CountTable): readonly Finding[] {
  const { question, by, rows, groups } = table;
  const observed = countsOf(publication, table);
  if (by === "" || observed.flat().some(Number.isNaN)) return [];
  const test = chiSquareTest(observed);
  const findings: Finding[] = [];
  const at = (statistic: Statistic): Key => ({ question, by, row: "", column: "", statistic });
  const report = (
    statistic: Statistic,
    expected: string,
    right: (printed: string) => boolean,
    slip: Slip,
  ) => {
    const printed = publication.printed(at(statistic));
    if (printed === undefined || printed === "x" || right(printed)) return;
    findings.push({ ...at(statistic), printed, expected: [expected], ...slip });
  };
  const chi2 = formatAsPrinted("chi2", test.statistic);
  const p = formatAsPrinted("p", test.p);
  const ddl = String(test.degreesOfFreedom);
  const verdict = test.p <= significanceLevel ? "sig" : "ns";
  report(
    "chi2",
    chi2,
    (printed) => isPrintedSo(printed, test.statistic),
    continuitySlip("chi2", publication.printed(at("chi2")) ?? "", observed) ??
      explainChi2(publication, at("chi2"), chi2),
  );
  report("ddl", ddl, (printed) => printed === ddl, {
    kind: "degreesOfFreedom",
    certainty: "certain",
    explanation: `Le tableau a ${rows.length} lignes et ${groups.length} colonnes.`,
  });
  report("p", p, (printed) => isPrintedSo(printed, test.p), {
    kind: "probability",
    certainty: "certain",
    explanation:
      publication.printed(at("p")) === ".000" && test.p < 0.001
        ? `La probabilité est inférieure à .001, mais elle s’arrondit à ${p} et non à .000.`
        : `Le chi2 des effectifs imprimés (${chi2}) donne ${p}.`,
  });
  report("verdict", verdict, (printed) => printed === verdict, {
    kind: "verdict",
    certainty: "certain",
    explanation: `Les effectifs imprimés donnent p = ${p}.`,
  });
  return findings;
}

/** Why a chi2 is not that of its cells: most often it is the one of another table. */
function explainChi2(publication: Publication, place: Key, expected: string): Slip {
  const printed = publication.printed(place);
  const twin = publication.entries.find(
    ({ statistic, printed: other, question, by }) =>
      statistic === "chi2" && other === printed && (question !== place.question || by !== place.by),
  );
  return twin
    ? {
        kind: "copied",
        certainty: "certain",
        explanation: `Les effectifs imprimés donnent ${expected} ; la valeur imprimée est celle du tableau ${twin.question}.`,
      }
    : {
        kind: "chi2",
        certainty: "unexplained",
        explanation: `Les effectifs imprimés donnent ${expected}.`,
      };
}
