import type { LimeColumn } from "../../../import/limesurvey/limeColumns";
import type { Question } from "../../../questionnaire/types";
import type { LinkedAnswer } from "../LimeDraft";

/** What a name of an expression stands for: a question of the questionnaire, or one of its items. */
export interface Named {
  readonly question: Question;
  readonly item?: string;
  readonly column: LimeColumn;
  /** Those that its codes stand for. */
  readonly answers?: readonly LinkedAnswer[];
  /** Whether everybody is asked it and must answer. */
  readonly sure: boolean;
}

/** What a name stands for, or why a condition cannot be on it (in French). */
export type Resolve = (name: string) => Named | string;
