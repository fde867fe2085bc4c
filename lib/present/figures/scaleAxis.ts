import { rangeOf } from "../../questionnaire/rangeOf";
import type { ScaleQuestion } from "../../questionnaire/types";

/** The axis of a scale, from one end to the other, with a tick a score where these are few enough to be read. */
export function scaleAxis(question: ScaleQuestion) {
  const { min, max } = rangeOf(question);
  const every = max - min <= 20 ? { tick0: min, dtick: 1 } : {};
  return { range: [min, max] as const, ...every };
}
