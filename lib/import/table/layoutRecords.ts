import { DataError } from "../../base/DataError";
import { answerFile } from "./answerFile";
import { dialectOf, type Layout } from "./dialectOf";
import { type Dialect, recordReader } from "./dialectRecords";

/** A record with the line of the file on which it ends; lines count from 1. */
export interface LayoutRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The layout is told by as many characters, or by twice as many until they tell. */
const sampleLength = 1 << 16;

/**
 * The records of a table in a text that comes in pieces: its header first, without what is before it, and without
 * empty lines.
 *
 * @param file name for the messages
 * @param told gets the layout, and the line of the header, before the first record
 * @throws DataError for an empty or a binary file, an unclosed quote, or one that is misplaced
 */
export function* layoutRecords(
  pieces: Iterable<string>,
  file: string,
  told: (layout: Layout, line: number) => void,
): Generator<LayoutRecord, void, void> {
  const iterator = pieces[Symbol.iterator]();
  let { layout, rest, last } = layoutOf(iterator, file);
  const read = recordReader(layout.dialect);
  let { before } = layout;
  let line = layout.start > 0 ? 2 : 1;
  let at = layout.start;
  // A record that goes on beyond the text is tried again when there is twice as much of it, or all.
  let enough = 0;
  for (;;) {
    while ((last || rest.length - at >= enough) && at < rest.length) {
      const record = read(rest, at, last);
      if (record === undefined) {
        enough = 2 * (rest.length - at);
        break;
      }
      const { fields, inner, fault } = record;
      if (fault) throw faultOf(fault, layout.dialect, file, line + inner);
      enough = 0;
      at = record.end;
      const own = line + inner;
      if (before === 0) told(layout, line);
      line = own + 1;
      if (before-- > 0) continue;
      if (fields.length > 1 || fields[0] !== "") yield { line: own, fields };
    }
    if (last) return;
    const next = iterator.next();
    last = next.done === true;
    if (!last) {
      rest = rest.slice(at) + next.value;
      at = 0;
    }
  }
}

/** The layout of a text, and as much of it as has told that. */
function layoutOf(
  pieces: Iterator<string>,
  file: string,
): { readonly layout: Layout; rest: string; last: boolean } {
  let rest = "";
  for (let length = sampleLength; ; length *= 2) {
    let last = false;
    while (rest.length <= length && !last) {
      const next = pieces.next();
      last = next.done === true;
      if (!last) rest += next.value;
    }
    if (rest.includes("\0")) throw new DataError({ file }, "c’est un fichier binaire", answerFile);
    if (rest.trim() === "")
      throw new DataError(
        { file },
        "le fichier est vide",
        "une ligne d’en-tête puis une ligne par enregistrement",
      );
    const layout = dialectOf(rest.slice(0, length), rest.length <= length);
    if (layout !== undefined) return { layout, rest, last };
  }
}

/** How separators are named in messages. */
const names: Readonly<Record<string, string>> = {
  ",": "virgules",
  ";": "points-virgules",
  "\t": "tabulations",
  "|": "barres verticales",
};

function faultOf(
  fault: "unclosed" | "misplaced",
  { separator, quote }: Dialect,
  file: string,
  line: number,
): DataError {
  const mark = quote === '"' ? "guillemet" : "guillemet simple";
  const apart = separator === "" ? "" : ` séparés par des ${names[separator] ?? `« ${separator} »`},`;
  return new DataError(
    { file, line },
    fault === "unclosed" ? `un ${mark} ouvert n’est pas refermé` : `un ${mark} est mal placé`,
    `des champs${apart} entre guillemets ${quote === '"' ? "doubles" : "simples"} s’ils en contiennent`,
  );
}
