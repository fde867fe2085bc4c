/** The one door of the library: what notebooks and other programs may use. */
export { adjustedChanges, adjustedCount } from "./notebook/adjusted";
export { comment, essentiel } from "./notebook/comment";
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
} from "./notebook/componentFacts";
export { biplot, cercle, individus } from "./notebook/componentFigures";
export {
  acp,
  adequation,
  alpha,
  ebouli,
  intra,
  rotation,
  saturations,
  supplementaires,
} from "./notebook/components";
export { changedConclusions, constatCount, constats } from "./notebook/constats";
export { acm, carte, modalites } from "./notebook/correspondence";
export { current, useSurvey } from "./notebook/current";
export { type ExamineOptions, examine } from "./notebook/examine";
export { crosstab, filter } from "./notebook/explore";
export { facts } from "./notebook/facts";
export { corrections, type Family, famille, familles, seuils } from "./notebook/families";
export { imposedCorrelation } from "./notebook/imposedCorrelation";
export { interaction, interactionGap, interactionTest } from "./notebook/interaction";
export {
  type InteractionVerdict,
  interactionBounds,
  interactionThreshold,
  openInteractions,
  settledInteractions,
} from "./notebook/openInteractions";
export { plantInteraction } from "./notebook/plantInteraction";
export { prudence } from "./notebook/prudence";
export { rangs, stabilite } from "./notebook/rangs";
export { effect, leading, significant, significantCount, trailing } from "./notebook/rankings";
export { type RegionFacts, regionFacts } from "./notebook/regionFacts";
export {
  basculements,
  effets,
  inapercus,
  negligeables,
  puissance,
  type Robustness,
  robustesse,
} from "./notebook/robustness";
export { saveFigure } from "./notebook/saveFigure";
export { planted, scenario } from "./notebook/scenario";
export { show } from "./notebook/show";
export { sommaire } from "./notebook/sommaire";
export { count, gap, label, mean, percent, probability, sd } from "./notebook/words";
export { crossingFigure } from "./present/crossingFigure";
export type { Figure } from "./present/Figure";
export { fr } from "./present/french";
export type { Stability, Varied } from "./present/stability";
export type { ChoiceQuestionId, Choices, ItemChoices, ItemId, Items, QuestionId } from "./questionnaire/ids";
export type { Question, Questionnaire } from "./questionnaire/types";
export { type Frame, frame } from "./respondents/frame";
export { readSurvey } from "./respondents/readSurvey";
export type { Answer, Survey } from "./respondents/Survey";
export { chiSquareTest } from "./stats/chiSquareTest";
export { describe } from "./stats/describe";
export { oneWayAnova } from "./stats/oneWayAnova";
export type { CategoryAnalysis } from "./tables/categoryAnalysis";
export type { ComponentAnalysis } from "./tables/componentAnalysis";
export { flatTable } from "./tables/flatTable";
export type { Crossing, FlatTable, Table } from "./tables/Table";
