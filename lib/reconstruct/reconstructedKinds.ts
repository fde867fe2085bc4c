import { UserError } from "../base/UserError";
import type {
  ChoiceQuestion,
  GridQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  ScaleQuestion,
} from "../questionnaire/types";

/** Whether a question is of scores or numbers, which are rebuilt from printed moments. */
export function isOfScores(question: Question): question is ScaleQuestion | NumberQuestion {
  return question.kind === "scale" || question.kind === "number";
}

/**
 * The question itself, of a kind whose printed counts can be rebuilt.
 * @throws UserError in French for a kind of which nothing printed is known
 */
export function refuseKind(question: Question): ChoiceQuestion | MultipleQuestion | GridQuestion {
  switch (question.kind) {
    case "single":
    case "department":
    case "multiple":
    case "grid":
      return question;
    case "scale":
    case "number":
    case "ranking":
    case "open":
      throw new UserError(
        `La question ${question.id} est d’un genre qui ne se reconstruit pas de comptes imprimés.`,
      );
  }
}
