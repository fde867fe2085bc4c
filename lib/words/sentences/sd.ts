import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import type { Context } from "../Context";
import type { GroupName } from "./groupNamed";
import { moments } from "./moments";
import { said } from "./said";
import { scorePlace } from "./scorePlace";

/** The standard deviation of a score or a number: `sd` of {@link SentenceWords}. */
export function sd({ study }: Context, id: string, ...place: readonly (GroupName | undefined)[]): string {
  const { id: item, rest } = scorePlace(study, "sd", id, place);
  const { table, own } = moments(study, item, rest[0]);
  return said(own.suppressed || own.sdSuppressed ? secretWords : fr.decimal(own.sd), table);
}
