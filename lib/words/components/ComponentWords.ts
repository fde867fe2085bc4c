import type { Figure } from "../../present/figures/Figure";
import type { Study } from "../../study/Study";
import type { MissingCategories } from "../../tables/answerMatrix";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import type { MissingScores } from "../../tables/scoreMatrix";
import type { ChoiceIdIn, IdIn } from "../AddedTypes";
import type { ChoiceId, CrossingId, Id, StudyTypes } from "../StudyTypes";
import type { GroupingId } from "../sentences/SentenceWords";
import type { Treatment } from "../treatment";
import type { Plane } from "./checkedComponents";
import type { ComponentFacts } from "./componentFacts";
import type {
  Adequacy,
  Loadings,
  Reliability,
  Rotation,
  Scree,
  Shown,
  Supplementary,
} from "./componentTables";
import type { RegionFacts } from "./regionFacts";

type Analysis = ComponentAnalysis | CategoryAnalysis;

/** The words for components: what many questions have in common. */
export interface ComponentWords<S extends StudyTypes> {
  /**
   * The principal component analysis (ACP) of notes: of all the scale questions that everybody is asked, or of those
   * that are named (then of the respondents who answered all of them). Chance is drawn in 50 shuffled tables, always
   * the same.
   *
   * `{ missing: "means" }` keeps those who lack an answer, the mean of the item standing for it; who was not asked a
   * question, or answered none, stays out.
   *
   * @throws UserError in French when a question has no notes, or when too few items or respondents are left
   * @example const analysis = pca(study());
   * @example const all = pca(study(), "3.1", "3.3", { missing: "means" });
   */
  pca<T extends Study>(
    study: T,
    ...questions: readonly (IdIn<S, T> | Treatment<MissingScores>)[]
  ): ComponentAnalysis;

  /**
   * The multiple correspondence analysis (ACM) of answers: of all the questions of a single choice that everybody is
   * asked (departments and the study's crossings apart), or of those that are named. Chance is drawn in 50 shuffled
   * tables, always the same.
   *
   * `{ missing: "category" }` keeps those who lack an answer, « Sans réponse » being a category; who was not asked a
   * question stays out.
   *
   * @throws UserError in French when a question has no single choice, or when too few questions or respondents are left
   * @example const analysis = mca(study());
   */
  mca<T extends Study>(
    study: T,
    ...questions: readonly (ChoiceIdIn<S, T> | Treatment<MissingCategories>)[]
  ): CategoryAnalysis;

  /**
   * The same analysis once the mean of each group is taken off every note (« intra-classe »): what is left of the
   * correlations among respondents of the same group.
   *
   * @param questions whose answers make the groups, by default the crossings of the study
   * @throws UserError in French where none is named and the study has no crossing
   * @example show(scree(within(pca(study()))))
   */
  within(analysis: ComponentAnalysis, ...questions: readonly S["question"][]): ComponentAnalysis;

  /**
   * Whether the items lend themselves to the analysis: KMO and Bartlett's test.
   *
   * @example show(adequacy(analysis))
   */
  adequacy(analysis: ComponentAnalysis): Adequacy;

  /**
   * The eigenvalues of an analysis beside those of chance (éboulis): a figure and a table.
   *
   * @example show(scree(analysis))
   */
  scree(analysis: Analysis): Scree;

  /**
   * The items on some components: loadings, squared cosines, contributions, communalities, those that they show best
   * first; of choices, the categories that contribute most; of a rotation, the items under the component that each
   * weighs most on.
   *
   * @param shown `components` from 1, the first two by default (of a rotation, all); `most` so many, 15 by default
   * @throws UserError in French for a component that there is not
   * @example show(loadings(analysis, { components: [2, 3], most: 10 }))
   * @example show(loadings(rotation(analysis)))
   */
  loadings(analysis: Analysis | Rotation, shown?: Shown): Loadings;

  /**
   * The components after a varimax rotation, each with the question whose items it gathers; how many gather one, as
   * texts (`.facts`).
   *
   * @param kept how many to turn, by default those that parallel analysis keeps
   * @throws UserError in French when there are fewer than two
   * @example show(rotation(analysis))
   */
  rotation(analysis: ComponentAnalysis, kept?: number): Rotation;

  /**
   * Where questions that took no part in an analysis stand on its first two components: the crossings of the study and
   * the region, or those that are named. "region" is that of the department that each gave. Respondents without an
   * answer stay in the analysis; a question is placed on the others, and the table says how many it leaves out, and why.
   *
   * @throws UserError in French for the region where no department is asked
   * @example show(supplementary(analysis, "2.8", "region"))
   */
  supplementary(analysis: Analysis, ...questions: readonly (Id<S> | "region")[]): Supplementary;

  /**
   * Cronbach's alpha of every question of several notes, among those who were asked it; how many are acceptable, as a
   * text (`.facts`).
   *
   * @example show(reliability(study()))
   */
  reliability(study: Study): Reliability;

  /**
   * The figure of the circle of correlations on two components, the first two by default; scores or numbers that are
   * named are placed on it afterwards, on the respondents who answered them.
   *
   * @example show(correlationCircle(analysis, [1, 2], "2.7"))
   */
  correlationCircle(analysis: ComponentAnalysis, components?: Plane, ...questions: readonly Id<S>[]): Figure;

  /**
   * The figure of respondents and items in one picture, on two components.
   *
   * @example show(biplot(analysis))
   */
  biplot(analysis: ComponentAnalysis, components?: Plane): Figure;

  /**
   * The figure of the respondents on two components, with a colour and a marker for each answer to a question, by
   * default that of the study's first crossing, and for each reason of not answering it.
   *
   * @throws UserError in French when the question has no single choice
   * @example show(individuals(analysis, "2.8"))
   */
  individuals(analysis: ComponentAnalysis, question?: ChoiceId<S>, components?: Plane): Figure;

  /**
   * The figure of the map of the categories on two components, with those of the study's crossings placed afterwards.
   *
   * @example show(categoryMap(analysis))
   */
  categoryMap(analysis: CategoryAnalysis, components?: Plane): Figure;

  /**
   * The facts of an analysis as texts: how many items, what parallel analysis keeps, the first eigenvalue, KMO…
   *
   * @example componentFacts(analysis).kept
   */
  componentFacts(analysis: Analysis): ComponentFacts;

  /**
   * What there is between the regions and the components, beside what chance gives, as texts.
   *
   * @throws UserError in French where no department is asked
   * @example regionFacts(analysis).link
   */
  regionFacts(analysis: Analysis): RegionFacts;

  /**
   * « η² = 0,61 »: how much of a component, the first by default, lies between the answers to a question, or between
   * regions, among the respondents who gave one.
   *
   * @example etaSquared(analysis, "2.3")
   */
  etaSquared(analysis: Analysis, question: GroupingId<S>, component?: number): string;

  /**
   * « 0,09 »: the largest correlation, in absolute value, that the difference between the groups of a crossing is
   * enough to give to two items of an analysis.
   *
   * @example imposedCorrelation(analysis, "structure")
   */
  imposedCorrelation(analysis: ComponentAnalysis, crossing: CrossingId<S>): string;
}
