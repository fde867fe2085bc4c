/** An answer among those that a question offers. */
export interface LimeAnswer {
  readonly code: string;
  readonly label: string;
  /** Its place among the others of its scale. */
  readonly order: number;
  /** 1 of the second scale of a dual array. */
  readonly scale: 0 | 1;
}

/** A line of an array (scale 0), a column of one (scale 1), or an answer to tick. */
export interface LimeSubquestion {
  /** « qid ». */
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly scale: 0 | 1;
}

export interface LimeQuestion {
  /** « qid ». */
  readonly id: string;
  readonly code: string;
  /** Its letter, figure or sign: « L » of a list; one that LimeSurvey does not know is kept as it is. */
  readonly type: string;
  readonly label: string;
  readonly help: string;
  readonly mandatory: boolean;
  /** Whether an answer of one’s own is offered. */
  readonly other: boolean;
  /** The ExpressionScript of who sees it; absent where everybody does. */
  readonly relevance?: string;
  /** Those that say how it is answered, by their names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** In order, those of scale 0 first. */
  readonly subquestions: readonly LimeSubquestion[];
  /** In order, those of scale 0 first. */
  readonly answers: readonly LimeAnswer[];
}

export interface LimeGroup {
  /** « gid ». */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly relevance?: string;
  readonly questions: readonly LimeQuestion[];
}

/** A survey as LimeSurvey holds it; its texts are plain, in one language. */
export interface LimeStructure {
  /** « sid ». */
  readonly id: string;
  readonly title: string;
  /** The title in each language that has one. */
  readonly titles: Readonly<Record<string, string>>;
  /** That of the texts here. */
  readonly language: string;
  /** All of them, the base one first. */
  readonly languages: readonly string[];
  readonly groups: readonly LimeGroup[];
  /** What was mended or is missing, a French line each. */
  readonly notices: readonly string[];
}
