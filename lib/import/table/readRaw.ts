import { DataError } from "../../base/DataError";
import { UserError } from "../../base/UserError";
import { readSav } from "../sav/readSav";
import { readSheet } from "../sheet/readSheet";
import { labelledTable } from "./labelledTable";
import { parseRawTable } from "./parseRawTable";
import type { RawTable } from "./RawTable";

/** How a file of answers is to be read. */
export interface RawOptions {
  /** The sheet, of a workbook. */
  readonly sheet?: string | undefined;
  /** Whether cells stay as the file has them, their labels beside them, and not in their place. */
  readonly asIs?: boolean | undefined;
}

/** A reader of files that begin with some bytes. */
interface Reader {
  readonly starts: readonly (readonly number[])[];
  readonly read: (bytes: Uint8Array, file: string, options: RawOptions) => RawTable;
}

const ascii = (text: string) => Array.from(text, (one) => one.charCodeAt(0));

/** The readers, but that of text. */
const readers: readonly Reader[] = [
  {
    starts: [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
    ],
    read: readSheet,
  },
  { starts: [ascii("$FL2"), ascii("$FL3")], read: readSav },
];

/**
 * A file of answers of any survey, whatever it is: its first bytes tell, not its name. What a file says of its columns
 * is in their names and cells.
 *
 * @param bytes those of the file, whole or in pieces; of text, no more than one piece is held
 * @param file name for the messages
 * @throws DataError as the reader of its kind does; UserError for a sheet of what is no workbook
 */
export function readRaw(
  bytes: Uint8Array | Iterable<Uint8Array>,
  file: string,
  options: RawOptions = {},
): RawTable {
  const { first, all } = begun(bytes instanceof Uint8Array ? [bytes] : bytes);
  const reader = readers.find(({ starts }) =>
    starts.some((start) => start.every((byte, i) => first[i] === byte)),
  );
  if (reader) {
    const table = withRows(reader.read(Buffer.concat([...all]), file, options));
    return options.asIs ? table : labelledTable(table);
  }
  if (options.sheet !== undefined)
    throw new UserError(`L’option --sheet va avec un classeur, et ${file} n’en est pas un.`);
  refuseMarkup(first, file);
  return parseRawTable(all, file);
}

/** The same pieces, and the start of the file. */
function begun(chunks: Iterable<Uint8Array>): {
  readonly first: Uint8Array;
  readonly all: Iterable<Uint8Array>;
} {
  const iterator = chunks[Symbol.iterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    read.push(next.value);
    length += next.value.length;
    if (length >= 64) break;
  }
  return { first: Buffer.concat(read), all: resumed(read, iterator) };
}

function* resumed(
  read: readonly Uint8Array[],
  iterator: Iterator<Uint8Array>,
): Generator<Uint8Array, void, void> {
  try {
    yield* read;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  } finally {
    iterator.return?.();
  }
}

/** Web applications name « .xls » pages that a spreadsheet opens. */
function refuseMarkup(first: Uint8Array, file: string): void {
  const start = Buffer.from(first).toString("latin1").replaceAll("\0", "");
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype|html|head|body|table|meta|\?xml)\b/i.test(start))
    return;
  throw new DataError(
    { file },
    "c’est une page web ou un fichier XML, quel que soit son nom",
    "un classeur ou un fichier CSV : un tableur peut l’ouvrir et l’enregistrer ainsi",
  );
}

function withRows(table: RawTable): RawTable {
  if (table.rows > 0 && table.columns.length > 0) return table;
  throw new DataError({ file: table.file }, "le fichier n’a pas de réponses", "une ligne par répondant");
}
