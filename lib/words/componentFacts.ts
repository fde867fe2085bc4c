import type { RegionId } from "../answers/regionColumn";
import { answers, type Survey } from "../answers/Survey";
import { fr } from "../present/french";
import { adequacyWord } from "../present/tables/adequacyTable";
import { acceptableAlpha } from "../present/tables/reliabilityTable";
import type { ChoiceQuestionId, QuestionId } from "../questionnaire/ids";
import type { CategoryAnalysis } from "../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../tables/componentAnalysis";
import { flatTable } from "../tables/flatTable";
import { reliabilities } from "../tables/reliabilities";
import { rotatedComponents } from "../tables/rotatedComponents";
import { supplementaryVariables } from "../tables/supplementaryVariables";
import { said } from "./said";

/** What an analysis comes down to, written for a French sentence. */
export interface ComponentFacts {
  /** « 927 » */
  readonly respondents: string;
  readonly questions: string;
  /** Items of principal components, categories of a multiple correspondence analysis. */
  readonly points: string;
  /** Questions of the same kind that not everybody was asked. */
  readonly routed: string;
  /** « 50 tirages » */
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
}

/** The facts of a principal component or of a multiple correspondence analysis. */
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
  };
}

/** « 0,46, inacceptable »: the Kaiser-Meyer-Olkin measure of an analysis, and what Kaiser calls it. */
export function adequacy({ adequacy: { overall }, matrix }: ComponentAnalysis): string {
  return said(`${fr.decimal(overall)}, ${adequacyWord(overall)}`, matrix);
}

/** « p = .016 »: Bartlett's test of sphericity. */
export function sphericity({ sphericity: { p }, matrix }: ComponentAnalysis): string {
  return said(fr.p(p), matrix);
}

/** « η² = 0,61 »: how much of a component lies between the answers to a question, or between regions. */
export function linked(
  analysis: ComponentAnalysis | CategoryAnalysis,
  question: ChoiceQuestionId | RegionId,
  component = 1,
): string {
  const [variable] = supplementaryVariables(analysis, [question]);
  const value = variable!.kind === "categories" ? variable!.etaSquared[component - 1]! : Number.NaN;
  return said(`η²\u00a0=\u00a0${fr.decimal(value)}`, analysis.matrix);
}

/**
 * « 20 sur 20 »: of the components kept and turned by varimax, how many have the items of one question, and
 * no other, for their highest loadings, each its own question.
 *
 * @throws UserError in French when fewer than two components are kept
 */
export function recovered(analysis: ComponentAnalysis): string {
  const { components } = rotatedComponents(analysis);
  const pure = components.filter(({ found, items }) => found === items);
  const own = new Set(pure.map(({ question }) => question)).size;
  return said(`${fr.integer(own)} sur ${fr.integer(components.length)}`, analysis.matrix);
}

/**
 * « 20 sur 21 »: of the questions of an analysis of choices, how many have their answers along a component in the
 * order of the questionnaire, all of them in the same direction.
 */
export function inOrder({ matrix, components }: CategoryAnalysis, component = 1): string {
  const directions = matrix.questions.map((_, q) => {
    const along = components.categories
      .filter(({ question }) => question === q)
      .toSorted((one, other) => one.category - other.category)
      .map(({ coordinates }) => coordinates[component - 1]!);
    const steps = along.slice(1).map((x, i) => Math.sign(x - along[i]!));
    return steps.every((step) => step === steps[0]) ? steps[0] : 0;
  });
  const ordered = [1, -1].map((direction) => directions.filter((own) => own === direction).length);
  return said(`${fr.integer(Math.max(...ordered))} sur ${fr.integer(directions.length)}`, matrix);
}

/** « 0,86 »: the smallest congruence of a component, kept and turned, with its question. */
export function leastCongruence(analysis: ComponentAnalysis): string {
  const { components } = rotatedComponents(analysis);
  return said(fr.decimal(Math.min(...components.map(({ congruence }) => congruence))), analysis.matrix);
}

/** « 0 sur 31 »: of the questions of several notes, how many reach the alpha from which they are usually summed. */
export function reliable(survey: Survey): string {
  const { rows, source } = reliabilities(survey);
  const enough = rows.filter(({ alpha }) => alpha >= acceptableAlpha).length;
  return said(`${fr.integer(enough)} sur ${fr.integer(rows.length)}`, { source });
}

/** « 96 »: how many different answers a question got. */
export function distinctAnswers(survey: Survey, question: QuestionId): string {
  const table = flatTable(survey, question);
  const given = new Set(answers(survey, question).filter((answer) => answer !== null));
  return said(fr.integer(given.size), table);
}
