import fc from "fast-check";
import { expect, test } from "vitest";
import { readMoment } from "../../../lib/import/cleaning/readMoment";

const two = (value: number) => String(value).padStart(2, "0");

test("a date is read year first or day first, with or without its hour, on the clock of the file", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
      const seconds = Math.floor(date.getTime() / 1000);
      const [year, month, day] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())];
      const hour = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
      expect(readMoment(`${year}-${month}-${day} ${hour}`)).toBe(seconds);
      expect(readMoment(`${year}-${month}-${day}T${hour}.250+02:00`)).toBe(seconds);
      expect(readMoment(`${day}/${month}/${year} ${hour}`)).toBe(seconds);
      expect(readMoment(`${Number(day)}/${Number(month)}/${year}`)).toBe(seconds - (seconds % 86_400));
    }),
  );
});

test.each([
  "",
  "2024-02-30",
  "31/04/2024",
  "12/31/2024",
  "2024-01-01 24:00",
  "hier",
  "20240101",
  "2024",
])("« %s » is no date", (text) => {
  expect(readMoment(text)).toBeUndefined();
});
