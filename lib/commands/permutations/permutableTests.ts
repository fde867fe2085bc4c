import { isRebuilt } from "../../answers/Provenance";
import type { Survey } from "../../answers/Survey";
import { answeredQuestions } from "../../answers/Survey";
import { labelled } from "../../published/labelled";
import type { Publication } from "../../published/Publication";
import { crossTable } from "../../tables/crossTable";
import { groupedScores } from "../../tables/groupedScores";
import { observedTables } from "../../tables/observedTables";
import { rowTests } from "../../tables/rowTests";
import { refuseWeights } from "../../tables/unweighted";

/** What a test is made of: counts, shape [answer][group], or scores, shape [group][respondents]. */
export type Tested =
  | { readonly counts: readonly (readonly number[])[] }
  | { readonly scores: readonly (readonly number[])[] };

/** A test of the report, and what it is made of. */
export interface PermutableTest {
  readonly question: string;
  /** The crossing: « structure » or « conum ». */
  readonly by: string;
  /** The answer or the item that is tested; "" where the whole table is, or the question has one row. */
  readonly row: string;
  /** Of the chi-square, or of the analysis of variance; NaN where it cannot be made. */
  readonly p: number;
  readonly tested: Tested;
  /**
   * Whether a shuffle depends on what the reconstruction supposes: the shape of the scores, of which the
   * report prints the moments alone, or how many were asked in each group, where it does not.
   */
  readonly supposed: boolean;
}

/** Answers, and what a report prints of them. */
interface Answers {
  readonly survey: Survey;
  readonly publication: Publication;
}

/** Every test of every crossing of the report, in its order. */
export function permutableTests({ survey, publication }: Answers): readonly PermutableTest[] {
  refuseWeights(survey, "un test par permutations");
  const { questionnaire } = survey;
  return answeredQuestions(survey).flatMap((question) =>
    questionnaire.crossings
      .filter(({ id }) => question.crossings.includes(id))
      .flatMap(({ id: by, question: byQuestion }) => {
        const crossing = labelled(crossTable(survey, question.id, byQuestion), questionnaire, publication);
        const { printed, supposedSizes = false } = crossing.source;
        const isOfMeans = crossing.kind === "crossedMeans";
        const tested: readonly Tested[] = isOfMeans
          ? groupedScores(crossing).map((scores) => ({ scores }))
          : observedTables(crossing).map(({ observed }) => ({ counts: observed }));
        const supposed = isRebuilt(crossing.source) && (isOfMeans || !printed || supposedSizes);
        return rowTests(crossing).map(({ label, p }, i) => ({
          question: question.id,
          by,
          row: label,
          p,
          tested: tested[i]!,
          supposed,
        }));
      }),
  );
}
