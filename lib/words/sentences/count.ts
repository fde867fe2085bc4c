import { fr } from "../../present/french";
import { flatTable } from "../../tables/flatTable";
import type { Context } from "../Context";
import { answerCount } from "./answerCount";
import type { GroupName } from "./groupNamed";
import { said } from "./said";

/** How many gave an answer, or were asked: `count` of {@link SentenceWords}. */
export function count({ study }: Context, id: string, ...place: readonly (GroupName | undefined)[]): string {
  if (place.length === 0 && study.questionnaire.questions.some((other) => other.id === id))
    return fr.integer(flatTable(study, id).n);
  const { table, own } = answerCount(study, id, place);
  return said(fr.integer(own.n), table);
}
