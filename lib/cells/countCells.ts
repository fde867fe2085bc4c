import type { AnswerColumn } from "../answers/AnswerColumn";
import { sum } from "../base/sum";
import type { Cells, Grouping } from "./Cells";

/** Counts the values of a column in each group, in one pass over the respondents. */
export function countCells(
  { values, missing, codes }: AnswerColumn,
  { size, codes: groupOf }: Grouping,
): Cells {
  const lines = values.length + missing.length;
  const cells = new Float64Array(lines * size);
  const first = new Int32Array(size).fill(-1);
  let firstOfAll = -1;
  for (let row = 0; row < codes.length; row++) {
    const group = groupOf[row]!;
    if (group >= size) continue;
    const code = codes[row]!;
    cells[code * size + group]!++;
    if (code >= values.length) continue;
    if (first[group]! < 0) first[group] = code;
    if (firstOfAll < 0) firstOfAll = code;
  }
  const line = (code: number) => Array.from(cells.subarray(code * size, (code + 1) * size));
  const counts = values.map((_, code) => line(code));
  return {
    values,
    counts,
    answered: Array.from({ length: size }, (_, g) => sum(counts.map((own) => own[g]!))),
    missing: missing.map((reason, i) => ({ reason, counts: line(values.length + i) })),
    first: { groups: [...first], all: firstOfAll },
  };
}
