import type { JSONPath } from "jsonc-parser";
import { DataError } from "../base/DataError";
import { referenceFault } from "./referenceFault";
import type { Questionnaire } from "./types";

/**
 * Checks what a schema cannot: see `referenceFault`.
 *
 * @param file name for the messages
 * @param lineOf the line on which the value at a path stands
 * @throws DataError at the first fault
 */
export function checkReferences(
  questionnaire: Questionnaire,
  file: string,
  lineOf: (path: JSONPath) => number,
): void {
  const fault = referenceFault(questionnaire);
  if (!fault) return;
  throw new DataError({ file, line: lineOf(fault.path), ...fault.place }, fault.problem, fault.expected);
}
