import { compactCodes } from "../../answers/AnswerColumn";
import type { RawColumn } from "../../import/table/RawTable";

/** A column with other texts in the place of its own, each rewritten once; those that are the same are one. */
export function recode(
  { values, codes }: RawColumn,
  name: string,
  rewrite: (text: string) => string,
): RawColumn {
  const rankOf = new Map<string, number>();
  const codeOf = Uint32Array.from(values, (text) => {
    const own = rewrite(text);
    const rank = rankOf.get(own) ?? rankOf.size;
    rankOf.set(own, rank);
    return rank;
  });
  const own = codes.slice();
  if (codeOf.some((code, i) => code !== i))
    for (let row = 0; row < own.length; row++) own[row] = codeOf[own[row]!]!;
  return { name, values: [...rankOf.keys()], codes: own };
}

/** A column that has a text in some rows, whatever it had there. */
export function withTextAt(column: RawColumn, text: string, isThere: (row: number) => boolean): RawColumn {
  const known = column.values.indexOf(text);
  const values = known >= 0 ? column.values : [...column.values, text];
  const code = known >= 0 ? known : values.length - 1;
  const codes = compactCodes(column.codes, values.length - 1);
  for (let row = 0; row < codes.length; row++) if (isThere(row)) codes[row] = code;
  return { ...column, values, codes };
}
