import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { basisSentence, matrixSentence } from "../matrixSentence";
import { oppositeSign, reversedIds, reversedSentence } from "../reversedSentence";
import { sourceSentence } from "../sentences";

/**
 * The eigenvalues of an analysis beside those of chance; of a multiple correspondence analysis with their
 * adjusted rates. Those kept are in bold.
 *
 * @param most how many rows at least; all that are kept are shown
 */
export function eigenvalueTable(analysis: ComponentAnalysis | CategoryAnalysis, most = 6): TableModel {
  const { spectrum, matrix } = analysis;
  const { eigenvalues, means, percentiles, shares, cumulativeShares, kept, keptByHorn } = spectrum;
  const show = analysis.kind === "components" ? "decimal3" : "decimal4";
  const shown = Math.min(eigenvalues.length, Math.max(most, kept + 2));
  const adjusted = analysis.kind === "categories" ? analysis.adjusted : undefined;
  const percent = (share: number) => number(100 * share, "percent");
  return plainTable({
    caption: `Valeurs propres et analyse parallèle (${analysisName(analysis)})`,
    heads: [
      "Composante",
      "Valeur propre",
      "Part",
      ...(adjusted ? ["Benzécri", "Greenacre"] : ["Cumul"]),
      "Hasard, moyenne",
      `Hasard, 95e centile`,
      "Gardée",
    ],
    rows: Array.from({ length: shown }, (_, k) => ({
      cells: [
        fr.integer(k + 1),
        number(eigenvalues[k]!, show),
        percent(shares[k]!),
        ...(adjusted
          ? [percent(adjusted.benzecri[k]!), percent(adjusted.greenacre[k]!)]
          : [percent(cumulativeShares[k]!)]),
        number(means[k]!, show),
        number(percentiles[k]!, show),
        // Beyond chance at first sight, it is not where those before it are taken off.
        k < kept ? "oui" : k < keptByHorn ? "au premier examen seulement" : "non",
      ],
      significant: k < kept,
    })),
    notes: [
      analysis.kind === "components" && matrix.leftOut.incomplete === 0
        ? basisSentence(matrix)
        : matrixSentence(matrix),
      analysis.kind === "components"
        ? reversedSentence(reversedIds(analysis.matrix), oppositeSign)
        : undefined,
      keptSentence(spectrum),
      sourceSentence(spectrum.source),
    ],
  });
}

/** What parallel analysis keeps, and what an older rule would have kept. */
export function keptSentence({
  eigenvalues,
  kept,
  keptByHorn,
  draws,
  threshold,
}: ComponentAnalysis["spectrum"]): string {
  const above = eigenvalues.filter((value) => value > threshold).length;
  const keeps = keptByHorn === 0 ? "aucune composante" : fr.count(keptByHorn, "composante");
  const deflated =
    keptByHorn < 2 ? "" : `, dont ${fr.integer(kept)} une fois ôtées celles qui précèdent (Dobriban et Owen)`;
  const rule =
    threshold === 1 ? `de Kaiser (valeur propre au-dessus de${nb}1)` : "de l’inverse du nombre de questions";
  return `Analyse parallèle de Horn (${fr.count(draws, "tirage")} où chaque colonne est mélangée)${nb}: ${keeps} au-delà du hasard${deflated}${thinSpace}; la règle ${rule} en garderait ${fr.integer(above)}.`;
}

/** « ACP », « ACP intra-classe », « ACM » */
export function analysisName(analysis: ComponentAnalysis | CategoryAnalysis): string {
  if (analysis.kind === "categories") return "ACM";
  return analysis.matrix.within === undefined ? "ACP" : "ACP intra-classe";
}
