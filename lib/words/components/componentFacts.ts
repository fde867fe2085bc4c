import { scenarioOf } from "../../answers/Provenance";
import { fr } from "../../present/french";
import { adequacyWord } from "../../present/tables/adequacyTable";
import { plantedComponents } from "../../reconstruct/plantedComponents";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { said } from "../sentences/said";
import { inOrder } from "./inOrder";

/** What an analysis comes down to, written for a French sentence. */
export interface ComponentFacts {
  /** « 927 » */
  readonly respondents: string;
  readonly questions: string;
  /** Items of principal components, categories of a multiple correspondence analysis. */
  readonly points: string;
  /** Questions of the same kind that not everybody was asked. */
  readonly routed: string;
  /** « 100 tirages » */
  readonly draws: string;
  /** « aucune composante », « 1 composante »: what parallel analysis keeps, those before it taken off. */
  readonly kept: string;
  /** « 71 »: what the older rule would keep. */
  readonly byRule: string;
  /** The first eigenvalue, its share, and the 95th percentile of chance's. */
  readonly first: string;
  readonly firstShare: string;
  readonly firstByChance: string;
  /** The first eigenvalue's adjusted rate after Benzécri; « — » of principal components. */
  readonly firstBenzecri: string;
  /** « 0,46, inacceptable »: the Kaiser-Meyer-Olkin measure, and what Kaiser calls it; « — » of choices, as the next. */
  readonly adequacy: string;
  /** « p = 0,016 »: Bartlett's test of sphericity. */
  readonly sphericity: string;
  /** « 20 composantes »: how many a scenario has planted; « — » where there is none. */
  readonly planted: string;
  /**
   * « 20 sur 21 »: of the questions of an analysis of choices, how many have their answers along the first component
   * in the order of the questionnaire, all of them in the same direction; « — » of principal components.
   */
  readonly inOrder: string;
}

/** `componentFacts` of {@link ComponentWords}. */
export function componentFacts(analysis: ComponentAnalysis | CategoryAnalysis): ComponentFacts {
  const { matrix, spectrum } = analysis;
  const digits = analysis.kind === "components" ? 2 : 3;
  const questions =
    analysis.kind === "components"
      ? new Set(analysis.matrix.items.map(({ question }) => question.id)).size
      : analysis.matrix.questions.length;
  const points =
    analysis.kind === "components" ? analysis.matrix.items.length : analysis.components.categories.length;
  const benzecri = analysis.kind === "components" ? Number.NaN : analysis.adjusted.benzecri[0]!;
  const above = spectrum.eigenvalues.filter((value) => value > spectrum.threshold).length;
  return {
    respondents: fr.integer(matrix.respondents.length),
    questions: fr.integer(questions),
    points: fr.integer(points),
    routed: fr.integer(matrix.leftOut.routed.length),
    draws: fr.count(spectrum.draws, "tirage"),
    kept: said(spectrum.kept === 0 ? "aucune composante" : fr.count(spectrum.kept, "composante"), spectrum),
    byRule: said(fr.integer(above), spectrum),
    first: said(fr.decimal(spectrum.eigenvalues[0]!, digits), spectrum),
    firstShare: said(fr.percent(100 * spectrum.shares[0]!), spectrum),
    firstByChance: fr.decimal(spectrum.percentiles[0]!, digits),
    firstBenzecri: said(fr.percent(100 * benzecri), spectrum),
    planted: planted(analysis),
    ...(analysis.kind === "components"
      ? { ...fitness(analysis), inOrder: missing }
      : { adequacy: missing, sphericity: missing, inOrder: inOrder(analysis) }),
  };
}

const missing = fr.integer(Number.NaN);

/** Whether the items lend themselves to the analysis. */
function fitness({ adequacy: { overall }, sphericity: { p }, matrix }: ComponentAnalysis) {
  return {
    adequacy: said(`${fr.decimal(overall)}, ${adequacyWord(overall)}`, matrix),
    sphericity: said(fr.p(p), matrix),
  };
}

function planted(analysis: ComponentAnalysis | CategoryAnalysis): string {
  const supposed = scenarioOf(analysis.matrix.survey);
  if (supposed === undefined) return missing;
  if (analysis.kind === "categories") return fr.count((supposed.choices ?? 0) > 0 ? 1 : 0, "composante");
  const { items } = analysis.matrix;
  const questions = [...new Set(items.map(({ question }) => question))];
  const counts = questions.map((question) => items.filter((item) => item.question === question).length);
  return fr.count(plantedComponents(supposed, counts), "composante");
}
