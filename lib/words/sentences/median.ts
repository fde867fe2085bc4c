import { fr } from "../../present/french";
import { quantileOf } from "../../tables/valueSizes";
import type { Context } from "../Context";
import { givenScores } from "./givenScores";
import type { GroupName } from "./groupNamed";
import { said } from "./said";
import { scorePlace } from "./scorePlace";

/** The median of a score or a number: `median` of {@link SentenceWords}. */
export function median({ study }: Context, id: string, ...place: readonly (GroupName | undefined)[]): string {
  const { id: item, rest } = scorePlace(study, "median", id, place);
  const { sizes, isWeighted, source } = givenScores(study, item, rest[0], "cette médiane");
  const value = quantileOf(sizes, isWeighted, 0.5);
  return said(Number.isNaN(value) ? fr.decimal(value) : fr.decimal(value, exactDecimals(value)), { source });
}

/** None of a whole median, and as many as it has, two at most. */
function exactDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Number.isInteger(10 * value) ? 1 : 2;
}
