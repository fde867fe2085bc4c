import { DataError } from "./DataError";
import { utf8Lines } from "./decodeUtf8";
import { asWritten } from "./harmlessText";
import { limits, megabytes } from "./limits";

/** A record with the line of the file on which it ends; lines count from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export type CsvSeparator = "," | ";" | "\t";

/**
 * The records of a UTF-8 file as its bytes come, the header first; empty lines are skipped. Our own reading of
 * RFC 4180: it knows the line of every record and fault, and needs no Buffer.
 *
 * @param file name for the messages
 * @param anySeparator whether semicolons and tabulations will do, where the header has no comma
 * @throws DataError for an empty file, another encoding, another separator, an unclosed or
 * misplaced quote, or a record that has not as many fields as the header
 */
export function* csvRecords(
  chunks: Iterable<Uint8Array>,
  file: string,
  { anySeparator = false } = {},
): Generator<CsvRecord, void, void> {
  let header: CsvRecord | undefined;
  for (const record of records(chunks, file, anySeparator)) {
    header ??= record;
    if (record.fields.length !== header.fields.length) {
      const problem = `la ligne a ${countOfFields(record)}`;
      throw new DataError({ file, line: record.line }, problem, `${countOfFields(header)}, comme l’en-tête`);
    }
    yield record;
  }
  if (header === undefined) {
    throw new DataError(
      { file },
      "le fichier est vide",
      "une ligne d’en-tête puis une ligne par enregistrement",
    );
  }
}

function countOfFields({ fields }: CsvRecord): string {
  return `${fields.length} champ${fields.length > 1 ? "s" : ""}`;
}

function* records(
  chunks: Iterable<Uint8Array>,
  file: string,
  anySeparator: boolean,
): Generator<CsvRecord, void, void> {
  let reader: Reader | undefined;
  let line = 1;
  let rest = "";
  // A record that goes on beyond the text is tried again when there is twice as much of it, or all.
  let enough = 0;
  const pieces = utf8Lines(chunks, file);
  for (let next = pieces.next(); ; next = pieces.next()) {
    const last = next.done === true;
    if (!last) rest += next.value;
    if (!last && rest.length < enough) continue;
    reader ??= rest === "" ? undefined : readerOf(separatorOf(rest, file, anySeparator), file);
    let at = 0;
    while (reader !== undefined && at < rest.length) {
      const record = reader(rest, at, line, last);
      if (record === undefined) break;
      at = record.end;
      line = record.nextLine;
      const { fields, line: own } = record;
      if (fields.length > 1 || fields[0] !== "") yield { line: own, fields };
    }
    rest = rest.slice(at);
    if (!last && rest.length > limits.record) throw unending(file, line);
    enough = at === 0 ? 2 * rest.length : 0;
    if (last) return;
  }
}

/** What is said of a record that does not end. */
export function unending(file: string, line: number): DataError {
  return new DataError(
    { file, line },
    `un guillemet ouvert n’est pas refermé dans les ${megabytes(limits.record)} qui suivent`,
    `des lignes d’au plus ${megabytes(limits.record)}`,
  );
}

/** What is said of a line of too many fields. */
export function tooManyFields(file: string, line: number): DataError {
  return new DataError(
    { file, line },
    `la ligne a plus de ${limits.fields} champs`,
    `au plus ${limits.fields} champs`,
  );
}

/** Only a header without any comma tells another separator. */
function separatorOf(text: string, file: string, anySeparator: boolean): CsvSeparator {
  const header = text.split(/[\r\n]/, 1)[0]!;
  const found = ([",", ";", "\t"] as const).find((separator) => header.includes(separator)) ?? ",";
  if (found === "," || anySeparator) return found;
  const problem = `le séparateur est « ${found === ";" ? "point-virgule" : "tabulation"} »`;
  throw new DataError({ file, line: 1 }, problem, "la virgule");
}

interface ReadRecord extends CsvRecord {
  /** Where it ends in the text, and the line of what follows. */
  readonly end: number;
  readonly nextLine: number;
}

/** Reads the record that begins at a place of a text; undefined where it may go on beyond the text. */
type Reader = (text: string, at: number, line: number, last: boolean) => ReadRecord | undefined;

const unclosedField = /"[^"]*(?:""[^"]*)*$/y;
const lineEnd = /\r\n|\r|\n/g;

function readerOf(separator: CsvSeparator, file: string): Reader {
  // One field, quoted or bare, and what ends it.
  const nextField = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
  const names = { ",": "virgules", ";": "points-virgules", "\t": "tabulations" } as const;
  return (text, at, line, last) => {
    const plain = plainRecord(text, at, line, separator);
    if (plain !== undefined) return plain;
    const fields: string[] = [];
    let ending = line;
    let end = at;
    for (;;) {
      nextField.lastIndex = end;
      const match = nextField.exec(text);
      if (!match) {
        unclosedField.lastIndex = end;
        const unclosed = unclosedField.test(text);
        if (unclosed && !last) return undefined;
        throw new DataError(
          { file, line: ending },
          unclosed ? "un guillemet ouvert n’est pas refermé" : "un guillemet est mal placé",
          `des champs séparés par des ${names[separator]}, entre guillemets doubles s’ils en contiennent`,
        );
      }
      const [whole, quoted, bare, ends] = match;
      end += whole.length;
      fields.push(asWritten(quoted?.replaceAll('""', '"') ?? bare!));
      if (fields.length > limits.fields) throw tooManyFields(file, line);
      ending += quoted?.match(lineEnd)?.length ?? 0;
      if (ends === separator) continue;
      if (ends === "" && !last) return undefined;
      return { line: ending, fields, end, nextLine: ending + 1 };
    }
  };
}

/** A record of a line without quotes, which is quickly read; undefined for any other. */
function plainRecord(text: string, at: number, line: number, separator: string): ReadRecord | undefined {
  const newline = text.indexOf("\n", at);
  if (newline < 0) return undefined;
  const content = text.slice(at, text[newline - 1] === "\r" && newline > at ? newline - 1 : newline);
  if (content.includes('"') || content.includes("\r")) return undefined;
  const split = content.split(separator, limits.fields + 1);
  const fields = content.includes("'") ? split.map(asWritten) : split;
  // Told with its line by the slow way.
  if (fields.length > limits.fields) return undefined;
  return { line, fields, end: newline + 1, nextLine: line + 1 };
}
