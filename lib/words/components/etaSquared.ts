import { fr } from "../../present/french";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { supplementaryVariables } from "../../tables/supplementaryVariables";
import { said } from "../sentences/said";

/** How much of a component lies between those who gave the answers to a question: `etaSquared` of {@link ComponentWords}. */
export function etaSquared(
  analysis: ComponentAnalysis | CategoryAnalysis,
  question: string,
  component = 1,
): string {
  const [variable] = supplementaryVariables(analysis, [question]);
  const value = variable!.kind === "categories" ? variable!.etaSquared[component - 1]! : Number.NaN;
  return said(`η²\u00a0=\u00a0${fr.decimal(value)}`, analysis.matrix);
}
