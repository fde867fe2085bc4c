import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import type { Context } from "../Context";
import type { GroupName } from "./groupNamed";
import { moments } from "./moments";
import { said } from "./said";

/** The standard deviation of a score or a number: `sd` of {@link SentenceWords}. */
export function sd({ study }: Context, id: string, group?: GroupName): string {
  const { table, own } = moments(study, id, group);
  return said(own.suppressed || own.sdSuppressed ? secretWords : fr.decimal(own.sd), table);
}
