const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?$/;

/** What dates are expected to look like, in French. */
export const expectedMoment = "une date, « 2023-10-23 14:05:00 » ou « 23/10/2023 14:05 »";

/**
 * The seconds from 1970 to a date as a file writes it, year first or day first, with or without an hour; undefined of
 * what is no date. The clock is that of the file: no time zone is applied, so that its days are the days that it says.
 */
export function readMoment(text: string): number | undefined {
  const yearFirst = iso.exec(text);
  const dayFirst = french.exec(text);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = yearFirst ??
    (dayFirst && [dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1], ...dayFirst.slice(4)]) ?? [""];
  if (year === undefined) return undefined;
  const parts = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [y, m, d, h, min, s] = parts;
  const at = new Date(Date.UTC(y, m - 1, d, h, min, s));
  const isReal = at.getUTCMonth() === m - 1 && at.getUTCDate() === d && h < 24 && min < 60 && s < 60;
  return isReal ? at.getTime() / 1000 : undefined;
}
