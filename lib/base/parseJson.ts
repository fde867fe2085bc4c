import { type ParseError, parseTree } from "jsonc-parser";
import { DataError } from "./DataError";
import { lineAt } from "./jsonPlace";
import { limits } from "./limits";

/**
 * The value in a JSON text.
 *
 * @param file name for the messages
 * @throws DataError with the line on which the text stops being JSON, or goes too deep
 */
export function parseJson(json: string, file: string): unknown {
  const deep = tooDeepAt(json);
  if (deep !== undefined)
    throw new DataError(
      { file, line: lineAt(json, deep) },
      `plus de ${limits.jsonDepth} listes ou objets sont l’un dans l’autre`,
      `au plus ${limits.jsonDepth}`,
    );
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

/** Where a text goes deeper than it may: who reads it would run out of stack. */
function tooDeepAt(json: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]!;
    if (sign === '"') at = endOfString(json, at);
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (depth > limits.jsonDepth) return at;
  }
  return undefined;
}

/** Where the string that begins at a place ends; the end of the text where it does not. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json[first - 1] === "\\") first--;
    // A quote after an odd number of backslashes is one of the string.
    if ((end - first) % 2 === 0) return end;
  }
  return json.length;
}
