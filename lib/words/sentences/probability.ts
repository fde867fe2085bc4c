import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import { columnById } from "../../questionnaire/lookup";
import { smallestP } from "../../tables/Table";
import type { Context } from "../Context";
import { crossedBy } from "./crossedBy";
import { said } from "./said";
import { testedPlace } from "./testedPlace";

/** The probability of the test of a crossing: `probability` of {@link SentenceWords}. */
export function probability({ study }: Context, place: string, ...given: readonly string[]): string {
  const { id, crossing } = testedPlace(study, place, given);
  const table = crossedBy(study, id, crossing);
  const least = smallestP(table);
  const told = (p: number) => (Number.isNaN(p) && table.secrecy?.suppresses ? secretWords : fr.p(p));
  if (id === table.question.id) return said(told(Number.isFinite(least) ? least : Number.NaN), table);
  const { item } = columnById(study.questionnaire, id);
  const rows = table.kind === "crossedCounts" ? [] : table.rows;
  return said(told(rows.find(({ label }) => label === item)!.test.p), table);
}
