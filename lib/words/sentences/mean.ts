import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import type { Context } from "../Context";
import type { GroupName } from "./groupNamed";
import { moments } from "./moments";
import { said } from "./said";

/** The mean of a score or a number: `mean` of {@link SentenceWords}. */
export function mean({ study }: Context, id: string, group?: GroupName): string {
  const { table, own } = moments(study, id, group);
  return said(own.suppressed ? secretWords : fr.decimal(own.mean), table);
}
