import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { remembered } from "../../lib/base/remembered";

describe("remembered", () => {
  test("gives what was made the first time, and makes it only once", () => {
    const owner = {};
    const make = vi.fn(() => ({ sizes: [3, 2] }));
    const first = remembered(owner, "sizes", make);
    expect(first).toEqual({ sizes: [3, 2] });
    expect(remembered(owner, "sizes", make)).toBe(first);
    expect(remembered(owner, "sizes", () => ({ sizes: [0, 0] }))).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("makes apart what has another key, or another owner that looks the same", () => {
    const [one, other] = [{ id: 1 }, { id: 1 }];
    expect(remembered(one, "a", () => 1)).toBe(1);
    expect(remembered(one, "b", () => 2)).toBe(2);
    expect(remembered(other, "a", () => 3)).toBe(3);
    expect([remembered(one, "a", fail), remembered(one, "b", fail), remembered(other, "a", fail)]).toEqual([
      1, 2, 3,
    ]);
  });

  test.each([undefined, null, false, 0, ""])("remembers %j as anything else", (value) => {
    const owner = {};
    expect(remembered<unknown>(owner, "key", () => value)).toBe(value);
    expect(remembered<unknown>(owner, "key", fail)).toBe(value);
  });

  test("remembers nothing of a search that failed", () => {
    const owner = {};
    expect(() => remembered(owner, "key", fail)).toThrow("Made again.");
    expect(remembered(owner, "key", () => 7)).toBe(7);
  });

  test("lets go of what it remembers with its owner", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const rememberOf = (owner: object) => new WeakRef(remembered(owner, "key", () => ({ large: true })));
    const kept = {};
    const [ofKept, ofLost] = [rememberOf(kept), rememberOf({})];
    // What a weak reference was just made to lives until the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(ofLost.deref()).toBeUndefined();
    expect(remembered(kept, "key", fail)).toBe(ofKept.deref());
  });
});

function fail(): never {
  throw new Error("Made again.");
}
