import { answers } from "../lib/answers/Survey";
import { isPrintedSo } from "../lib/audit/isPrintedSo";
import { solutionValue } from "../lib/base/Solution";
import { formatLike } from "../lib/published/formatAsPrinted";
import type { Publication } from "../lib/published/Publication";
import type { PublishedNumber } from "../lib/published/PublishedNumber";
import { crossingById, crossingGroups, questionById } from "../lib/questionnaire/lookup";
import type { Questionnaire } from "../lib/questionnaire/types";
import { momentCounts } from "../lib/reconstruct/momentCounts";
import { reconstruct } from "../lib/reconstruct/reconstruct";
import { describe } from "../lib/stats/means/describe";
import { oneWayAnova } from "../lib/stats/means/oneWayAnova";
import { type Slip, systemOf, withSlip } from "./auditSlips";

/** What comes of looking for answers that print a slip and all the rest of its row of means. */
export const outcomes = [
  "found",
  "found, on a tie",
  "print others",
  "none exist",
  "bound hit",
  "no means",
] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Looks for answers of the reconstructed respondents, in their cells of both crossings, from which every
 * printed number of a row of means follows, the slip among them; they are described anew and printed.
 */
export function witnessFinder(
  questionnaire: Questionnaire,
  publication: Publication,
): (slip: Slip) => Outcome {
  const { survey } = solutionValue(reconstruct(questionnaire, publication, 1));
  const splitBy = (crossing: string, rows: readonly number[]) => {
    const labels = answers(survey, crossingById(questionnaire, crossing).question);
    return crossingGroups(questionnaire, crossing).map((group) =>
      rows.filter((row) => labels[row] === group),
    );
  };
  const [first, second] = questionnaire.crossings.map(({ id }) => id) as [string, string];
  return (slip) => {
    const { shape, item } = slip.of;
    const question = questionById(questionnaire, shape.id);
    if (question.kind !== "scale" && question.kind !== "number") return "no means";
    const column = answers(survey, shape.id, item === "" ? undefined : item);
    const asked = column.flatMap((answer, row) => (answer === null ? [] : [row]));
    const cells = splitBy(first, asked).flatMap((group) => splitBy(second, group));
    const slipped = withSlip(publication, slip);
    const scores: number[] = [];
    const given = momentCounts(questionnaire, slipped, question, item, cells);
    if (!given.possible && given.cause === "bound") return "bound hit";
    if (!given.possible && given.cause === "none") return "none exist";
    for (const { rows, values } of solutionValue(given)) {
      for (const [i, row] of rows.entries()) scores[row] = Number(values[i]);
    }
    const valueAt = ({ by, column, statistic }: PublishedNumber): number => {
      const groups = (by === "" ? [asked] : splitBy(by, asked)).map((rows) =>
        rows.map((row) => scores[row]!),
      );
      if (statistic === "F" || statistic === "p") return oneWayAnova(groups)[statistic];
      const own = groups[by === "" ? 0 : crossingGroups(questionnaire, by).indexOf(column)]!;
      return describe(own)[statistic as "mean" | "sd"];
    };
    const values = systemOf(slipped, slip.of).places.map((place) => [place.printed, valueAt(place)] as const);
    if (values.every(([printed, value]) => formatLike(printed, value) === printed)) return "found";
    return values.every(([printed, value]) => isPrintedSo(printed, value))
      ? "found, on a tie"
      : "print others";
  };
}
