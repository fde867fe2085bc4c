import { answeredQuestions, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";
import { rangeOf } from "../questionnaire/rangeOf";
import type { ScaleQuestion } from "../questionnaire/types";
import { contraryItems } from "../stats/components/contraryItems";
import { type Alpha, cronbachAlpha } from "../stats/components/cronbachAlpha";
import { sourceOf } from "./flatTable";
import { completeScores, type ScoreItem } from "./scoreMatrix";
import type { Source } from "./Table";

/** How far the items of each question agree. */
export interface Reliabilities {
  readonly rows: readonly QuestionReliability[];
  readonly source: Source;
}

export interface QuestionReliability extends Alpha {
  readonly question: ScaleQuestion;
  /** Respondents who answered all the items. */
  readonly n: number;
  /** Items that vary. */
  readonly count: number;
  /** Those that everybody answered alike: they are left out. */
  readonly constant: readonly ScoreItem[];
  /** Those of these items whose scores were turned. */
  readonly reversed: readonly ScoreItem[];
  /** Those that go against the others as they are, though nothing says that they should. */
  readonly contrary: readonly ScoreItem[];
}

/**
 * Cronbach's alpha of every scale question of several items, among those who were asked it; questions of which
 * fewer than two items vary, or that fewer than three answered, are left out. Items that say the contrary of the
 * others are turned: a score becomes the sum of both ends of the scale less itself.
 */
export function reliabilities(survey: Survey): Reliabilities {
  const questions = answeredQuestions(survey).filter(
    (question): question is ScaleQuestion =>
      question.kind === "scale" && questionColumns(question).length > 1,
  );
  const rows = questions.flatMap((question) => {
    const matrix = completeScores(survey, [question.id]);
    if (matrix.items.length < 2 || matrix.rows.length < 3) return [];
    const { min, max } = rangeOf(question);
    const turned = matrix.items.map(({ reversed }) => reversed);
    const rows = matrix.rows.map((row) => row.map((score, j) => (turned[j] ? min + max - score : score)));
    const reversed = matrix.items.filter((item) => item.reversed);
    const { items, ...own } = cronbachAlpha(rows);
    const contrary = contraryItems(rows).map((j) => matrix.items[j]!);
    return [
      {
        ...{ question, n: rows.length, count: matrix.items.length, reversed, contrary, items, ...own },
        constant: matrix.leftOut.constant,
      },
    ];
  });
  return { rows, source: sourceOf(survey, false) };
}
