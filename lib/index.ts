/** The one door of the engine: what a study's module and other programs may use. It knows no survey. */

import { documentFile } from "./report/documentFile";
import type { Study } from "./study/Study";
import type { StudyTypes } from "./words/StudyTypes";
import { words as bind, type Words } from "./words/words";

export type { Answer, Survey } from "./answers/Survey";
export type { Figure } from "./present/figures/Figure";
export { fr } from "./present/french";
export type { AddedId } from "./questionnaire/AddedId";
export type { Question, Questionnaire } from "./questionnaire/types";
export { chiSquareTest } from "./stats/counts/chiSquareTest";
export { describe } from "./stats/means/describe";
export { oneWayAnova } from "./stats/means/oneWayAnova";
export type { Study } from "./study/Study";
export type { CategoryAnalysis } from "./tables/categoryAnalysis";
export type { ComponentAnalysis } from "./tables/componentAnalysis";
export type { MissingAnswers } from "./tables/missingAnswers";
export type { Crossing, FlatTable, Table } from "./tables/Table";
export type { Frame } from "./words/frame";
export type { Showable } from "./words/Showable";
export type { StudyTypes } from "./words/StudyTypes";
export type { Words } from "./words/words";

/**
 * The words bound to a study, for a program: what the module of the study gives to notebooks.
 *
 * @param from the study, or a folder of it: the nearest study from it upward, opened when a word first needs it
 * @throws UserError in French, from a word, where there is no study
 * @example import { words } from "carnets";
 * const { count, percent } = words("..");
 * console.log(count("2.8"), percent("2.8", "Oui"));
 */
export function words<S extends StudyTypes = StudyTypes>(from: Study | string): Words<S> {
  return bind<S>(from, documentFile);
}
