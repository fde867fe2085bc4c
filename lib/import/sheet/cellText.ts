import type { CellObject } from "xlsx";

/** What the texts of the cells of a sheet were made of, beside texts and numbers. */
export interface CellCounts {
  dates: number;
  booleans: number;
  errors: number;
}

/** Days between the first ones that workbooks count from, 1900 and 1904. */
const from1904 = 1462;

/**
 * The text of a cell: a number with the 15 digits that count, a date in ISO 8601, « Oui » or « Non » for true or false,
 * nothing for an error.
 *
 * @param is1904 whether the days of the workbook count from 1904
 * @param counts gets what the cell was
 */
export function cellText(cell: CellObject, is1904: boolean, counts: CellCounts): string {
  switch (cell.t) {
    case "n": {
      const moment = momentText(cell, is1904);
      if (moment === undefined) return numberText(cell.v as number);
      counts.dates++;
      return moment;
    }
    case "b":
      counts.booleans++;
      return cell.v ? "Oui" : "Non";
    case "e":
      counts.errors++;
      return "";
    case "s":
      return String(cell.v ?? "");
    default:
      return "";
  }
}

/** A number without the noise of its last binary digits, and without an exponent: 0.1 + 0.2 is « 0.3 ». */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(short);
  if (!match) return short === "-0" ? "0" : short;
  const [, sign, first, rest = "", exponent] = match;
  const power = Number(exponent);
  const digits = first! + rest;
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${digits}`
    : `${sign}${digits.padEnd(power + 1, "0")}`;
}

/** The date, the hour or the length of time that a number is by its format; undefined where it is a number. */
function momentText({ v, z }: CellObject, is1904: boolean): string | undefined {
  const value = v as number;
  if (z === undefined || z === "General" || !Number.isFinite(value)) return undefined;
  const { SSF } = require("xlsx") as typeof import("xlsx");
  const format = String(z).split(";")[0]!;
  if (!SSF.is_date(format)) return undefined;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, "");
  const seconds = Math.round(value * 86_400);
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return `${seconds < 0 ? "-" : ""}${clock(Math.abs(seconds))}`;
  if (value >= 0 && value < 1 && /[hs]/i.test(bare) && !/[dy]/i.test(bare)) return clock(seconds);
  const code = SSF.parse_date_code(value + (is1904 ? from1904 : 0));
  if (!code) return undefined;
  const day = [String(code.y).padStart(4, "0"), ...[code.m, code.d].map(twoDigits)].join("-");
  const time = (code.H * 60 + code.M) * 60 + Math.round(code.S);
  return time === 0 ? day : `${day}T${clock(time)}`;
}

/** Hours, minutes, and seconds where there are any. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return (seconds % 60 === 0 ? parts.slice(0, 2) : parts).join(":");
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
