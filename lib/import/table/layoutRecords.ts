import { tooManyFields, unending } from "../../base/csvRecords";
import { DataError, type Place } from "../../base/DataError";
import { limits, megabytes } from "../../base/limits";
import { answerFile } from "./answerFile";
import { dialectOf, type Layout } from "./dialectOf";
import { otherSeparator } from "./otherSeparator";
import { type Dialect, type RecordFault, RecordScanner } from "./RecordScanner";
import { severalSeparators } from "./separatorNames";

/** A record with the line of the file on which it ends; lines count from 1. */
export interface LayoutRecord {
  readonly line: number;
  /** Its fields, until the next record is asked for. */
  readonly fields: RecordScanner;
}

/** The layout is told by as many characters, or by twice as many until they tell. */
const sampleLength = 1 << 16;

/**
 * The records of a table in a text that comes in pieces: its header first, without what is before it, and without
 * empty lines.
 *
 * @param pieces whole characters of UTF-8
 * @param file name for the messages
 * @param told gets the layout, and the line of the header, before the first record
 * @throws DataError for an empty or a binary file, an unclosed quote, one that is misplaced, or a header that is apart by
 * another sign than its rows
 */
export function* layoutRecords(
  pieces: Iterable<Uint8Array>,
  file: string,
  told: (layout: Layout, line: number) => void,
): Generator<LayoutRecord, void, void> {
  const rest = new Rest(pieces);
  const layout = layoutOf(rest, file);
  const fields = new RecordScanner(layout.dialect);
  let { before } = layout;
  let above = "";
  let line = layout.start > 0 ? 2 : 1;
  // A record that goes on beyond the bytes is tried again when there is twice as much of it, or all.
  let enough = 0;
  for (;;) {
    while ((rest.isLast || rest.length >= enough) && rest.length > 0) {
      if (!fields.read(rest.bytes, rest.start, rest.end, rest.isLast)) {
        if (rest.length > limits.record) throw unending(file, line);
        enough = 2 * rest.length;
        break;
      }
      const { inner, fault } = fields;
      if (fault) throw faultOf(fault, layout.dialect, file, line + inner);
      enough = 0;
      rest.start = fields.end;
      const own = line + inner;
      if (before === 0) {
        refuseMixed(above, fields.count, layout.dialect, { file, line });
        told(layout, line);
      }
      line = own + 1;
      if (before-- > 0) {
        above = fields.count === 1 ? fields.text(0) : "";
        continue;
      }
      if (!fields.isEmpty) yield { line: own, fields };
    }
    if (rest.isLast) return;
    rest.take();
  }
}

/** A table of fewer columns may have a title with as many signs. */
const fewestMixed = 4;

/** Refuses a table whose header is the line above, apart by another sign into as many fields. */
function refuseMixed(above: string, width: number, dialect: Dialect, place: Place): void {
  const other = width < fewestMixed ? undefined : otherSeparator(above, dialect, width);
  if (other?.count !== width) return;
  throw new DataError(
    place,
    `la ligne est séparée par ${severalSeparators(dialect.separator)}`,
    `${severalSeparators(other.separator)}, comme l’en-tête (ligne ${place.line! - 1}), ou le même séparateur partout`,
  );
}

/** What is read of a text that comes in pieces, and not used yet. */
class Rest {
  bytes = new Uint8Array(0);
  start = 0;
  end = 0;
  /** Whether nothing follows. */
  isLast = false;
  readonly #pieces: Iterator<Uint8Array>;

  constructor(pieces: Iterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Adds the next piece, which it gives. */
  take(): Uint8Array | undefined {
    const next = this.#pieces.next();
    if (next.done) {
      this.isLast = true;
      return undefined;
    }
    const piece = next.value;
    const { length } = this;
    const own = this.bytes.subarray(this.start, this.end);
    // Twice as much as is needed, so that a long record is not copied at every piece.
    if (length + piece.length > this.bytes.length) this.bytes = new Uint8Array(2 * (length + piece.length));
    if (own.buffer !== this.bytes.buffer || this.start > 0) this.bytes.set(own);
    this.bytes.set(piece, length);
    this.start = 0;
    this.end = length + piece.length;
    return piece;
  }
}

/** The layout of a text, whose rest begins at its first record then. */
function layoutOf(rest: Rest, file: string): Layout {
  let text = "";
  for (let length = sampleLength; ; length *= 2) {
    while (text.length <= length && !rest.isLast) {
      const piece = rest.take();
      if (piece) text += Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("utf8");
    }
    if (text.includes("\0")) throw new DataError({ file }, "c’est un fichier binaire", answerFile);
    if (text.trim() === "")
      throw new DataError(
        { file },
        "le fichier est vide",
        "une ligne d’en-tête puis une ligne par enregistrement",
      );
    if (text.length > limits.record)
      throw new DataError(
        { file, line: 1 },
        `les premières lignes ont plus de ${megabytes(limits.record)}`,
        "un fichier en lignes",
      );
    const layout = dialectOf(text.slice(0, length), text.length <= length);
    if (layout !== undefined) {
      rest.start = Buffer.byteLength(text.slice(0, layout.start));
      return layout;
    }
  }
}

function faultOf(fault: RecordFault, { separator, quote }: Dialect, file: string, line: number): DataError {
  if (fault === "tooWide") return tooManyFields(file, line);
  const mark = quote === '"' ? "guillemet" : "guillemet simple";
  const apart = separator === "" ? "" : ` séparés par ${severalSeparators(separator)},`;
  return new DataError(
    { file, line },
    fault === "unclosed" ? `un ${mark} ouvert n’est pas refermé` : `un ${mark} est mal placé`,
    `des champs${apart} entre guillemets ${quote === '"' ? "doubles" : "simples"} s’ils en contiennent`,
  );
}
