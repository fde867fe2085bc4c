import sax from "sax";
import { DataError } from "../../base/DataError";
import { utf8Lines } from "../../base/decodeUtf8";
import { limits } from "../../base/limits";

/** A row of a table of LimeSurvey’s data base; a field that is null is not there. */
export type LimeRow = ReadonlyMap<string, string>;

export interface LimeXmlHandlers {
  /** Called for each field that a table announces. */
  readonly field?: (table: string, name: string) => void;
  readonly row: (table: string, row: LimeRow) => void;
}

/** What a file of LimeSurvey says of itself. */
export interface LimeXmlHead {
  /** « Survey », « Responses ». */
  readonly type: string;
  readonly languages: readonly string[];
}

/** document › table › rows › row › field. */
const deepest = 5;
/** No field of a table has so many characters. */
const longestField = 8_000_000;

const expected = "un fichier XML exporté par LimeSurvey (.lss, .lsr)";

/**
 * Reads an XML file of LimeSurvey as its bytes come: tables of rows, whose fields are texts. Declarations of types
 * (DOCTYPE), which LimeSurvey never writes, are refused: no entity of one is ever expanded.
 *
 * @param file name for the messages
 * @throws DataError with the line for a file that is no XML, is cut, declares a type, has another shape or another
 * encoding than UTF-8
 */
export function readLimeXml(
  bytes: Uint8Array | Iterable<Uint8Array>,
  file: string,
  handlers: LimeXmlHandlers,
): LimeXmlHead {
  const parser = sax.parser(true, { strictEntities: true });
  const fault = (problem: string, value?: string): DataError =>
    new DataError({ file, line: parser.line + 1, ...(value !== undefined && { value }) }, problem, expected);
  const path: string[] = [];
  const languages: string[] = [];
  let type = "";
  let text: string[] = [];
  let length = 0;
  let row = new Map<string, string>();

  parser.onerror = (error) => {
    const [reason] = error.message.split("\n");
    throw fault(
      /unclosed root|unexpected end/i.test(reason!) ? "le fichier est coupé" : "le XML est mal formé",
    );
  };
  parser.ondoctype = () => {
    throw fault("le fichier déclare un type de document (DOCTYPE), ce que LimeSurvey ne fait pas");
  };
  parser.onopentag = ({ name }) => {
    if (path.length === 0 && name !== "document") throw fault("ce n’est pas un fichier de LimeSurvey", name);
    if (path.length === deepest) throw fault("un élément est plus profond que dans un export", name);
    path.push(name);
    text = [];
    length = 0;
    if (path.length === 4 && path[2] === "rows" && name === "row") row = new Map();
  };
  parser.ontext = (piece) => {
    length += piece.length;
    if (length > longestField) throw fault(`un champ a plus de ${longestField} caractères`);
    if (path.length >= 2) text.push(piece);
  };
  parser.oncdata = parser.ontext;
  parser.onclosetag = () => {
    const [, table, part, item] = path;
    const own = path.at(-1)!;
    if (path.length === 2 && own === "LimeSurveyDocType") type = text.join("").trim();
    if (path.length === 3 && table === "languages" && own === "language")
      languages.push(text.join("").trim());
    if (path.length === 4 && part === "fields" && own === "fieldname")
      handlers.field?.(table!, text.join("").trim());
    if (path.length === 4 && part === "rows" && item === "row") handlers.row(table!, row);
    if (path.length === deepest && part === "rows") row.set(own, text.join(""));
    text = [];
    path.pop();
  };

  for (const piece of utf8Lines(bytes instanceof Uint8Array ? [bytes] : bytes, file, limits.wholeFile))
    parser.write(piece);
  parser.close();
  if (type === "") throw fault("ce n’est pas un fichier de LimeSurvey (il ne dit pas de quel genre il est)");
  return { type, languages: languages.filter((language) => language !== "") };
}
