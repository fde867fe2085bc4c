import { isSentence } from "./headerRow";
import type { Dialect } from "./RecordScanner";
import { separatorNames } from "./separatorNames";

/**
 * The sign other than that of its table which separates a line into about as many fields as it should have, and how
 * many these are; undefined where none does, or the signs are those of a sentence.
 *
 * @param line as it is, without its end
 */
export function otherSeparator(
  line: string,
  { separator }: Pick<Dialect, "separator">,
  width: number,
): { readonly separator: string; readonly count: number } | undefined {
  return Object.keys(separatorNames)
    .filter((other) => other !== separator)
    .map((other) => ({ separator: other, fields: line.split(other) }))
    .filter(({ fields }) => fields.length >= 3 && 2 * fields.length >= width && !isSentence(fields))
    .map(({ separator: own, fields }) => ({ separator: own, count: fields.length }))
    .sort((a, b) => b.count - a.count)[0];
}
