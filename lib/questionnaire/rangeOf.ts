import type { NumberQuestion, ScaleQuestion } from "./types";

/** The least and the greatest score or number that a question takes; no greatest where there is none. */
export function rangeOf(question: ScaleQuestion | NumberQuestion): {
  readonly min: number;
  readonly max?: number;
} {
  return question.kind === "scale" ? question.scale : question.range;
}
