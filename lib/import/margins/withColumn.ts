import { csvRecords } from "../../base/csvRecords";
import { formatCsv } from "../../base/formatCsv";

/**
 * The text of a file of answers with a column more, after the others, or in the place of the one of that name.
 *
 * @param texts those of the column, a line each
 * @param file name for the messages
 * @throws DataError where the file is no CSV
 */
export function withColumn(
  bytes: Iterable<Uint8Array>,
  file: string,
  name: string,
  texts: readonly string[],
): string {
  let place = -1;
  return [...csvRecords(bytes, file)]
    .map(({ fields }, i) => {
      if (i === 0) place = fields.includes(name) ? fields.indexOf(name) : fields.length;
      const own = [...fields];
      own[place] = i === 0 ? name : texts[i - 1]!;
      return formatCsv([own]);
    })
    .join("");
}
