import { type Scale, usualScale } from "./kinds/scale";
import type { NumberQuestion, ScaleQuestion } from "./types";

/** The least and the greatest score or number that a question takes; no greatest where there is none. */
export function rangeOf(question: ScaleQuestion): Scale;
export function rangeOf(question: ScaleQuestion | NumberQuestion): {
  readonly min: number;
  readonly max?: number;
};
export function rangeOf(question: ScaleQuestion | NumberQuestion) {
  return question.kind === "scale" ? (question.scale ?? usualScale) : question.range;
}
