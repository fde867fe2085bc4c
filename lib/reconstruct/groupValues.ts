import type { ExactMoments } from "../exact/anyHistogram";
import { histogram } from "../exact/histogram";
import { maximumEntropyShape } from "../exact/maximumEntropyShape";
import { splitHistogram } from "../exact/splitHistogram";
import { rangeOf } from "../questionnaire/rangeOf";
import type { NumberQuestion, ScaleQuestion } from "../questionnaire/types";
import { repeat } from "./assign";
import type { Choice } from "./Choice";
import { countShape } from "./countShape";

/**
 * Answers with exactly these moments, the nearest to maximum entropy; undefined where there are none.
 * @param upper how many of them lie from a score on
 */
export function groupValues(
  question: ScaleQuestion | NumberQuestion,
  moments: ExactMoments,
  upper: { readonly from: number; readonly count: number } | undefined,
  choice: Choice,
): readonly number[] | undefined {
  const { n, sum, sumOfSquares } = moments;
  if (n === 0) return [];
  const variance = sumOfSquares / n - (sum / n) ** 2;
  const { min, max = Number.POSITIVE_INFINITY } = rangeOf(question);
  const likely =
    question.kind === "scale"
      ? maximumEntropyShape(min, max, sum / n, variance)
      : countShape(min, sum / n, n < 2 ? 0 : (variance * n) / (n - 1), n).slice(0, max - min + 1);
  const shape = choice.shape(likely);
  const near = (weights: readonly number[]) =>
    upper ? splitHistogram(min, weights, moments, upper.from, upper.count) : histogram(min, weights, moments);
  // No answer lies further from the mean than with all others alike (Samuelson 1968).
  const furthest = Math.min(max, Math.floor(sum / n + Math.sqrt(variance * (n - 1)) + 1e-9));
  const counts =
    near(shape) ?? (question.kind === "scale" ? undefined : near(withTail(shape, furthest - min + 1)));
  return (
    counts &&
    repeat(
      counts.map((_, k) => min + k),
      counts,
    )
  );
}

/** Weights up to a last value: a few numbers may lie further apart than is likely. */
function withTail(shape: readonly number[], values: number): readonly number[] {
  const least = Math.min(...shape);
  return Array.from({ length: Math.max(shape.length, values) }, (_, k) => shape[k] ?? least);
}
