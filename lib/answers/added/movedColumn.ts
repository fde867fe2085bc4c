import { type AnswerColumn, compactCodes } from "../AnswerColumn";

/**
 * A column with other values, and the same reasons.
 *
 * @param placeOf the place among them of each value that it had
 */
export function movedColumn(
  { values, missing, codes }: AnswerColumn,
  labels: readonly string[],
  placeOf: readonly number[],
): AnswerColumn {
  const moved = Array.from(codes, (code) => placeOf[code] ?? code - values.length + labels.length);
  return { values: labels, missing, codes: compactCodes(moved, labels.length + missing.length - 1) };
}
