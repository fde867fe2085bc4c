import { DataError } from "../../base/DataError";
import { utf8Lines } from "../../base/decodeUtf8";
import type { RawTable } from "../table/RawTable";
import { isLimeSurvey, metadataCode } from "./limeMetadata";
import { type LimeTable, limeTable } from "./limeTable";
import { TextColumn } from "./TextColumn";
import { trimmedDecimal } from "./trimmedDecimal";

/** As in any table of answers. */
const mostColumns = 2000;

const expected =
  "un export VV de LimeSurvey : une ligne de textes, une ligne de codes, puis une ligne par réponse";

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The responses of a VV file, LimeSurvey’s own exchange format: fields apart by tabulations, a line of wordings, a line
 * of codes, one line a response. Line breaks, tabulations, braces and quotes that answers have are given back to them;
 * a cell that was not shown stays « {question_not_shown} », and its column says so.
 *
 * @param bytes those of the file, whole or in pieces
 * @param file name for the messages
 * @throws DataError for another encoding or another format, two columns of one code, a line of another length, too
 * many columns or no response
 */
export function readVv(bytes: Uint8Array | Iterable<Uint8Array>, file: string): LimeTable {
  const lines = vvLines(bytes instanceof Uint8Array ? [bytes] : bytes, file);
  const texts = lines.next().value;
  const codes = lines.next().value;
  if (!texts || !codes || !isVv(codes.fields))
    throw new DataError({ file, line: 2 }, "ce n’est pas un fichier VV de LimeSurvey", expected);
  checkCodes(codes, file);
  const columns = codes.fields.map((name) => new TextColumn(name));
  const ends: number[] = [];
  for (const { line, fields } of lines) {
    if (fields.length !== columns.length) {
      const count = `${fields.length} champ${fields.length > 1 ? "s" : ""}`;
      throw new DataError({ file, line }, `la ligne a ${count}`, `${columns.length} champs, comme les codes`);
    }
    for (const [i, column] of columns.entries()) column.push(vvText(fields[i]!));
    ends.push(line);
  }
  if (ends.length === 0) throw new DataError({ file, line: 3 }, "le fichier n’a pas de réponses", expected);
  const table: RawTable = {
    file,
    columns: columns.map((column) => column.column()),
    rows: ends.length,
    lines: Uint32Array.from(ends),
    recognised: ["Fichier VV de LimeSurvey."],
  };
  const wordings = codes.fields.map((name, i) => [name, texts.fields[i]?.trim() ?? ""] as const);
  return limeTable(table, new Map(wordings.filter(([, text]) => text !== "")));
}

function isVv(codes: readonly string[]): boolean {
  return (
    isLimeSurvey(codes) || (codes.length > 1 && codes[0] === "id" && metadataCode(codes[1]!) !== undefined)
  );
}

function checkCodes({ line, fields }: Line, file: string): void {
  if (fields.length > mostColumns)
    throw new DataError(
      { file, line },
      `le fichier a ${fields.length} colonnes : ce n’est sans doute pas une enquête`,
      `au plus ${mostColumns} colonnes`,
    );
  const seen = new Set<string>();
  for (const [i, name] of fields.entries()) {
    if (name === "")
      throw new DataError({ file, line }, `la colonne ${i + 1} n’a pas de code`, "un code par colonne");
    if (seen.has(name))
      throw new DataError(
        { file, line, column: name },
        "cette colonne figure deux fois",
        "un code par colonne",
      );
    seen.add(name);
  }
}

const marks: Readonly<Record<string, string>> = {
  newline: "\n",
  cr: "\r",
  tab: "\t",
  quote: '"',
  lbrace: "{",
};

/** The answer that a field stands for. */
function vvText(field: string): string {
  const text = field.replace(/\{(newline|cr|tab|quote|lbrace)\}/g, (_, mark: string) => marks[mark]!);
  return trimmedDecimal(text.trim());
}

/**
 * The lines of the file. A field is quoted where it begins with a quote, which an answer never does; it ends at the
 * quote that a tabulation or an end of line follows.
 */
function* vvLines(chunks: Iterable<Uint8Array>, file: string): Generator<Line, void, void> {
  let line = 1;
  let rest = "";
  for (const piece of utf8Lines(chunks, file)) {
    rest += piece;
    const end = rest.lastIndexOf("\n") + 1;
    for (const text of rest.slice(0, end).split("\n").slice(0, -1)) yield* read(text);
    rest = rest.slice(end);
  }
  if (rest !== "") yield* read(rest);

  function* read(text: string): Generator<Line, void, void> {
    const own = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (own !== "") yield { line, fields: own.split("\t").map(unquoted) };
    line++;
  }
}

function unquoted(field: string): string {
  const isQuoted = field.length >= 2 && field.startsWith('"') && field.endsWith('"');
  return isQuoted ? field.slice(1, -1).replaceAll('""', '"') : field;
}
