import { DataError } from "../../base/DataError";
import { listedFaults } from "../../base/listedFaults";
import { UserError } from "../../base/UserError";
import { type BookSheetName, bookSheets } from "./bookSheets";

/** How many faults are told. */
const toldFaults = 40;

/**
 * All faults of a workbook at once, in the order of its sheets and rows.
 * @throws the fault where it is the only one; UserError that lists them; nothing where there is none
 */
export function refuseFaults(faults: readonly Error[], file: string): void {
  const inOrder = faults.toSorted((a, b) => placeOf(a) - placeOf(b));
  const [first, ...others] = inOrder;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new UserError(
    [`${faults.length} fautes dans ${file} :`, ...listedFaults(inOrder, toldFaults)].join("\n"),
  );
}

const sheets = (Object.keys(bookSheets) as BookSheetName[]).map((sheet) => bookSheets[sheet].name as string);

function placeOf(fault: Error): number {
  if (!(fault instanceof DataError)) return 0;
  const { sheet, line = 0 } = fault.place;
  return sheets.indexOf(sheet ?? "") * 1e7 + line;
}
