import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import type { Context } from "../Context";
import type { GroupName } from "./groupNamed";
import { moments } from "./moments";
import { said } from "./said";
import { scorePlace } from "./scorePlace";

/** The mean of a score or a number: `mean` of {@link SentenceWords}. */
export function mean({ study }: Context, id: string, ...place: readonly (GroupName | undefined)[]): string {
  const { id: item, rest } = scorePlace(study, "mean", id, place);
  const { table, own } = moments(study, item, rest[0]);
  return said(own.suppressed ? secretWords : fr.decimal(own.mean), table);
}
