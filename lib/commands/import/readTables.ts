import { basename, resolve } from "node:path";
import { readChunks } from "../../base/readChunks";
import { type Stack, stackTables } from "../../draft/match/stackTables";
import { isLimeSurvey } from "../../import/limesurvey/limeMetadata";
import type { RawTable } from "../../import/table/RawTable";
import { readRaw } from "../../import/table/readRaw";

/**
 * The answers in one file or several, as the files have them.
 * @throws DataError or UserError in French when one cannot be read, or they are not of one survey
 */
export function readTables(files: readonly string[], sheet: string | undefined): Stack {
  return stackTables(
    files.map((file) =>
      withNotShown(readRaw(readChunks(resolve(file)), basename(file), { sheet, asIs: true })),
    ),
  );
}

/** LimeSurvey writes « N/A » where a question was not shown. */
function withNotShown(table: RawTable): RawTable {
  const { columns } = table;
  const isTold = columns.some(({ question, notShown }) => question !== undefined || notShown !== undefined);
  if (isTold || !isLimeSurvey(columns.map(({ name }) => name))) return table;
  return {
    ...table,
    columns: columns.map((column) =>
      column.values.includes("N/A") ? { ...column, notShown: new Set(["N/A"]) } : column,
    ),
  };
}
