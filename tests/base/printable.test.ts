import { describe, expect, test } from "vitest";
import { printable, printableData } from "../../lib/base/printable";

describe("printable", () => {
  test("parts words where a break of another program stood, and joins them where a control character did", () => {
    expect(printable("Un\u000bdeux\u2028trois")).toBe("Un deux trois");
    expect(printable("nu\u0003mérique\u0000\u009f")).toBe("numérique");
  });

  test("takes out halves of a pair and what is no character, and keeps whole pairs", () => {
    expect(printable("a\ud83db\uffff🙂")).toBe("ab🙂");
  });

  test("keeps tabs, line feeds and all that can be shown", () => {
    const text = "« é » :\u00a0\u202f\t\n<&>\u0301";
    expect(printable(text)).toBe(text);
  });
});

describe("printableData", () => {
  test("does so to every text of plain data, and to nothing else", () => {
    const numbers = new Float64Array([1]);
    expect(printableData({ a: ["x\u0003", 1, null], b: { c: "y\u000bz" }, numbers })).toEqual({
      a: ["x", 1, null],
      b: { c: "y z" },
      numbers,
    });
    expect(printableData({ numbers }).numbers).toBe(numbers);
  });
});
