import { DataError } from "./DataError";

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
    const expected = "un texte JSON bien formé (virgules, guillemets et accolades)";
    throw new DataError({ file, line: faultyLine(json) }, "ce n’est pas du JSON", expected);
  }
}

/** The first line that ends a text which nothing can complete; the last one when the text is cut short. */
function faultyLine(json: string): number {
  const lines = json.split("\n");
  let sound = 0;
  let faulty = lines.length;
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (isBeginning(lines.slice(0, middle).join("\n"))) sound = middle;
    else faulty = middle;
  }
  return faulty;
}

/** Whether some whole lines are JSON as far as they go: V8 then has nothing against them but their end. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    if (message.startsWith("Unterminated string")) return false;
    return (
      message.includes("end of JSON input") || Number(/position (\d+)/.exec(message)?.[1]) >= text.length
    );
  }
}
