import { formatCsv } from "../../base/formatCsv";
import type { RawTable } from "../../import/table/RawTable";

const rowsAtOnce = 1000;

/** A table as comma-separated text, a piece at a time: what `parseRespondents` reads. */
export function* tableCsv({ columns, rows }: RawTable): Generator<string, void, void> {
  yield formatCsv([columns.map(({ name }) => name)]);
  const readers = columns.map(({ values, codes }) => ({
    codes,
    texts: values.map((value) => formatCsv([[value]]).slice(0, -1)),
  }));
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + rowsAtOnce, rows); row++) {
      let line = "";
      for (let i = 0; i < readers.length; i++) {
        const { codes, texts } = readers[i]!;
        line += i === 0 ? texts[codes[row]!]! : `,${texts[codes[row]!]!}`;
      }
      lines.push(line);
    }
    yield `${lines.join("\n")}\n`;
  }
}
