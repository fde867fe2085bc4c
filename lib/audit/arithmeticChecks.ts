import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import type { Check } from "./Check";
import { countChecks } from "./countChecks";
import { meanChecks } from "./meanChecks";
import { type QuestionShape, questionShape } from "./QuestionShape";

/**
 * Every identity that ties the printed numbers of a publication together, in the order of the
 * questionnaire: which hold and which do not. Plain arithmetic: one number at a time, within what
 * the rounding of the others allows.
 */
export function arithmeticChecks(questionnaire: Questionnaire, publication: Publication): readonly Check[] {
  return questionnaire.questions.flatMap((question) =>
    questionChecks(publication, questionShape(questionnaire, publication, question)),
  );
}

/** The same of one question. */
export function questionChecks(publication: Publication, shape: QuestionShape): readonly Check[] {
  return shape.kind === "means" ? meanChecks(publication, shape) : countChecks(publication, shape);
}
