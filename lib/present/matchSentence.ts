import type { Comparison } from "../published/compare";
import { type Key, keyText, type Statistic } from "../published/PublishedNumber";
import type { Table } from "../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { quoted } from "./sentences";

/** What is known of a misprint, as the audit tells it. */
export interface KnownErratum extends Key {
  readonly explanation: string;
}

const names: Partial<Record<Statistic, string>> = {
  n: "effectif",
  percent: "pourcentage",
  mean: "moyenne",
  sd: "écart-type",
  chi2: "χ²",
  base: "effectif de base",
  ddl: "degrés de liberté",
  ddl2: "degrés de liberté (second)",
  eta2: "η²",
  V: "V de Cramér",
  d: "d de Cohen",
  se: "erreur-type",
  oddsRatio: "rapport de cotes",
  ciLow: "borne basse de l’IC à 95 %",
  ciHigh: "borne haute de l’IC à 95 %",
  median: "médiane",
  least: "minimum",
  most: "maximum",
  label: "intitulé",
};

/** What a statistic is called in a French sentence: « effectif », « χ² », « F ». */
export function statisticName(statistic: Statistic): string {
  return names[statistic] ?? statistic;
}

/**
 * The mark under a table: whether every number that the report prints of it comes out of these
 * answers, and, where not, each difference with its place and its reason.
 */
export function matchSentence(comparisons: readonly Comparison[], errata: readonly KnownErratum[]): string {
  const printed = comparisons.filter(({ status }) => status !== "not printed");
  if (printed.length === 0) return "Ce tableau n’est pas dans le rapport.";
  const different = printed.filter(({ status }) => status !== "identical");
  if (different.length === 0) return `✓ Identique au rapport (${fr.count(printed.length, "nombre")}).`;
  const same = printed.length - different.length;
  const share = `${fr.count(same, "nombre")} sur ${fr.integer(printed.length)} identique${same < 2 ? "" : "s"}`;
  const reasons = different.map((comparison) => {
    const erratum = errata.find((candidate) => keyText(candidate) === keyText(comparison));
    const kind = erratum ? "Erratum" : "Différence inexpliquée";
    const values = `le rapport imprime ${comparison.printed}, le calcul donne ${comparison.formatted}`;
    const reason = erratum
      ? ` ${erratum.explanation.replaceAll(" :", `${nb}:`).replaceAll(" ;", `${thinSpace};`)}`
      : "";
    return `${kind}${nb}: ${placeOf(comparison)}, ${values}.${reason}`;
  });
  return `≠ ${share} au rapport. ${reasons.join(" ")}`;
}

/** « pourcentage de « Oui » (Privée) » */
function placeOf({ statistic, row, column }: Key): string {
  const ofRow = row === "" ? "" : ` de ${row === "Total" ? "Total" : quoted(row)}`;
  return `${statisticName(statistic)}${ofRow}${column === "" ? "" : ` (${column})`}`;
}

/** The mark of a table, none where a filter leaves nothing to compare, and whether no printed number differs. */
export function matchMark(
  { source }: Table,
  comparisons: readonly Comparison[],
  errata: readonly KnownErratum[],
): { readonly mark: string; readonly same: boolean } {
  return {
    mark: source.filter === undefined ? matchSentence(comparisons, errata) : "",
    same: comparisons.every(({ status }) => status !== "erratum" && status !== "unexplained"),
  };
}
