import { fr } from "../../present/french";
import { shownFlat } from "../../secrecy/shownTables";
import type { Context } from "../Context";
import { answerCount } from "./answerCount";
import type { GroupName } from "./groupNamed";
import { said } from "./said";
import { secretOr } from "./secretOr";

/** How many gave an answer, or were asked: `count` of {@link SentenceWords}. */
export function count({ study }: Context, id: string, ...place: readonly (GroupName | undefined)[]): string {
  if (place.length === 0 && study.questionnaire.questions.some((other) => other.id === id))
    return secretOr(shownFlat(study, id).n, fr.integer);
  const { table, own } = answerCount(study, id, place);
  return said(secretOr(own.n, fr.integer), table);
}
