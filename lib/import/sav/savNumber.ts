/** What the seconds or the number of a cell stand for. */
export type SavKind = "number" | "date" | "dateTime" | "time";

/** The types of print formats that tell days or hours; all others tell numbers. */
const kinds: ReadonlyMap<number, SavKind> = new Map([
  [20, "date"], // DATE
  [21, "time"], // TIME
  [22, "dateTime"], // DATETIME
  [23, "date"], // ADATE
  [24, "date"], // JDATE
  [25, "time"], // DTIME
  [28, "date"], // MOYR
  [29, "date"], // QYR
  [30, "date"], // WKYR
  [38, "date"], // EDATE
  [39, "date"], // SDATE
  [86, "dateTime"], // YMDHMS
  [85, "time"], // MTIME
]);

/** From the type of a print format. */
export function kindOfFormat(format: number): SavKind {
  return kinds.get(format) ?? "number";
}

const epoch = Date.UTC(1582, 9, 14);
const lastDay = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
/** Beyond, milliseconds are not told apart. */
const longestTime = 1e12;

/**
 * The text of a number: the shortest that gives it again, « 2023-10-25 » of a day, « 2023-10-25 10:00:00 » of a
 * moment, « 26:30:00 » of hours; "" of what is no number. Seconds count from 1582-10-14; those that are no day of a
 * calendar keep the text of a number.
 */
export function savNumberText(value: number, kind: SavKind): string {
  if (Number.isNaN(value)) return "";
  if (kind === "time" && Math.abs(value) < longestTime) return timeText(Math.round(value * 1000));
  const day = epoch + Math.round(value * 1000);
  if (kind === "number" || kind === "time" || value < 0 || !(day <= lastDay)) return String(value);
  const iso = new Date(day).toISOString();
  return kind === "date"
    ? iso.slice(0, 10)
    : `${iso.slice(0, 10)} ${iso.slice(11, 23).replace(/\.?0+$/, "")}`;
}

function timeText(milliseconds: number): string {
  const whole = Math.abs(milliseconds);
  const pad = (part: number, length = 2) => String(part).padStart(length, "0");
  const seconds = Math.floor(whole / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = whole % 1000 === 0 ? "" : `.${pad(whole % 1000, 3)}`.replace(/0+$/, "");
  return `${milliseconds < 0 ? "-" : ""}${parts.map((part) => pad(part)).join(":")}${fraction}`;
}
