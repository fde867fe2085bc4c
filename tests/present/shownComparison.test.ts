import { expect, test } from "vitest";
import { shownComparison } from "../../lib/present/shownComparison";
import type { Comparison } from "../../lib/published/compare";
import { plain } from "../support/plain";

const shown = (statistic: Comparison["statistic"], value: number, formatted = "?") =>
  plain(
    shownComparison({
      ...{ question: "1.1", by: "sexe", row: "Oui", column: "", status: "not printed" },
      ...{ statistic, value, formatted },
    }).formatted,
  );

test("a number that nothing printed is held against is written as a page writes it", () => {
  expect(shown("p", 0.862)).toBe("0,862");
  expect(shown("p", 0.0004)).toBe("< 0,001");
  expect(shown("percent", 59.81)).toBe("59,8 %");
  expect(shown("n", 1686)).toBe("1 686");
  expect(shown("F", 4.5)).toBe("4,500");
  expect(shown("mean", Number.NaN)).toBe("—");
  expect(shown("n", Number.NaN, "c")).toBe("c");
});
