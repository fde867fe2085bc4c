import { basename, resolve } from "node:path";
import { readChunks } from "../../base/readChunks";
import { type Stack, stackTables } from "../../draft/match/stackTables";
import { readRaw } from "../../import/table/readRaw";

/**
 * The answers in one file or several, as the files have them, and what the program that asked noted of each response:
 * dates, addresses, durations, by which answers are cleaned.
 *
 * @returns `noted`: the names of the latter
 * @throws DataError or UserError in French when one cannot be read, or they are not of one survey
 */
export function readTables(
  files: readonly string[],
  sheet: string | undefined,
): { readonly stack: Stack; readonly noted: ReadonlySet<string> } {
  const tables = files.map((file) =>
    readRaw(readChunks(resolve(file)), basename(file), { sheet, codes: "all" }),
  );
  return {
    stack: stackTables(
      tables.map(({ metadata = [], ...table }) => ({ ...table, columns: [...table.columns, ...metadata] })),
    ),
    noted: new Set(tables.flatMap(({ metadata = [] }) => metadata.map(({ name }) => name))),
  };
}
