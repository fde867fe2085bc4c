import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectDecimals } from "../../lib/present/effectDecimals";
import { fr } from "../../lib/present/french";
import { effectThresholds } from "../../lib/tables/effectThresholds";

describe("effectDecimals", () => {
  test.each([
    ["V", 0.12, "0,12"],
    ["V", 0.0974, "0,097"],
    ["V", 0.1, "0,10"],
    ["eta²", 0.0124, "0,012"],
    ["eta²", 0.009_808, "0,0098"],
    ["eta²", 0.01, "0,010"],
    ["eta²", 0.1396, "0,1396"],
  ] as const)("of %s %s shows %s", (measure, effect, text) => {
    expect(fr.decimal(effect, effectDecimals({ measure, effect }))).toBe(text);
  });

  test("what is said smaller than a threshold is shown smaller, and the contrary", () => {
    const effects = fc.tuple(
      fc.constantFrom("V", "eta²"),
      // Farther from a threshold than four decimals tell.
      fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000),
    );
    fc.assert(
      fc.property(effects, ([measure, effect]) => {
        const shown = Number(fr.decimal(effect, effectDecimals({ measure, effect })).replace(",", "."));
        for (const threshold of Object.values(effectThresholds[measure]))
          expect(shown < threshold).toBe(effect < threshold);
      }),
    );
  });
});
