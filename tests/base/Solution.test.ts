import { describe, expect, test } from "vitest";
import { solutionValue, solved, unsolved } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";

describe("a solution", () => {
  test.each([undefined, false, 0, "", [1]])("has its value: %j", (value) => {
    expect(solved(value)).toEqual({ possible: true, value });
    expect(solutionValue(solved(value))).toBe(value);
  });

  test("or says why there is none, to who asked for its value as a mistake of theirs", () => {
    const failed = unsolved("bound", "La recherche s’est arrêtée.");
    expect(failed).toEqual({ possible: false, cause: "bound", reason: "La recherche s’est arrêtée." });
    expect(() => solutionValue(failed)).toThrow(UserError);
    expect(() => solutionValue(failed)).toThrow("La recherche s’est arrêtée.");
  });
});
