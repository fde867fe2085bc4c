import { sum } from "../base/sum";
import { expectedText } from "../published/Expected";
import type { Finding, FindingKind } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { PublishedNumber } from "../published/PublishedNumber";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import type { Rule } from "./Check";
import { continuitySlip } from "./continuitySlip";
import { crossingOf, type QuestionShape } from "./QuestionShape";
import { countsOf } from "./strangers/countTable";

/** A printed number with what it should be. */
type WrongNumber = PublishedNumber & Pick<Finding, "expected">;

type Slip = Pick<Finding, "kind" | "certainty" | "explanation">;

/**
 * What is said of a printed number that its neighbours contradict: what kind of slip it is, how sure that is,
 * and why, a French sentence.
 *
 * @param publication whose other numbers are right
 * @param rule what ties it to them; `count` where all of them together tell what it should be
 */
export function explained(
  publication: Publication,
  shape: QuestionShape,
  place: WrongNumber,
  rule: Rule | "count",
): Finding {
  return { ...place, ...slipOf(publication, shape, place, rule) };
}

const sums: Partial<Record<Rule | "count", string>> = {
  base: "celui des répondants interrogés",
  columnSum: "la somme des effectifs de la colonne",
  rowSum: "la somme des effectifs de la ligne",
  groupSum: "la somme des groupes",
};

function slipOf(
  publication: Publication,
  shape: QuestionShape,
  place: WrongNumber,
  rule: Rule | "count",
): Slip {
  const { by, row, column, statistic, printed, expected } = place;
  const certain = (explanation: string): Slip => ({ kind: rule, certainty: "certain", explanation });
  const observed = observedOf(publication, shape, place);
  if (rule === "chi2OfCounts" || rule === "pOfChi2") {
    const corrected = continuitySlip(rule === "pOfChi2" ? "p" : "chi2", printed, observed);
    if (corrected !== undefined) return corrected;
  }
  if (rule === "verdict") {
    return certain(`La probabilité est ${publication.printed({ ...place, column: "", statistic: "p" })}.`);
  }
  if (rule === "degreesOfFreedom" && (shape.kind === "means" || shape.kind === "multiple")) {
    return certain(`Le croisement a ${crossingOf(shape, by).groups.length} groupes.`);
  }
  if (shape.kind === "single" && !observed.flat().some(Number.isNaN)) {
    const own = singleSlip(publication, shape, place, rule, observed);
    if (own !== undefined) return own;
  }
  const isTotal = row === "Total" || column === "Total" || ["base", "ddl"].includes(statistic);
  const what = isTotal ? sums[rule] : undefined;
  if (what !== undefined) return certain(`Ce nombre n’est pas ${what}.`);
  const explanation = `Les autres nombres imprimés donnent ${expectedText(expected) || "autre chose"}.`;
  return { kind: rule, certainty: isTotal ? "certain" : "probable", explanation };
}

/** Of a table of one answer each, all of whose counts are printed. */
function singleSlip(
  publication: Publication,
  shape: QuestionShape,
  place: WrongNumber,
  rule: Rule | "count",
  observed: readonly (readonly number[])[],
): Slip | undefined {
  const text = expectedText(place.expected);
  const certain = (explanation: string, kind: FindingKind = rule): Slip => ({
    kind,
    certainty: "certain",
    explanation,
  });
  switch (rule) {
    case "count": {
      const certainty = shape.asked === undefined ? "probable" : "certain";
      return { kind: rule, certainty, explanation: `Avec ${text}, les effectifs donnent tous les totaux.` };
    }
    case "percent": {
      const group = crossedGroups(shape, place).indexOf(place.column);
      const base = group < 0 ? sum(observed.flat()) : sum(observed.map((row) => row[group]!));
      const n = publication.printed({ ...place, statistic: "n" });
      return n === undefined ? undefined : certain(`${n} sur ${base} font ${text} %.`);
    }
    case "degreesOfFreedom":
      return certain(`Le tableau a ${observed.length} lignes et ${observed[0]!.length} colonnes.`);
    case "chi2OfCounts":
      return chi2Slip(publication, place, text);
    case "pOfChi2": {
      const { statistic, p } = chiSquareTest(observed);
      const isSmall = place.printed === ".000" && p < 0.001;
      return certain(
        isSmall
          ? `La probabilité est inférieure à .001, mais elle s’arrondit à ${text} et non à .000.`
          : `Le chi2 des effectifs imprimés (${formatAsPrinted("chi2", statistic)}) donne ${text}.`,
        "probability",
      );
    }
    default:
      return undefined;
  }
}

/** Why a chi2 is not that of its cells: most often it is the one of another table. */
function chi2Slip(publication: Publication, place: WrongNumber, text: string): Slip {
  const given = `Les effectifs imprimés donnent ${text}`;
  const twin = publication.entries.find(
    ({ statistic, printed, question, by }) =>
      statistic === "chi2" && printed === place.printed && (question !== place.question || by !== place.by),
  );
  if (twin === undefined) return { kind: "chi2", certainty: "unexplained", explanation: `${given}.` };
  const explanation = `${given} ; la valeur imprimée est celle du tableau ${twin.question}.`;
  return { kind: "copied", certainty: "certain", explanation };
}

/** The counts of the table of a place: of a row of a crossed multiple choice, given or not; none of a grid. */
function observedOf(
  publication: Publication,
  shape: QuestionShape,
  { question, by, row }: WrongNumber,
): readonly (readonly number[])[] {
  const groups = crossedGroups(shape, { by });
  if (shape.kind === "single") return countsOf(publication, { question, by, rows: shape.choices, groups });
  const sizes = shape.crossings.find(({ id }) => id === by)?.sizes;
  if (shape.kind !== "multiple" || sizes === undefined) return [];
  const [given] = countsOf(publication, { question, by, rows: [row], groups }) as [number[]];
  return [given, sizes.map((n, g) => n - given[g]!)];
}

function crossedGroups({ crossings }: QuestionShape, { by }: Pick<WrongNumber, "by">): readonly string[] {
  return crossings.find(({ id }) => id === by)?.groups ?? [];
}
