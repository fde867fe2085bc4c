import type { doublesKept } from "./doublesKept";
import type { Question } from "./kinds";
import type { DepartmentQuestion } from "./kinds/department";
import type { SingleQuestion } from "./kinds/single";
import type { MissingCodes } from "./MissingReason";

export type { Access, Condition } from "./Condition";
export type { Question } from "./kinds";
export type { GridQuestion } from "./kinds/grid";
export type { MultipleQuestion } from "./kinds/multiple";
export type { NumberQuestion } from "./kinds/number";
export type { RankingQuestion } from "./kinds/ranking";
export type { ScaleQuestion } from "./kinds/scale";

/** One answer among several: what others can be crossed with. */
export type ChoiceQuestion = SingleQuestion | DepartmentQuestion;

/** A question that the whole study is crossed with. */
export interface CrossingDefinition {
  readonly id: string;
  readonly question: string;
  /** What it is in a French sentence, without article: « type de structure ». */
  readonly label: string;
  /** Its article: the usual one of its first word unless another is said. */
  readonly article?: "le" | "la" | "l’" | "les";
}

export interface Section {
  readonly number: number;
  readonly title: string;
}

/** What a respondent is called in French: « structure », « structures », feminine. */
export interface Respondent {
  readonly singular: string;
  readonly plural: string;
  readonly gender: "feminine" | "masculine";
}

/** The questionnaire as asked, and what is known of the fieldwork. */
export interface Questionnaire {
  /** The name of the study, and of the module of its words: « conum ». */
  readonly name: string;
  readonly title: string;
  readonly respondent: Respondent;
  /** First and last day, ISO 8601. */
  readonly fieldwork?: { readonly from: string; readonly to: string };
  /** People who opened it. */
  readonly connections?: number;
  /** Respondents kept by the report. */
  readonly usable?: number;
  /** The column that names each respondent, or several that do together; « id » where absent. */
  readonly id?: string | readonly string[];
  /** Which rows stay of somebody who has several; all, and each is told, where absent. */
  readonly doubles?: (typeof doublesKept)[number];
  /** The column of weights; absent where each respondent counts once. */
  readonly weight?: string;
  /** The column of the strata that respondents were drawn in; it goes with a weight, and may be that of a question. */
  readonly strata?: string;
  /** The column of the units that were drawn, within a stratum where there are some; each respondent where absent. */
  readonly units?: string;
  /** What codes mean that no answer was given, in every question. */
  readonly missing?: MissingCodes;
  readonly crossings: readonly CrossingDefinition[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /**
   * Questions that were asked but whose table the report leaves out: only access conditions
   * name them. Who was asked them is not known.
   */
  readonly hidden?: readonly ChoiceQuestion[];
}
