import type { TSchema } from "@sinclair/typebox";
import { DataError } from "./DataError";
import { lineOfPath, repeatedName } from "./jsonPlace";
import { parseJson } from "./parseJson";
import { type SchemaFault, schemaFault } from "./schemaFault";

/**
 * The data in a JSON text that follows a schema.
 *
 * @param file name for the messages
 * @param elementName what a place in the data is called in the messages, given its names and ranks from the root
 * @throws DataError with the line when the text is not JSON, repeats a name within an object, or does not follow the
 * schema
 */
export function parseJsonAs(
  schema: TSchema,
  json: string,
  file: string,
  elementName: (path: readonly string[], data: unknown) => string = (path) => path.join(" › "),
): unknown {
  const data = parseJson(json, file);
  const repeated = repeatedName(json, data);
  if (repeated) {
    const { name, line } = repeated;
    throw new DataError({ file, line, value: name }, "cet élément figure deux fois", "un seul de ce nom");
  }
  const fault = schemaFault(schema, data);
  if (fault) throw schemaError(fault, json, file, elementName(fault.path, data));
  return data;
}

/**
 * What is said of a fault against a schema.
 *
 * @param json the text that has it
 * @param element what its place is called; "" of the whole
 */
export function schemaError(fault: SchemaFault, json: string, file: string, element: string): DataError {
  const { path, value, problem, expected } = fault;
  return new DataError(
    {
      file,
      line: lineOfPath(json, path.map(numbered)),
      ...(element === "" ? {} : { element }),
      ...(value === undefined ? {} : { value: textOf(value) }),
    },
    problem,
    expected,
  );
}

/** A rank in a list as the number that it is. */
function numbered(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
