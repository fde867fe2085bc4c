import type { AnswerColumn } from "../answers/AnswerColumn";
import type { Cells, Grouping } from "./Cells";

/** Counts the values of a column in each group, in one pass over the respondents. */
export function countCells(
  { values, missing, codes }: AnswerColumn,
  { size, codes: groupOf }: Grouping,
): Cells {
  const known = values.length;
  const cells = new Uint32Array((known + missing.length) * size);
  const first = new Array<number>(size).fill(-1);
  let firstOfAll = -1;
  for (let row = 0; row < codes.length; row++) {
    const group = groupOf[row]!;
    if (group >= size) continue;
    const code = codes[row]!;
    cells[code * size + group]!++;
    if (first[group]! < 0 && code < known) {
      first[group] = code;
      if (firstOfAll < 0) firstOfAll = code;
    }
  }
  // Loops: Array.from takes ten times as long for so few.
  const line = (code: number) => {
    const own: number[] = [];
    for (let cell = code * size; cell < (code + 1) * size; cell++) own.push(cells[cell]!);
    return own;
  };
  const answered = new Array<number>(size).fill(0);
  for (let cell = 0; cell < known * size; cell++) answered[cell % size]! += cells[cell]!;
  return {
    values,
    counts: values.map((_, code) => line(code)),
    answered,
    missing: missing.map((reason, i) => ({ reason, counts: line(known + i) })),
    first: { groups: first, all: firstOfAll },
  };
}
