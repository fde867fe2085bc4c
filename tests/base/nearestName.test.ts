import { describe, expect, test } from "vitest";
import { nearestName } from "../../lib/base/nearestName";
import { nearestNames } from "../../lib/base/nearestNames";

const names = ["report", "verify", "audit", "reconstruct", "permutations", "lab", "repl"];

describe("nearestName", () => {
  test.each([
    ["reprot", "report"],
    ["verfy", "verify"],
    ["audits", "audit"],
    ["recnstuct", "reconstruct"],
    ["perm", "permutations"],
    ["lba", "lab"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });

  test("counts two swapped neighbours as one change", () => {
    expect(nearestName("bac", ["abd", "abc"])).toBe("abc");
  });

  test("takes the first of those that are as near", () => {
    expect(nearestName("ba", ["bo", "be"])).toBe("bo");
  });

  test.each(["", "xyzzy", "q", "zzz"])("takes « %s » for none", (typed) => {
    expect(nearestName(typed, names)).toBeUndefined();
  });
});

test("nearestNames gives all those that are as near, in their order", () => {
  expect(nearestNames("ba", ["bo", "barre", "be"])).toEqual(["barre"]);
  expect(nearestNames("bx", ["bo", "cy", "be"])).toEqual(["bo", "be"]);
});
