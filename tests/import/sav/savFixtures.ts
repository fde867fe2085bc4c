import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSav } from "../../../lib/import/sav/readSav";
import type { RawColumn, RawTable } from "../../../lib/import/table/RawTable";

const folder = join(__dirname, "..", "..", "reference", "sav");

/** The files of SPSS that other programs wrote or read, by name. */
export const fixtures = readdirSync(folder).filter((name) => /\.z?sav$/.test(name));

export function fixtureBytes(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(join(folder, name)));
}

export function readFixture(name: string): RawTable {
  return readSav(fixtureBytes(name), name);
}

/** What another program read from a file, if it was asked and could. */
export function reference(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** The cells of a column in the order of the rows. */
export function cellsOf({ values, codes }: RawColumn): readonly string[] {
  return Array.from(codes, (code) => values[code]!);
}

/** All that a table says, as plain data; without what tells how its file was written. */
export function plainTable(table: RawTable) {
  return {
    rows: table.rows,
    sets: table.sets,
    weight: table.weight,
    columns: table.columns.map((column) => ({
      ...column,
      codes: Array.from(column.codes),
      labels: column.labels && [...column.labels],
      missing: column.missing && [...column.missing],
    })),
  };
}
