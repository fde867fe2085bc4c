import { answeredQuestions, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";
import type { Question } from "../questionnaire/types";
import { cronbachAlpha, type Reliability } from "../stats/components/cronbachAlpha";
import { sourceOf } from "./flatTable";
import { completeScores } from "./scoreMatrix";
import type { Source } from "./Table";

/** How far the items of each question agree. */
export interface Reliabilities {
  readonly rows: readonly QuestionReliability[];
  readonly source: Source;
}

export interface QuestionReliability extends Reliability {
  readonly question: Question;
  /** Respondents who answered all the items. */
  readonly n: number;
  /** Items that vary; those that do not are left out. */
  readonly count: number;
}

/**
 * Cronbach's alpha of every scale question of several items, among those who were asked it; questions of which
 * fewer than two items vary, or that fewer than three answered, are left out.
 */
export function reliabilities(survey: Survey): Reliabilities {
  const questions = answeredQuestions(survey).filter(
    (question) => question.kind === "scale" && questionColumns(question).length > 1,
  );
  const rows = questions.flatMap((question) => {
    const matrix = completeScores(survey, [question.id]);
    if (matrix.items.length < 2 || matrix.rows.length < 3) return [];
    const own = cronbachAlpha(matrix.rows);
    return [{ question, n: matrix.rows.length, count: matrix.items.length, ...own }];
  });
  return { rows, source: sourceOf(survey, false) };
}
