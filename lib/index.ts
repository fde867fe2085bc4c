/** The one door of the library: what notebooks and other programs may use. */
export { current, useSurvey } from "./notebook/current";
export { facts } from "./notebook/facts";
export { saveFigure } from "./notebook/saveFigure";
export { show } from "./notebook/show";
export {
  comment,
  count,
  crosstab,
  filter,
  gap,
  leading,
  mean,
  percent,
  probability,
  sd,
} from "./notebook/words";
export { crossingFigure } from "./present/crossingFigure";
export type { Figure } from "./present/Figure";
export { fr } from "./present/french";
export type { ChoiceQuestionId, Choices, ItemChoices, ItemId, Items, QuestionId } from "./questionnaire/ids";
export type { Question, Questionnaire } from "./questionnaire/types";
export { type Frame, frame } from "./respondents/frame";
export { readSurvey } from "./respondents/readSurvey";
export type { Answer, Survey } from "./respondents/Survey";
export { chiSquareTest } from "./stats/chiSquareTest";
export { describe } from "./stats/describe";
export { oneWayAnova } from "./stats/oneWayAnova";
export { flatTable } from "./tables/flatTable";
export type { Crossing, FlatTable, Table } from "./tables/Table";
