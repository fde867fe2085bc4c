import type { Publication } from "../published/Publication";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { Questionnaire } from "../questionnaire/types";
import { askedCount } from "./askedCount";
import { auditCounts } from "./auditCounts";
import { auditMeans } from "./auditMeans";
import { auditMeanTable } from "./auditMeanTable";
import type { Finding } from "./Finding";

/**
 * Every printed number that contradicts its neighbours, in the order of the report. Reads the
 * printed numbers alone, never the respondents.
 */
export function findErrata(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  return questionnaire.questions.flatMap((question): readonly Finding[] => {
    const asked = askedCount(questionnaire, publication, question);
    if (!("choices" in question)) {
      const items = question.kind === "scale" ? (question.items ?? [""]) : [""];
      return [
        ...auditMeanTable(questionnaire, publication, question, asked),
        ...items.flatMap((item) => auditMeans(questionnaire, publication, question, item)),
      ];
    }
    return ["", ...question.crossings].flatMap((by) => {
      const crossed =
        by === "" ? undefined : questionById(questionnaire, crossingById(questionnaire, by).question);
      const groups = crossed && "choices" in crossed ? crossed.choices : [];
      const table = { question: question.id, by, rows: question.choices, groups };
      return auditCounts(publication, asked === undefined ? table : { ...table, asked });
    });
  });
}
