import { describe, expect, test } from "vitest";
import { given, idPrefix, isRebuilt, provenanceOf, type Rebuilt } from "../../lib/answers/Provenance";

const natures: readonly (readonly [Rebuilt, string])[] = [
  [{ kind: "reconstructed" }, "reconstruit"],
  [{ kind: "explored" }, "exploration"],
  [{ kind: "scenario", scenario: { within: 0.5, between: 0.2 } }, "scenario-0.5-0.2"],
  [{ kind: "scenario", scenario: { within: 0.5, between: 0, choices: 0.4 } }, "scenario-0.5-0-0.4"],
  [{ kind: "scenario", scenario: { within: 1, between: 1, choices: 0 } }, "scenario-1-1-0"],
];

describe("the ids of rebuilt respondents", () => {
  test.each(natures)("tell that answers are %j", (nature, prefix) => {
    expect(idPrefix(nature)).toBe(prefix);
    expect(provenanceOf([`${prefix}-001`])).toEqual(nature);
  });

  test("make a whole file rebuilt with one of them", () => {
    expect(provenanceOf(["r1", "exploration-7", "r2"])).toEqual({ kind: "explored" });
  });

  test("are not taken for those of people who were asked", () => {
    expect(provenanceOf(["1", "reconstruit", "scenario-1"])).toEqual(given);
    expect(isRebuilt({ provenance: given })).toBe(false);
    expect(isRebuilt({ provenance: { kind: "planted", items: ["4.5"], of: { kind: "explored" } } })).toBe(
      true,
    );
  });
});
