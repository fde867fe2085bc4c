import type { RawTable } from "../../import/table/RawTable";
import type { Mapping } from "../Mapping";
import { type DistinctRespondents, distinctRespondents } from "./distinctRespondents";
import { separatorsOf, spelledTable } from "./spelledTable";

/**
 * A file of answers as a mapping reads it: each respondent once, and each answer written in one way.
 * @throws DataError where an identifier is blank, or too many rows have that of another
 */
export function readAs(table: RawTable, { id, spellings, columns }: Mapping): DistinctRespondents {
  const read =
    id.column === undefined || id.repeats ? { table, doubles: [] } : distinctRespondents(table, id.column);
  if (spellings === undefined) return read;
  return { ...read, table: spelledTable(read.table, spellings, separatorsOf(columns)) };
}
