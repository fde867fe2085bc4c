import { answeredQuestions, type Survey } from "../answers/Survey";
import type { Question } from "../questionnaire/types";
import { flatTable, sourceOf } from "./flatTable";
import { askedCount, type Missing, type Source } from "./Table";
import { refuseWeights } from "./unweighted";

/** What became of a question: whom it was put to, who answered, and why the others did not. */
export interface QuestionMissing {
  readonly question: Question;
  readonly asked: number;
  /** Those who answered it, or one of its items at least. */
  readonly answered: number;
  /** Those who were asked and did not, by reason. */
  readonly missing: readonly Missing[];
  readonly notAsked: number;
  /** Those who did not answer, of those who were asked, from 0 to 1; NaN where nobody was. */
  readonly share: number;
}

/** The missing answers of a survey, question by question. */
export interface MissingAnswers {
  readonly kind: "missingAnswers";
  /** Those that most did not answer first, in the order of the questionnaire where as many did not. */
  readonly questions: readonly QuestionMissing[];
  readonly respondents: number;
  readonly source: Source;
}

/**
 * How many were asked each question, answered it, and did not, by reason.
 * @throws UserError in French where the answers are weighted
 */
export function missingAnswers(survey: Survey): MissingAnswers {
  refuseWeights(survey, "le décompte des réponses manquantes");
  const respondents = survey.ids.length;
  const questions = answeredQuestions(survey).map((question): QuestionMissing => {
    const { n: answered, missing } = flatTable(survey, question.id);
    const asked = askedCount({ n: answered, missing });
    const share = (asked - answered) / asked;
    return { question, asked, answered, missing, notAsked: respondents - asked, share };
  });
  const rank = ({ share }: QuestionMissing) => (Number.isNaN(share) ? -1 : share);
  return {
    kind: "missingAnswers",
    questions: questions.toSorted((a, b) => rank(b) - rank(a)),
    respondents,
    source: sourceOf(survey, true),
  };
}
