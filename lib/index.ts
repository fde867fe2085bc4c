/** The one door of the library: what notebooks and other programs may use. */

export type { Answer, Survey } from "./answers/Survey";
export { crossingFigure } from "./present/figures/crossingFigure";
export type { Figure } from "./present/figures/Figure";
export { fr } from "./present/french";
export type { Stability, Varied } from "./present/stability";
export type { ChoiceQuestionId, Choices, ItemChoices, ItemId, Items, QuestionId } from "./questionnaire/ids";
export type { Question, Questionnaire } from "./questionnaire/types";
export { chiSquareTest } from "./stats/counts/chiSquareTest";
export { describe } from "./stats/means/describe";
export { oneWayAnova } from "./stats/means/oneWayAnova";
export { readSurvey } from "./study/readSurvey";
export type { CategoryAnalysis } from "./tables/categoryAnalysis";
export type { ComponentAnalysis } from "./tables/componentAnalysis";
export { flatTable } from "./tables/flatTable";
export type { Crossing, FlatTable, Table } from "./tables/Table";
export { adjustedChanges, adjustedCount } from "./words/adjusted";
export { comment, essentiel } from "./words/comment";
export {
  adequacy,
  componentFacts,
  distinctAnswers,
  inOrder,
  leastCongruence,
  linked,
  recovered,
  reliable,
  sphericity,
} from "./words/componentFacts";
export { biplot, cercle, individus } from "./words/componentFigures";
export {
  acp,
  adequation,
  alpha,
  ebouli,
  intra,
  rotation,
  saturations,
  supplementaires,
} from "./words/components";
export { changedConclusions, constatCount, constats } from "./words/constats";
export { acm, carte, modalites } from "./words/correspondence";
export { current, useSurvey } from "./words/current";
export { type ExamineOptions, examine } from "./words/examine";
export { crosstab, filter } from "./words/explore";
export { facts } from "./words/facts";
export { corrections, type Family, famille, familles, seuils } from "./words/families";
export { type Frame, frame } from "./words/frame";
export { imposedCorrelation } from "./words/imposedCorrelation";
export { interaction, interactionGap, interactionTest } from "./words/interaction";
export {
  type InteractionVerdict,
  interactionBounds,
  interactionThreshold,
  openInteractions,
  settledInteractions,
} from "./words/openInteractions";
export { plantInteraction } from "./words/plantInteraction";
export { prudence } from "./words/prudence";
export { rangs, stabilite } from "./words/rangs";
export { effect, leading, significant, significantCount, trailing } from "./words/rankings";
export { type RegionFacts, regionFacts } from "./words/regionFacts";
export {
  basculements,
  effets,
  inapercus,
  negligeables,
  puissance,
  type Robustness,
  robustesse,
} from "./words/robustness";
export { saveFigure } from "./words/saveFigure";
export { planted, scenario } from "./words/scenario";
export { show } from "./words/show";
export { sommaire } from "./words/sommaire";
export { count, gap, label, mean, percent, probability, sd } from "./words/words";
