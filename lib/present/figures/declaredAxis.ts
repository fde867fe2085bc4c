import { rangeOf } from "../../questionnaire/rangeOf";
import type { Question } from "../../questionnaire/types";

/**
 * The axis of numbers over the range that their question declares, where it has two ends and does not begin at 0: of
 * an index from 200 to 1000, an axis from 0 would leave a part where no answer can be. Undefined of the others.
 */
export function declaredAxis(question: Question): { readonly range: readonly [number, number] } | undefined {
  if (question.kind !== "number") return undefined;
  const { min, max } = rangeOf(question);
  return max === undefined || min === 0 ? undefined : { range: [min, max] };
}
