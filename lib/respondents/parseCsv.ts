import { type Info, parse } from "csv-parse/sync";
import { DataError } from "../questionnaire/DataError";

/** A record with the line of the file on which it ends; lines count from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The records of a comma-separated UTF-8 file, the header first.
 *
 * @param file name for the messages
 * @throws DataError for another encoding, another separator, an unclosed quote, or a
 * record that has not as many fields as the header
 */
export function parseCsv(bytes: Uint8Array, file: string): readonly CsvRecord[] {
  const text = decode(bytes, file);
  const header = text.slice(0, text.search(/\r?\n|$/));
  for (const [separator, name] of [
    [";", "point-virgule"],
    ["\t", "tabulation"],
  ] as const) {
    if (header.includes(",") || !header.includes(separator)) continue;
    throw new DataError({ file, line: 1 }, `le séparateur est « ${name} »`, "la virgule");
  }
  let records: { record: string[]; info: Info }[];
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as never;
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new DataError(
      { file, ...(line === undefined ? {} : { line }) },
      "le fichier CSV est mal formé (guillemet non fermé ou mal placé)",
      "des champs séparés par des virgules, entre guillemets doubles s’ils en contiennent",
    );
  }
  const width = records[0]?.record.length ?? 0;
  return records.map(({ record, info }) => {
    if (record.length !== width) {
      throw new DataError({ file, line: info.lines }, `la ligne a ${record.length} champs`, `${width} champs`);
    }
    return { line: info.lines, fields: record };
  });
}

function decode(bytes: Uint8Array, file: string): string {
  const expected = "un fichier texte en UTF-8";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new DataError({ file, line: 1 }, "le fichier est en UTF-16", expected);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lines = new TextDecoder("latin1").decode(bytes).split("\n");
    const line = lines.findIndex((text) => !isUtf8(Uint8Array.from(text, (char) => char.charCodeAt(0))));
    throw new DataError(
      { file, line: line + 1 },
      "l’encodage n’est pas UTF-8 (sans doute Windows-1252 ou ISO 8859-1)",
      expected,
    );
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
