import type { DataError } from "../../base/DataError";
import { UserError } from "../../base/UserError";
import { lineOfRow, type RawTable } from "../../import/table/RawTable";

/** « (6 lignes : 3, 8, 12…) », where there are several. */
export function rowsText(table: RawTable, rows: readonly number[]): string {
  if (rows.length < 2) return "";
  const lines = rows.slice(0, toldLines).flatMap((row) => lineOfRow(table, row).line ?? []);
  const told = lines.length === 0 ? "" : ` : ${lines.join(", ")}${rows.length > lines.length ? "…" : ""}`;
  return ` (${rows.length} lignes${told})`;
}

/** How many of the rows of a fault are told by their lines. */
const toldLines = 3;

/**
 * Refuses the unknown answers of a file, all at once, with how many rows have some.
 * @throws DataError for one, UserError that lists them for several
 */
export function refuseUnknown(faults: readonly DataError[], rows: number): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const untold = faults.length - toldFaults;
  throw new UserError(
    [
      `${faults.length} réponses inconnues, sur ${rows} ligne${rows > 1 ? "s" : ""} :`,
      ...faults.slice(0, toldFaults).map(({ message }) => `- ${message}`),
      ...(untold > 0 ? [`… et ${untold} autre${untold > 1 ? "s" : ""}.`] : []),
    ].join("\n"),
  );
}

/** How many faults are told in full. */
const toldFaults = 20;
