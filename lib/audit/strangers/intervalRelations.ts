import type { Publication } from "../../published/Publication";
import type { Key } from "../../published/PublishedNumber";
import { exactProportionInterval } from "../../stats/counts/exactProportionInterval";
import { proportionInterval } from "../../stats/counts/proportionInterval";
import { waldProportionInterval } from "../../stats/counts/waldProportionInterval";
import { twoSidedNormal, twoSidedStudent } from "../../stats/distributions/twoSided";
import type { Interval } from "../Check";
import type { QuestionShape } from "../QuestionShape";
import { type Reading, type Relation, relations } from "./Relation";
import { sizeAt } from "./sizeAt";
import { entriesWith, type TestRow, testRow } from "./testRow";

const level = 0.95;

/** Of more counts than these that a percent may be of, its interval is not held. */
const mostCounts = 200;

/**
 * Both ends of the 95 % interval of a mean, held against its standard deviation or standard error and its size, as
 * Student's, or as the normal one; of a percent, against its size, as Wilson's, Wald's or Clopper and Pearson's.
 * Where no spread is printed, the mean lies between them.
 *
 * @param only of one row of one crossing
 */
export function intervalRelations(
  publication: Publication,
  shape: QuestionShape,
  only?: Pick<Key, "by" | "row">,
): readonly Relation[] {
  return entriesWith(publication, ["ciLow", "ciHigh"], only).flatMap(
    ({ question, by, row, column, statistic }) => {
      const own = testRow(publication, shape, { question, by, row, column });
      const end = statistic as "ciLow" | "ciHigh";
      const isMean = own.interval("mean") !== undefined;
      const readings = isMean ? meanReadings(own, end) : percentReadings(own, end);
      const [first] = readings;
      const center = isMean ? "mean" : "percent";
      return relations(own, "confidenceInterval", [end, center, "sd", "se"], readings, () => ({
        expected: first!.interval,
        explanation: isMean ? meanWords(own) : "Le pourcentage et son effectif donnent une autre borne.",
        others: [],
      }));
    },
  );
}

function meanReadings(row: TestRow, end: "ciLow" | "ciHigh"): readonly Reading[] {
  const mean = row.interval("mean")!;
  const n = sizeAt(row);
  const error = row.interval("se") ?? divided(row.interval("sd"), n);
  if (error === undefined) {
    return [
      {
        interval: end === "ciLow" ? [Number.NEGATIVE_INFINITY, mean[1]] : [mean[0], Number.POSITIVE_INFINITY],
      },
    ];
  }
  const at = (quantile: number): Interval =>
    end === "ciHigh"
      ? [mean[0] + quantile * error[0], mean[1] + quantile * error[1]]
      : [mean[0] - quantile * error[1], mean[1] - quantile * error[0]];
  const normal = { interval: at(twoSidedNormal(level)), name: "un intervalle de la loi normale" };
  return n !== undefined && n > 1 ? [{ interval: at(twoSidedStudent(level, n - 1)) }, normal] : [normal];
}

function meanWords(row: TestRow): string {
  const isSized = sizeAt(row) !== undefined;
  const ofDeviation = row.text("sd") !== undefined && isSized ? "l’écart-type" : undefined;
  const spread = row.text("se") === undefined ? ofDeviation : "l’erreur-type";
  return spread === undefined
    ? "La moyenne n’est pas dans son intervalle."
    : `La moyenne, ${spread} et l’effectif donnent une autre borne.`;
}

function percentReadings(row: TestRow, end: "ciLow" | "ciHigh"): readonly Reading[] {
  const percent = row.interval("percent");
  const n = sizeAt(row);
  if (percent === undefined || n === undefined || n < 1) return [];
  const [low, high] = [Math.ceil((percent[0] * n) / 100), Math.floor((percent[1] * n) / 100)];
  if (high < low || high - low > mostCounts) return [];
  const counts = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const rank = end === "ciLow" ? 0 : 1;
  const over = (of: (count: number) => Interval, name?: string): Reading => {
    const ends = counts.map((count) => 100 * of(count)[rank]);
    const interval = [Math.min(...ends), Math.max(...ends)] as const;
    return name === undefined ? { interval } : { interval, name };
  };
  return [
    over((count) => proportionInterval(count, n, level)),
    over((count) => waldProportionInterval(count, n, level), "l’intervalle de Wald"),
    over((count) => exactProportionInterval(count, n, level), "l’intervalle exact de Clopper et Pearson"),
  ];
}

function divided(sd: Interval | undefined, n: number | undefined): Interval | undefined {
  return sd === undefined || n === undefined || n < 1
    ? undefined
    : [sd[0] / Math.sqrt(n), sd[1] / Math.sqrt(n)];
}
