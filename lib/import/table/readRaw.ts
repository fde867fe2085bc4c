import { DataError } from "../../base/DataError";
import { UserError } from "../../base/UserError";
import {
  isLimeArchive,
  isLimeXml,
  isVvStart,
  limeTableOf,
  readLimeAnswers,
  readLimeResponses,
  readVvAnswers,
} from "../limesurvey/readLime";
import { readSav } from "../sav/readSav";
import { bookStarts } from "../sheet/openBook";
import { readSheet } from "../sheet/readSheet";
import { formTable } from "./formTable";
import { joinedAnswers } from "./joinedAnswers";
import { labelledTable } from "./labelledTable";
import { parseRawTable } from "./parseRawTable";
import type { RawTable } from "./RawTable";
import { withoutTotals } from "./withoutTotals";

/** How a file of answers is to be read. */
export interface RawOptions {
  /** The sheet, of a workbook. */
  readonly sheet?: string | undefined;
  /** Where codes stay, with their labels beside them, and not in their place: of archives of LimeSurvey, or of all files. */
  readonly codes?: "limesurvey" | "all" | undefined;
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
    starts: bookStarts,
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
  const { first, all } = begun(bytes instanceof Uint8Array ? [bytes] : bytes, startOfFile());
  const reader = readers.find(({ starts }) =>
    starts.some((start) => start.every((byte, i) => first[i] === byte)),
  );
  if (reader) {
    const whole = Buffer.concat([...all]);
    if (isLimeArchive(whole)) {
      refuseSheet(file, options);
      const table = readLimeAnswers(whole, file);
      return options.codes === undefined ? labelledTable(table) : table;
    }
    const table = withRows(reader.read(whole, file, options));
    return withLayout(options.codes === "all" ? table : labelledTable(table));
  }
  refuseSheet(file, options);
  if (isLimeXml(first)) return readLimeResponses(Buffer.concat([...all]), file);
  refuseMarkup(first, file);
  const start = begun(all, startOfLines());
  if (isVvStart(start.first)) return readVvAnswers(start.all, file);
  return withLayout(parseRawTable(start.all, file));
}

/** A table by the layout of the program that wrote it, where its headings tell which. */
function withLayout(whole: RawTable): RawTable {
  const table = withoutTotals(whole);
  return limeTableOf(table) ?? joinedAnswers(formTable(table));
}

function refuseSheet(file: string, { sheet }: RawOptions): void {
  if (sheet !== undefined)
    throw new UserError(`L’option --sheet va avec un classeur, et ${file} n’en est pas un.`);
}

/** Whether what was read has two lines, or more than a header ever has. */
function startOfLines(): (piece: Uint8Array) => boolean {
  let lines = 0;
  let length = 0;
  return (piece) => {
    for (const byte of piece) if (byte === 10) lines++;
    length += piece.length;
    return lines >= 2 || length > 4_000_000;
  };
}

/** Whether what was read is enough to know the format. */
function startOfFile(): (piece: Uint8Array) => boolean {
  let length = 0;
  return (piece) => {
    length += piece.length;
    return length >= 64;
  };
}

/** The same pieces, and the start of the file. */
function begun(
  chunks: Iterable<Uint8Array>,
  isEnough: (piece: Uint8Array) => boolean,
): {
  readonly first: Uint8Array;
  readonly all: Iterable<Uint8Array>;
} {
  const iterator = chunks[Symbol.iterator]();
  const read: Uint8Array[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    read.push(next.value);
    if (isEnough(next.value)) break;
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
