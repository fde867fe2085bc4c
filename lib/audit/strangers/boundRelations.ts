import type { Publication } from "../../published/Publication";
import type { Key, Statistic } from "../../published/PublishedNumber";
import type { Interval } from "../Check";
import type { QuestionShape } from "../QuestionShape";
import { type Relation, relations } from "./Relation";
import { sizeAt } from "./sizeAt";
import { rowsWith, type TestRow } from "./testRow";

const everything: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * What the least and the most of some answers, and their median, say of one another, of the mean and of the standard
 * deviation, whatever the answers: each lies within bounds. Half of the answers are not below the median, so that the
 * mean is not far below it; a median and a mean are one standard deviation apart at most (Hotelling and Solomons, 1932).
 *
 * @param only of one row of one crossing
 */
export function boundRelations(
  publication: Publication,
  shape: QuestionShape,
  only?: Pick<Key, "by" | "row">,
): readonly Relation[] {
  return rowsWith(publication, shape, ["median", "least", "most"], only).flatMap(rowBounds);
}

function rowBounds(row: TestRow): readonly Relation[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = row.shape.range;
  const [low] = endOf(row, "least") ?? [min];
  const [, high] = endOf(row, "most") ?? [0, max];
  const held = (target: Statistic, others: readonly Statistic[], interval: Interval, explanation: string) =>
    relations(row, "bounds", [target, ...others], [{ interval }], () => ({
      expected: interval,
      explanation,
      others: [],
    }));
  return [
    ...held("least", [], [min, max], "Ce nombre n’est pas sur l’échelle."),
    ...held(
      "most",
      ["least"],
      [Math.max(min, low), max],
      "Ce nombre n’est pas sur l’échelle, ou sous le plus petit.",
    ),
    ...held(
      "median",
      ["least", "most"],
      [low, high],
      "La médiane n’est pas entre le plus petit et le plus grand nombre.",
    ),
    ...held(
      "mean",
      ["median", "least", "most", "sd"],
      meanBounds(row, low, high),
      "Aucunes réponses dont ce sont la médiane, le plus petit et le plus grand nombre, et l’écart-type, n’ont cette moyenne.",
    ),
    ...held(
      "sd",
      ["mean", "least", "most"],
      spreadBounds(row, low, high),
      "Aucunes réponses entre ces deux nombres, qui y sont, n’ont à la fois cette moyenne et cet écart-type.",
    ),
  ];
}

/** The least or the most answer: what is printed as a whole number is that number, and no other rounded to it. */
function endOf(row: TestRow, end: "least" | "most"): Interval | undefined {
  const text = row.text(end);
  return text === undefined || /[.,]/.test(text) ? row.interval(end) : [Number(text), Number(text)];
}

/** Between what the mean lies. */
function meanBounds(row: TestRow, low: number, high: number): Interval {
  const n = sizeAt(row);
  const median = row.interval("median");
  const [, sd] = row.interval("sd") ?? everything;
  // One answer at least is each end, where both are printed.
  const isBoth =
    n !== undefined && n > 1 && row.text("least") !== undefined && row.text("most") !== undefined;
  const ends: Interval = isBoth ? [low + (high - low) / n, high - (high - low) / n] : [low, high];
  if (median === undefined)
    return row.text("least") === undefined && row.text("most") === undefined ? everything : ends;
  // So many lie below the middle of all, or above.
  const below = n === undefined ? 0.5 : Math.floor((n - 1) / 2) / n;
  const apart = n === undefined || n < 2 ? sd : sd * Math.sqrt((n - 1) / n);
  return [
    Math.max(ends[0], mixed(low, median[0], below), median[0] - apart),
    Math.min(ends[1], mixed(high, median[1], below), median[1] + apart),
  ];
}

function mixed(end: number, median: number, share: number): number {
  return share === 0 ? median : share * end + (1 - share) * median;
}

/** Between what the standard deviation lies, of answers that have both ends among them. */
function spreadBounds(row: TestRow, low: number, high: number): Interval {
  const n = sizeAt(row);
  if (n === undefined || n < 2) return everything;
  const mean = row.interval("mean") ?? [low, high];
  const range = [endOf(row, "least")?.[1], endOf(row, "most")?.[0]];
  const apart = range[0] === undefined || range[1] === undefined ? 0 : Math.max(0, range[1] - range[0]);
  const middle = Math.min(Math.max((low + high) / 2, mean[0]), mean[1]);
  const most = Number.isFinite(high - low)
    ? Math.max(0, (middle - low) * (high - middle))
    : Number.POSITIVE_INFINITY;
  return [apart / Math.sqrt(2 * (n - 1)), Math.sqrt((most * n) / (n - 1))];
}
