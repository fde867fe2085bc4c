import { describe, expect, test } from "vitest";
import { quotedList } from "../../lib/base/quotedList";

const numbered = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

describe("quotedList", () => {
  test("quotes each value as French does", () => {
    expect(quotedList(["Oui", "Non"])).toBe("« Oui », « Non »");
  });

  test("names the empty value", () => {
    expect(quotedList(["", "Total"])).toBe("rien, « Total »");
  });

  test("shows all of 13 values, and 12 of more", () => {
    expect(quotedList(numbered(13))).toMatch(/« 12 », « 13 »$/);
    expect(quotedList(numbered(101))).toMatch(/« 11 », « 12 » ou l’une des 89 autres valeurs$/);
  });
});
