import type { RegionId } from "../answers/regionColumn";
import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { screeFigure } from "../present/figures/screeFigure";
import { adequacyTable } from "../present/tables/adequacyTable";
import { analysisName, eigenvalueTable } from "../present/tables/eigenvalueTable";
import { loadingTable } from "../present/tables/loadingTable";
import { reliabilityTable } from "../present/tables/reliabilityTable";
import { rotationTable } from "../present/tables/rotationTable";
import { supplementaryTable } from "../present/tables/supplementaryTable";
import type { ItemId, QuestionId } from "../questionnaire/ids";
import type { CategoryAnalysis } from "../tables/categoryAnalysis";
import { type ComponentAnalysis, componentAnalysis } from "../tables/componentAnalysis";
import { reliabilities } from "../tables/reliabilities";
import { rotatedComponents } from "../tables/rotatedComponents";
import { scoreMatrix } from "../tables/scoreMatrix";
import { supplementaryVariables, usualSupplementary } from "../tables/supplementaryVariables";
import { withinGroups } from "../tables/withinGroups";
import { uniform } from "./seed";
import { show } from "./show";
import { showNumberTable } from "./showNumberTable";

/**
 * The principal component analysis of a survey's notes, as plain data for the words below: of all the scale
 * questions that everybody is asked, or of those that are named (then of the respondents who answered all
 * of them). Chance is drawn in 50 shuffled tables, always the same.
 *
 * @throws UserError in French when a question has no notes, or when too few items or respondents are left
 */
export function acp(survey: Survey, ...questions: readonly QuestionId[]): ComponentAnalysis {
  return componentAnalysis(scoreMatrix(survey, questions), { random: uniform("acp") });
}

/**
 * The same analysis once the mean of each group is taken off every note (« intra-classe »): what is left of the
 * correlations among respondents of the same group.
 *
 * @param questions whose answers make the groups, by default the two crossings of the report
 */
export function intra({ matrix }: ComponentAnalysis, ...questions: readonly QuestionId[]): ComponentAnalysis {
  const within = withinGroups(matrix, questions.length === 0 ? undefined : questions);
  return componentAnalysis(within, { random: uniform("acp") });
}

/** Shows whether the items lend themselves to the analysis: KMO and Bartlett's test. */
export function adequation(analysis: ComponentAnalysis): void {
  showNumberTable(adequacyTable(analysis));
}

/** Shows the eigenvalues of an analysis beside those of chance: a figure and a table. */
export function ebouli(analysis: ComponentAnalysis | CategoryAnalysis): void {
  show(screeFigure(analysis.spectrum, `Éboulis des valeurs propres de l’${analysisName(analysis)}`));
  showNumberTable(eigenvalueTable(analysis));
}

/**
 * Shows the items on some components: loadings, squared cosines, contributions, communalities; those that they
 * show best first.
 *
 * @param most how many items, 15 by default
 */
export function saturations(
  analysis: ComponentAnalysis,
  {
    components = [1, 2],
    most = 15,
  }: { readonly components?: readonly number[]; readonly most?: number } = {},
): void {
  showNumberTable(loadingTable(analysis, checked(analysis, components), most));
}

/**
 * Shows the components after a varimax rotation, each with the question whose items it gathers.
 *
 * @param kept how many to turn, by default those that parallel analysis keeps
 * @throws UserError in French when there are fewer than two
 */
export function rotation(analysis: ComponentAnalysis, kept?: number): void {
  showNumberTable(rotationTable(analysis, rotatedComponents(analysis, kept)));
}

/**
 * Shows where questions that took no part in an analysis stand on its first two components: the two crossings
 * of the report and the region, or those that are named. "region" is that of the department that each gave.
 *
 * @throws UserError in French for a question that some respondents of the analysis were not asked, or the region
 * where no department is asked
 */
export function supplementaires(
  analysis: ComponentAnalysis | CategoryAnalysis,
  ...questions: readonly (QuestionId | ItemId | RegionId)[]
): void {
  const placed = questions.length === 0 ? usualSupplementary(analysis) : questions;
  const variables = supplementaryVariables(analysis, placed);
  showNumberTable(supplementaryTable(variables, checked(analysis, [1, 2]), analysis.matrix.source));
}

/** Shows Cronbach's alpha of every question of several notes, among those who were asked it. */
export function alpha(survey: Survey): void {
  showNumberTable(reliabilityTable(reliabilities(survey)));
}

/**
 * The components that are asked for, where the analysis has them.
 *
 * @throws UserError in French for another
 */
export function checked<C extends readonly number[]>(
  { spectrum }: ComponentAnalysis | CategoryAnalysis,
  components: C,
): C {
  const most = spectrum.shares.length;
  const wrong = components.find((k) => !(Number.isInteger(k) && k >= 1 && k <= most));
  if (wrong === undefined) return components;
  throw new UserError(`L’analyse n’a pas de composante ${wrong} : elles vont de 1 à ${most}.`);
}
