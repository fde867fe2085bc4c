import type { Publication } from "../published/Publication";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { Questionnaire } from "../questionnaire/types";
import { auditCounts } from "./auditCounts";
import { auditMeans } from "./auditMeans";
import type { Finding } from "./Finding";

/**
 * Every printed number that contradicts its neighbours, in the order of the report. Reads the
 * printed numbers alone, never the respondents.
 */
export function findErrata(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  return questionnaire.questions.flatMap((question): readonly Finding[] => {
    if (!("choices" in question)) {
      const items = question.kind === "scale" ? (question.items ?? [""]) : [""];
      return items.flatMap((item) => auditMeans(questionnaire, publication, question, item));
    }
    return ["", ...question.crossings].flatMap((by) => {
      const crossed = by === "" ? undefined : questionById(questionnaire, crossingById(questionnaire, by).question);
      const groups = crossed && "choices" in crossed ? crossed.choices : [];
      return auditCounts(publication, question.id, by, question.choices, groups);
    });
  });
}
