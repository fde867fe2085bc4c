import type { Comparison } from "../published/compare";
import { type Key, keyText, type Statistic } from "../published/PublishedNumber";
import { fr, noBreakSpace as nb, thinSpace } from "./french";

/** What is known of a misprint, as the audit tells it. */
export interface KnownErratum extends Key {
  readonly expected: string;
  readonly explanation: string;
}

const names: Partial<Record<Statistic, string>> = {
  n: "effectif",
  percent: "pourcentage",
  mean: "moyenne",
  sd: "écart-type",
  chi2: "χ²",
  base: "effectif de base",
};

/**
 * The mark under a table: whether every number that the report prints of it comes out of these
 * answers, and, where not, each difference with its reason.
 */
export function matchSentence(comparisons: readonly Comparison[], errata: readonly KnownErratum[]): string {
  const printed = comparisons.filter(({ status }) => status !== "not printed");
  if (printed.length === 0) return `Ce tableau n’est pas dans le rapport.`;
  const different = printed.filter(({ status }) => status !== "identical");
  if (different.length === 0) return `✓ Identique au rapport (${counted(printed.length)}).`;
  const reasons = different.map((comparison) => {
    const { statistic, formatted } = comparison;
    const erratum = errata.find((candidate) => keyText(candidate) === keyText(comparison));
    const what = `${names[statistic] ?? statistic} imprimé ${comparison.printed}, recalculé ${formatted}`;
    return erratum ? `erratum, ${what}. ${erratum.explanation}` : `différence inexpliquée, ${what}.`;
  });
  const same = counted(printed.length - different.length);
  return `≠ ${same} sur ${fr.integer(printed.length)} identiques au rapport${thinSpace}; ${reasons.join(" ")}`.replace(" :", `${nb}:`);
}

function counted(n: number): string {
  return n === 1 ? "un nombre" : `${fr.integer(n)} nombres`;
}
