import type { NumberQuestion, ScaleQuestion } from "./types";

/** From where to where the scores of a scale go: the only place that says so of a question. */
export function scaleOf(_question: ScaleQuestion): { readonly min: number; readonly max: number } {
  return { min: 1, max: 10 };
}

/** From where to where the answers in numbers to a question go; without end where it has none. */
export function rangeOf(question: ScaleQuestion | NumberQuestion): {
  readonly min: number;
  readonly max?: number;
} {
  return question.kind === "scale" ? scaleOf(question) : question.range;
}
