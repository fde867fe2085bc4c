import { UserError } from "../base/UserError";
import { crossingTitle } from "../present/sentences";
import { detailTables } from "../present/tables/detailTables";
import { labelled } from "../published/labelled";
import type { QuestionId } from "../questionnaire/ids";
import { crossingById, questionById } from "../questionnaire/lookup";
import { crossingDetail } from "../tables/crossingDetail";
import { crossTable } from "../tables/crossTable";
import type { Crossing } from "../tables/Table";
import { current } from "./current";
import { uniform } from "./seed";
import { showMeasures } from "./showMeasures";

/** What may be added to {@link examine}. */
export interface ExamineOptions {
  /** The p of Yates's correction beside the chi-square of 2 x 2 tables; not by default, as in the report. */
  readonly yates?: boolean;
}

/**
 * Shows which cells make a difference, how large it is, and whether it survives: for each crossing that the
 * report has of a question, or for a crossing of `crosstab`. Counts: adjusted residuals (Holm), Cramér's V
 * with its interval, and for 2 x 2 tables phi and the odds ratio; an exact p where expected counts are too
 * small. Scores: eta and omega squared, Hedges's g, Welch's test, and those on ranks and variances, marked
 * « (supposé) » of reconstructed answers. Both: the smallest effect that four such surveys in five find.
 *
 * @throws UserError in French when there is no such question, or the report crosses it with nothing
 */
export function examine(what: QuestionId | Crossing, { yates = false }: ExamineOptions = {}): void {
  const { survey } = current();
  if (typeof what !== "string") {
    examineCrossing(what, yates);
    return;
  }
  const question = questionById(survey.questionnaire, what);
  if (question.crossings.length === 0) {
    throw new UserError(
      `Le rapport ne croise la question ${what} avec aucune autre. Choisissez un croisement : examine(crosstab(survey, "${what}", …)).`,
    );
  }
  for (const crossing of question.crossings) {
    const table = crossTable(survey, what, crossingById(survey.questionnaire, crossing).question);
    examineCrossing(table, yates);
  }
}

function examineCrossing(crossing: Crossing, yates: boolean): void {
  const { survey: own, publication } = current();
  const table = labelled(crossing, own.questionnaire, publication);
  const title = `${table.question.id} · ${crossingTitle(table, own.questionnaire)}`;
  const details = crossingDetail(table, uniform(title));
  for (const measures of detailTables(table, details, title, { yates })) showMeasures(measures);
}
