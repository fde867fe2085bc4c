import { fr } from "../../present/french";
import { quantileOf } from "../../tables/valueSizes";
import type { Context } from "../Context";
import { givenScores } from "./givenScores";
import type { GroupName } from "./groupNamed";
import { said } from "./said";

/** The median of a score or a number: `median` of {@link SentenceWords}. */
export function median({ study }: Context, id: string, group?: GroupName): string {
  const { sizes, isWeighted, source } = givenScores(study, id, group, "cette médiane");
  const value = quantileOf(sizes, isWeighted, 0.5);
  return said(Number.isNaN(value) ? fr.decimal(value) : fr.decimal(value, exactDecimals(value)), { source });
}

/** None of a whole median, and as many as it has, two at most. */
function exactDecimals(value: number): number {
  return Number.isInteger(value) ? 0 : Number.isInteger(10 * value) ? 1 : 2;
}
