import { type ParseError, parseTree } from "jsonc-parser";
import { DataError } from "./DataError";
import { lineAt } from "./jsonPlace";

/**
 * The value in a JSON text.
 *
 * @param file name for the messages
 * @throws DataError with the line on which the text stops being JSON
 */
export function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const faults: ParseError[] = [];
    parseTree(json, faults, { disallowComments: true, allowEmptyContent: false });
    const line = lineAt(json, faults[0]?.offset ?? json.length);
    const expected = "un texte JSON bien formé (virgules, guillemets et accolades)";
    throw new DataError({ file, line }, "ce n’est pas du JSON", expected);
  }
}
