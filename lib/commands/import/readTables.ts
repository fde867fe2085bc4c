import { basename, resolve } from "node:path";
import { readChunks } from "../../base/readChunks";
import { type Stack, stackTables } from "../../draft/match/stackTables";
import { readRaw } from "../../import/table/readRaw";

/**
 * The answers in one file or several, as the files have them, and what the program that asked noted of each response.
 * @throws DataError or UserError in French when one cannot be read, or they are not of one survey
 */
export function readTables(files: readonly string[], sheet: string | undefined): Stack {
  return stackTables(
    files.map((file) => {
      const { metadata = [], ...table } = readRaw(readChunks(resolve(file)), basename(file), {
        ...{ sheet, codes: "all" },
      });
      return { ...table, columns: [...table.columns, ...metadata] };
    }),
  );
}
