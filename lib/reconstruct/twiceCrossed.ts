import type { Question, Questionnaire } from "../questionnaire/types";

/** The questions that everybody was asked and that both crossings are printed of. */
export function twiceCrossed({ questions, crossings }: Questionnaire): readonly Question[] {
  return questions.filter(
    ({ access, crossings: own }) => access === undefined && crossings.every(({ id }) => own.includes(id)),
  );
}
