import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import type { Context } from "../Context";
import { answerCount } from "./answerCount";
import type { GroupName } from "./groupNamed";
import { said } from "./said";

/** The share of an answer: `percent` of {@link SentenceWords}. */
export function percent(
  { study }: Context,
  id: string,
  ...place: readonly (GroupName | undefined)[]
): string {
  const { table, own } = answerCount(study, id, place);
  return said(own.suppressed ? secretWords : fr.percent(own.percent), table);
}
