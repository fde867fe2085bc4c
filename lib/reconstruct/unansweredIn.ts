import type { Survey } from "../answers/Survey";
import { simpleConditions } from "../questionnaire/access";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { Condition } from "../questionnaire/types";

/** The id of the first question that a condition names and that a survey has no answers to. */
export function unansweredIn({ questionnaire, columns }: Survey, condition: Condition): string | undefined {
  return simpleConditions(condition)
    .map(({ question }) => question)
    .find((id) => !columns.has(questionColumns(questionById(questionnaire, id))[0]!.name));
}
