import { basename } from "node:path";
import { readChunks } from "../base/readChunks";
import type { RawColumn } from "../import/table/RawTable";
import { readRaw } from "../import/table/readRaw";
import type { Study } from "../study/Study";
import { foundFile } from "./foundFile";
import type { FrameCell } from "./frame";
import type { ReadFrame } from "./fromFrame";

/**
 * The rows of a file as a data frame: what R, SPSS or pandas write (CSV of any dialect, Excel, .sav). A column is of
 * numbers, of TRUE and FALSE, or of texts; blanks, « NA » and « NaN » are missing values.
 *
 * @throws UserError, DataError in French for a file that is not there or cannot be read
 */
export function dataFile(study: Study, name: string): ReadFrame {
  const file = foundFile(study, name);
  const { columns, rows } = readRaw(readChunks(file), basename(file), { codes: "all" });
  const cells = new Map(columns.map((column) => [column.name, cellsOf(column)]));
  return {
    columns: [...cells.keys()],
    index: Array.from({ length: rows }, (_, row) => row),
    values: Array.from({ length: rows }, (_, row) => [...cells.values()].map((own) => own[row]!)),
    column: (own) => ({ values: cells.get(own)! }),
  };
}

const missing = /^(?:|NA|NaN)$/;

function cellsOf({ values, codes }: RawColumn): readonly FrameCell[] {
  const given = values.filter((text) => !missing.test(text));
  const cellOf = given.every((text) => /^(?:TRUE|FALSE|True|False)$/.test(text))
    ? (text: string) => text.toUpperCase() === "TRUE"
    : given.every((text) => /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(text))
      ? (text: string) => Number(text.replace(",", "."))
      : (text: string) => text;
  const cells = values.map((text): FrameCell => (missing.test(text) ? null : cellOf(text)));
  return Array.from(codes, (code) => cells[code]!);
}
