import { type AnswerColumn, missingAt, sortedReasons } from "../answers/AnswerColumn";
import { columnNamed, type Survey } from "../answers/Survey";
import { isAnswered } from "../cells/baseCells";
import type { MissingReason } from "../questionnaire/MissingReason";
import type { Question } from "../questionnaire/types";

/** Those who answered a question and are in no group of another, which was put to them and has no answer of theirs. */
export interface Ungrouped {
  /** The question whose answers make the groups. */
  readonly by: Question;
  /** By reason; those who were not asked it are there only of an interaction. None where how many is kept secret. */
  readonly missing: readonly { readonly reason: MissingReason; readonly n: number }[];
}

/**
 * Whom a crossing leaves out although they answered: a part for each question that makes its groups; whoever lacks
 * several is in that of the first.
 *
 * @param columns of the question that is crossed
 * @param treatment « complete »: all who lack an answer, those who were not asked it included; « category »: these alone,
 * the others having a group of their own; those who were asked, where absent
 * @returns only the parts that somebody is in
 */
export function ungroupedOf(
  survey: Survey,
  columns: readonly AnswerColumn[],
  by: readonly Question[],
  treatment?: "complete" | "category",
): readonly Ungrouped[] {
  const groups = by.map((question) => columnNamed(survey, question.id));
  const counts = groups.map(() => new Map<MissingReason, number>());
  for (let row = 0; row < survey.ids.length; row++) {
    const lacking = groups.findIndex((column) => {
      const reason = missingAt(column, row);
      return treatment === "category" ? reason === "notAsked" : reason !== undefined;
    });
    if (lacking < 0 || !isAnswered(columns, row)) continue;
    // The reasons of a column are the same objects in every row.
    const reason = missingAt(groups[lacking]!, row)!;
    if (treatment !== undefined || reason !== "notAsked")
      counts[lacking]!.set(reason, (counts[lacking]!.get(reason) ?? 0) + 1);
  }
  return by.flatMap((question, i) => {
    const missing = sortedReasons([...counts[i]!.keys()]).map((reason) => ({
      reason,
      n: counts[i]!.get(reason)!,
    }));
    return missing.length === 0 ? [] : [{ by: question, missing }];
  });
}
