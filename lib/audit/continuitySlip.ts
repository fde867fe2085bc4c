import type { Finding } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import { yatesChiSquare } from "../stats/counts/yatesChiSquare";
import { isPrintedSo } from "./isPrintedSo";

/**
 * Why a printed chi2 of a 2 x 2 table, or its p, is not that of its counts, where it is the one with
 * Yates's correction for continuity; undefined where it is not.
 */
export function continuitySlip(
  statistic: "chi2" | "p",
  printed: string,
  observed: readonly (readonly number[])[],
): Pick<Finding, "kind" | "certainty" | "explanation"> | undefined {
  const corrected = yatesChiSquare(observed);
  const value = statistic === "chi2" ? corrected.statistic : corrected.p;
  if (Number.isNaN(value) || !isPrintedSo(printed, value)) return undefined;
  return {
    kind: "continuityCorrection",
    certainty: "certain",
    explanation: `C’est la valeur avec la correction de continuité de Yates (${formatAsPrinted(statistic, value)}), que les autres tableaux ne font pas.`,
  };
}
