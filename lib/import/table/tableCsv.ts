import { formatCsv } from "../../base/formatCsv";
import type { RawTable } from "./RawTable";

const pieceSize = 1 << 20;
const [comma, newline] = [0x2c, 0x0a];
/** Shorter texts are copied faster byte by byte. */
const short = 24;

/** A table as comma-separated text in UTF-8, a piece at a time: what `parseRespondents` reads. */
export function* tableCsv({ columns, rows }: RawTable): Generator<Uint8Array, void, void> {
  yield Buffer.from(formatCsv([columns.map(({ name }) => name)]));
  const fields = columns.map(({ values }) =>
    values.map((value) => Buffer.from(formatCsv([[value]]).slice(0, -1))),
  );
  const codes = columns.map((column) => column.codes);
  let piece = new Uint8Array(pieceSize);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < codes.length; i++) {
      const text = fields[i]![codes[i]![row]!]!;
      const { length } = text;
      if (at + length + 1 > piece.length) {
        yield piece.subarray(0, at);
        piece = new Uint8Array(Math.max(pieceSize, length + 1));
        at = 0;
      }
      if (length < short) for (let j = 0; j < length; j++) piece[at + j] = text[j]!;
      else piece.set(text, at);
      at += length;
      piece[at++] = i === codes.length - 1 ? newline : comma;
    }
  }
  yield piece.subarray(0, at);
}
