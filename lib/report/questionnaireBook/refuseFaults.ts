import { DataError } from "../../base/DataError";
import { UserError } from "../../base/UserError";
import { type BookSheetName, bookSheets } from "./bookSheets";

/** How many faults are told. */
const toldFaults = 40;

/**
 * All faults of a workbook at once, in the order of its sheets and rows.
 * @throws the fault where it is the only one; UserError that lists them; nothing where there is none
 */
export function refuseFaults(faults: readonly Error[], file: string): void {
  const [first, ...others] = faults.toSorted((a, b) => placeOf(a) - placeOf(b));
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const untold = faults.length - toldFaults;
  throw new UserError(
    [
      `${faults.length} fautes dans ${file} :`,
      ...[first, ...others].slice(0, toldFaults).map(({ message }) => `- ${message}`),
      ...(untold > 0 ? [`… et ${untold} autre${untold > 1 ? "s" : ""}.`] : []),
    ].join("\n"),
  );
}

const sheets = (Object.keys(bookSheets) as BookSheetName[]).map((sheet) => bookSheets[sheet].name as string);

function placeOf(fault: Error): number {
  if (!(fault instanceof DataError)) return 0;
  const { sheet, line = 0 } = fault.place;
  return sheets.indexOf(sheet ?? "") * 1e7 + line;
}
