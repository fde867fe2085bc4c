import { describe, expect, test } from "vitest";
import { subsets } from "../../lib/exact/subsets";

describe("subsets", () => {
  test("are all sets of a size, in order", () => {
    expect([...subsets(["a", "b", "c"], 2)]).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
    expect([...subsets([1, 2], 0)]).toEqual([[]]);
    expect([...subsets([1, 2], 3)]).toEqual([]);
    expect([
      ...subsets(
        Array.from({ length: 12 }, (_, i) => i),
        5,
      ),
    ]).toHaveLength(792);
  });
});
