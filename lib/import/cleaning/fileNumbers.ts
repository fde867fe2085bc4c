import { DataError } from "../../base/DataError";
import type { CleaningRows } from "./CleaningRows";
import { expectedMoment, readMoment } from "./readMoment";

/**
 * The number in a cell of a column of the file, with a point or a comma; undefined of a blank.
 * @throws DataError of what is no number
 */
export function numberAt(rows: CleaningRows, column: string, row: number): number | undefined {
  const text = rows.textAt(column, row).trim();
  if (text === "") return undefined;
  if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  throw new DataError(rows.placeOf(column, row), "ce n’est pas un nombre", "un nombre, ou rien");
}

/**
 * The seconds from 1970 to the date in a cell: see `readMoment`; undefined of a blank.
 * @throws DataError of what is no date
 */
export function momentAt(rows: CleaningRows, column: string, row: number): number | undefined {
  const text = rows.textAt(column, row).trim();
  if (text === "") return undefined;
  const moment = readMoment(text);
  if (moment !== undefined) return moment;
  throw new DataError(rows.placeOf(column, row), "ce n’est pas une date", `${expectedMoment}, ou rien`);
}
