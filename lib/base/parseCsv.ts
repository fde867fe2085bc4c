import { DataError } from "./DataError";
import { decodeUtf8 } from "./decodeUtf8";

/** A record with the line of the file on which it ends; lines count from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The records of a comma-separated UTF-8 file, the header first; empty lines are skipped.
 *
 * @param file name for the messages
 * @param anySeparator whether semicolons and tabulations will do, where the header has no comma
 * @throws DataError for an empty file, another encoding, another separator, an unclosed or
 * misplaced quote, or a record that has not as many fields as the header
 */
export function parseCsv(
  bytes: Uint8Array,
  file: string,
  { anySeparator = false } = {},
): readonly CsvRecord[] {
  const text = decodeUtf8(bytes, file);
  const separator = separatorOf(text);
  if (separator !== "," && !anySeparator) {
    const problem = `le séparateur est « ${separator === ";" ? "point-virgule" : "tabulation"} »`;
    throw new DataError({ file, line: 1 }, problem, "la virgule");
  }
  const [header, ...records] = parseRecords(text, file, separator);
  if (!header) {
    throw new DataError(
      { file },
      "le fichier est vide",
      "une ligne d’en-tête puis une ligne par enregistrement",
    );
  }
  const wrong = records.find(({ fields }) => fields.length !== header.fields.length);
  if (wrong) {
    const problem = `la ligne a ${countOfFields(wrong)}`;
    throw new DataError({ file, line: wrong.line }, problem, `${countOfFields(header)}, comme l’en-tête`);
  }
  return [header, ...records];
}

function countOfFields({ fields }: CsvRecord): string {
  return `${fields.length} champ${fields.length > 1 ? "s" : ""}`;
}

/** Only a header without any comma tells another separator. */
function separatorOf(text: string): "," | ";" | "\t" {
  const header = text.split(/[\r\n]/, 1)[0]!;
  if (header.includes(",")) return ",";
  return header.includes(";") ? ";" : header.includes("\t") ? "\t" : ",";
}

const unclosedField = /"[^"]*(?:""[^"]*)*$/y;
const lineEnd = /\r\n|\r|\n/g;

/** Our own reading of RFC 4180: it knows the line of every record and fault, and needs no Buffer. */
function parseRecords(text: string, file: string, separator: string): readonly CsvRecord[] {
  // One field, quoted or bare, and what ends it.
  const nextField = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    "y",
  );
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length || fields.length > 0) {
    nextField.lastIndex = at;
    const match = nextField.exec(text);
    if (!match) {
      unclosedField.lastIndex = at;
      throw new DataError(
        { file, line },
        unclosedField.test(text) ? "un guillemet ouvert n’est pas refermé" : "un guillemet est mal placé",
        `des champs séparés par des ${separator === "," ? "virgules" : separator === ";" ? "points-virgules" : "tabulations"}, entre guillemets doubles s’ils en contiennent`,
      );
    }
    const [whole, quoted, bare, end] = match;
    at += whole.length;
    fields.push(quoted?.replaceAll('""', '"') ?? bare!);
    line += quoted?.match(lineEnd)?.length ?? 0;
    if (end === separator) continue;
    if (fields.length > 1 || fields[0] !== "") records.push({ line, fields });
    fields = [];
    line++;
  }
  return records;
}
