import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { Key, PublishedNumber, Statistic } from "../published/PublishedNumber";
import { chiSquareTest } from "../stats/chiSquareTest";
import { significanceLevel } from "../tables/Table";
import type { Finding } from "./Finding";

type Report = (place: Key, expected: string, slip: Pick<Finding, "finding" | "explanation" | "certainty">) => void;

/**
 * What a printed table of counts says against itself: totals that are not the sum of their
 * counts, percents that their counts do not give, and, in a crossing, a chi2, a ddl, a p or
 * a verdict that do not follow from its cells. Counts themselves are taken as printed.
 *
 * @param by id of the crossing, "" for a flat table
 * @param rows the answers, and `groups` the groups of the crossing (none when flat)
 */
export function auditCounts(
  publication: Publication,
  question: string,
  by: string,
  rows: readonly string[],
  groups: readonly string[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const printed = (row: string, column: string, statistic: Statistic) =>
    publication.printed({ question, by, row, column, statistic });
  const count = (row: string, column: string) => {
    const text = printed(row, column, "n");
    return text === undefined ? Number.NaN : Number(text);
  };
  const report: Report = (place, expected, slip) => {
    const text = publication.printed(place);
    if (text !== undefined && text !== expected) findings.push({ ...place, printed: text, expected, ...slip });
  };
  const at = (row: string, column: string, statistic: Statistic): Key => ({ question, by, row, column, statistic });

  const columns = groups.length === 0 ? [""] : groups;
  for (const column of columns) {
    const base = total(rows.map((row) => count(row, column)));
    if (Number.isNaN(base)) continue;
    const sum = String(base);
    report(at("Total", column, "n"), sum, wrongTotal("la somme des effectifs de la colonne"));
    if (by === "") report(at("", "", "base"), sum, wrongTotal("la somme des effectifs du tableau"));
    for (const row of rows) {
      const percent = formatAsPrinted("percent", (100 * count(row, column)) / base);
      report(at(row, column, "percent"), percent, {
        finding: "pourcentage",
        certainty: "certaine",
        explanation: `${count(row, column)} sur ${base} font ${percent} %.`,
      });
    }
  }
  if (by === "") return findings;

  for (const row of rows) {
    const sum = total(groups.map((group) => count(row, group)));
    if (!Number.isNaN(sum)) report(at(row, "Total", "n"), String(sum), wrongTotal("la somme des effectifs de la ligne"));
  }
  findings.push(...auditTest(publication, question, by, rows.map((row) => groups.map((group) => count(row, group)))));
  return findings;
}

function auditTest(
  publication: Publication,
  question: string,
  by: string,
  observed: readonly (readonly number[])[],
): readonly Finding[] {
  if (observed.flat().some(Number.isNaN)) return [];
  const test = chiSquareTest(observed);
  const findings: Finding[] = [];
  const report: Report = (place, expected, slip) => {
    const text = publication.printed(place);
    if (text !== undefined && text !== "x" && text !== expected) {
      findings.push({ ...place, printed: text, expected, ...slip });
    }
  };
  const at = (statistic: Statistic): Key => ({ question, by, row: "", column: "", statistic });
  const chi2 = formatAsPrinted("chi2", test.statistic);
  const p = formatAsPrinted("p", test.p);
  const printedP = publication.printed(at("p"));
  report(at("chi2"), chi2, explainChi2(publication, at("chi2"), chi2));
  report(at("ddl"), String(test.degreesOfFreedom), {
    finding: "degrés de liberté",
    certainty: "certaine",
    explanation: `Le tableau a ${observed.length} lignes et ${observed[0]!.length} colonnes.`,
  });
  report(at("p"), p, {
    finding: "probabilité",
    certainty: "certaine",
    explanation:
      printedP === ".000" && test.p < 0.001
        ? `La probabilité est inférieure à .001, mais elle s’arrondit à ${p} et non à .000.`
        : `Le chi2 des effectifs imprimés (${chi2}) donne ${p}.`,
  });
  report(at("verdict"), test.p <= significanceLevel ? "sig" : "ns", {
    finding: "verdict",
    certainty: "certaine",
    explanation: `Les effectifs imprimés donnent p = ${p}.`,
  });
  return findings;
}

/** Why a chi2 is not that of its cells: most often it is the one of another table. */
function explainChi2(
  publication: Publication,
  place: Key,
  expected: string,
): Pick<Finding, "finding" | "explanation" | "certainty"> {
  const printed = publication.printed(place);
  const twin = publication.entries.find(
    (other: PublishedNumber) =>
      other.statistic === "chi2" && other.printed === printed && (other.question !== place.question || other.by !== place.by),
  );
  if (twin) {
    return {
      finding: "valeur copiée",
      certainty: "certaine",
      explanation: `Les effectifs imprimés donnent ${expected} ; la valeur imprimée est celle du tableau ${twin.question}.`,
    };
  }
  return {
    finding: "chi2",
    certainty: "inexpliquée",
    explanation: `Les effectifs imprimés donnent ${expected}.`,
  };
}

function wrongTotal(what: string): Pick<Finding, "finding" | "explanation" | "certainty"> {
  return { finding: "total", certainty: "certaine", explanation: `Ce nombre n’est pas ${what}.` };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
