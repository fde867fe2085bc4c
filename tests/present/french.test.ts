import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fr } from "../../lib/present/french";

describe("fr.integer", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1686, "1\u202f686"],
    [12345, "12\u202f345"],
    [1234567, "1\u202f234\u202f567"],
    [-1686, "−1\u202f686"],
  ])("writes %s with thin spaces between thousands and a true minus sign: %s", (value, text) => {
    expect(fr.integer(value)).toBe(text);
  });

  test("rounds half away from zero", () => {
    expect(fr.integer(2.5)).toBe("3");
    expect(fr.integer(-2.5)).toBe("−3");
    expect(fr.integer(999.5)).toBe("1\u202f000");
  });
});

describe("fr.count", () => {
  test.each([
    [0, "0\u00a0nombre"],
    [1, "1\u00a0nombre"],
    [2, "2\u00a0nombres"],
    [5887, "5\u202f887\u00a0nombres"],
  ])("puts a noun in the plural from two: %s", (n, text) => {
    expect(fr.count(n, "nombre")).toBe(text);
  });
});

describe("fr.about", () => {
  test.each([
    [26.7, "27"],
    [1.65, "1,7"],
    [0.55, "0,55"],
    [1.95, "2"],
    [0, "0"],
    [Number.NaN, "—"],
  ])("has the fewest decimals that keep a number near itself: %s is %s", (value, text) => {
    expect(fr.about(value)).toBe(text);
  });

  test("is within 5 % of what it stands for: « environ » rounds honestly", () => {
    // One test in twenty, of one test and more.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (tests) => {
        const value = tests / 20;
        const said = Number(
          fr
            .about(value)
            .replace(/\u202f/g, "")
            .replace(",", "."),
        );
        expect(Math.abs(said - value)).toBeLessThanOrEqual(0.05 * value + 1e-12);
      }),
    );
  });
});

describe("fr.decimal", () => {
  test("has a decimal comma and two decimals unless told otherwise", () => {
    expect(fr.decimal(2.375)).toBe("2,38");
    expect(fr.decimal(2)).toBe("2,00");
    expect(fr.decimal(45.2034, 3)).toBe("45,203");
    expect(fr.decimal(12345.678, 1)).toBe("12\u202f345,7");
  });

  test("rounds the decimal value, where toFixed rounds the binary one", () => {
    expect((1.005).toFixed(2)).toBe("1.00");
    expect(fr.decimal(1.005)).toBe("1,01");
    expect(fr.decimal(-1.005)).toBe("−1,01");
  });

  test.each([-0, -0.001, -0.0049999])("never says « −0 »: %s is 0,00", (value) => {
    expect(fr.decimal(value)).toBe("0,00");
  });

  test("says what has no value, and what has no bound", () => {
    expect(fr.decimal(Number.NaN)).toBe("—");
    expect(fr.decimal(Number.POSITIVE_INFINITY)).toBe("∞");
    expect(fr.decimal(Number.NEGATIVE_INFINITY)).toBe("−∞");
  });
});

describe("fr.percent", () => {
  test("puts a no-break space before the sign, and one decimal", () => {
    expect(fr.percent(59.8326)).toBe("59,8\u00a0%");
    expect(fr.percent(100, 0)).toBe("100\u00a0%");
  });

  test("has no sign after a percent that could not be computed", () => {
    expect(fr.percent(Number.NaN)).toBe("—");
  });
});

describe("fr.p and fr.probability", () => {
  test.each([
    [0, "<\u00a00,001"],
    [0.0005, "<\u00a00,001"],
    [0.00099, "<\u00a00,001"],
    [0.001, "0,001"],
    [0.0494, "0,049"],
    [0.0496, "0,0496"],
    [0.04999, "0,04999"],
    [0.05, "0,050"],
    [0.0504, "0,0504"],
    [0.0506, "0,051"],
    [0.1745, "0,175"],
    [0.9996, "1,000"],
    [1, "1,000"],
  ])("%s is %s: never « 0,000 », nor the threshold where it is not", (value, text) => {
    expect(fr.probability(value)).toBe(text);
    expect(fr.p(value)).toBe(text.startsWith("<") ? `p\u00a0${text}` : `p\u00a0=\u00a0${text}`);
  });

  test("is « — » when there is no test", () => {
    expect(fr.probability(Number.NaN)).toBe("—");
    expect(fr.p(Number.NaN)).toBe("p\u00a0=\u00a0—");
  });
});

describe("fr.day", () => {
  test.each([
    ["2023-10-23", "23\u00a0octobre\u00a02023"],
    ["2024-01-01", "1er\u00a0janvier\u00a02024"],
    ["2024-02-11", "11\u00a0février\u00a02024"],
    ["2023-08-31", "31\u00a0août\u00a02023"],
    ["2023-12-01", "1er\u00a0décembre\u00a02023"],
  ])("says %s as one does in French: %s", (iso, text) => {
    expect(fr.day(iso)).toBe(text);
  });
});
