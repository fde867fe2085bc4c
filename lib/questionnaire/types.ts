/** Who is asked a question: a condition on the answers to other questions. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly item?: string; readonly above: number }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] };

/** A condition with where it comes from: the words printed in the report, or why it was deduced. */
export interface Access {
  readonly condition: Condition;
  /** The report's words. */
  readonly printed?: string;
  /** What those words stand over, where it is more than this question. */
  readonly scope?: "section" | "block";
  /** Why the condition is what it is, where no words say so or where they cannot be true. */
  readonly deduced?: string;
  /** How many answered without meeting the condition, where the printed numbers are only possible so. */
  readonly exceptions?: number;
}

interface QuestionBase {
  /** Section and rank, "2.8". */
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** Absent when everybody is asked. */
  readonly access?: Access;
  /** Crossings that the report prints, by id. */
  readonly crossings: readonly string[];
}

/** One answer among several; a department is such a question with a code for each answer. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: "single" | "department";
  readonly choices: readonly string[];
}

/** Any number of answers among several. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: "multiple";
  readonly choices: readonly string[];
}

/** One answer among several for each item. */
export interface GridQuestion extends QuestionBase {
  readonly kind: "grid";
  readonly items: readonly string[];
  readonly choices: readonly string[];
}

/** An agreement from 1 to 10, for one item or several. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: "scale";
  readonly items?: readonly string[];
}

/** A whole number. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: "number";
  readonly range: { readonly min: number; readonly max?: number };
}

export type Question = ChoiceQuestion | MultipleQuestion | GridQuestion | ScaleQuestion | NumberQuestion;

/** A question that the whole report is crossed with. */
export interface CrossingDefinition {
  readonly id: string;
  readonly question: string;
  /** What it is in a French sentence, without article: « type de structure ». */
  readonly label: string;
}

export interface Section {
  readonly number: number;
  readonly title: string;
}

/** The questionnaire as asked, and what is known of the fieldwork. */
export interface Questionnaire {
  readonly title: string;
  /** First and last day, ISO 8601. */
  readonly fieldwork: { readonly from: string; readonly to: string };
  readonly connections: number;
  /** Respondents kept by the report. */
  readonly usable: number;
  readonly crossings: readonly CrossingDefinition[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
  /**
   * Questions that were asked but whose table the report leaves out: only access conditions
   * name them. Who was asked them is not known.
   */
  readonly hidden?: readonly ChoiceQuestion[];
}
