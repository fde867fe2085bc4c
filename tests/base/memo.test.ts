import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { memo } from "../../lib/base/memo";

describe("memo", () => {
  test("gives what was made the first time, and makes it only once", () => {
    const make = vi.fn((_: object, key: string) => ({ key }));
    const remembered = memo(make);
    const owner = {};
    const first = remembered(owner, "sizes");
    expect(first).toEqual({ key: "sizes" });
    expect(remembered(owner, "sizes")).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("makes apart what has another text or number, or another object that looks the same", () => {
    const made: string[] = [];
    const remembered = memo((owner: { readonly id: number }, key: string | number) => {
      made.push(`${owner.id} ${typeof key} ${key}`);
      return made.length;
    });
    const [one, other] = [{ id: 1 }, { id: 1 }];
    const all = () => [
      remembered(one, "1"),
      remembered(one, 1),
      remembered(one, "b"),
      remembered(other, "1"),
    ];
    expect(all()).toEqual([1, 2, 3, 4]);
    expect(all()).toEqual([1, 2, 3, 4]);
  });

  test("tells arguments by their place and their number", () => {
    const remembered = memo(
      (...given: readonly [object, ...(object | number)[]]) => given.length + Math.random(),
    );
    const [a, b] = [{}, {}];
    const all = () => [
      remembered(a),
      remembered(a, b),
      remembered(b, a),
      remembered(a, 1),
      remembered(a, 1, 2),
      remembered(a, 2, 1),
    ];
    expect(new Set(all()).size).toBe(6);
    expect(all()).toEqual(all());
  });

  test("keeps two functions of the same arguments apart", () => {
    const owner = {};
    const [one, two] = [memo((_: object) => 1), memo((_: object) => 2)];
    expect([one(owner), two(owner), one(owner)]).toEqual([1, 2, 1]);
  });

  test.each([undefined, null, false, 0, "", Number.NaN])("remembers %j as anything else", (value) => {
    const make = vi.fn((_: object, given: typeof value) => given);
    const remembered = memo(make);
    const owner = {};
    expect([remembered(owner, value), remembered(owner, value)]).toEqual([value, value]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("remembers nothing of what was thrown", () => {
    const make = vi
      .fn((_: object) => 7)
      .mockImplementationOnce(() => {
        throw new Error("Made again.");
      });
    const remembered = memo(make);
    const owner = {};
    expect(() => remembered(owner)).toThrow("Made again.");
    expect(remembered(owner)).toBe(7);
  });

  test.each(["first", "second"])("lets go of what it gave with its %s object", async (which) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const remembered = memo((one: object, two: object) => ({ one, two }));
    const kept = {};
    const given = (other: object): [object, object] => (which === "first" ? [other, kept] : [kept, other]);
    const living = {};
    const referenceTo = (other: object) => new WeakRef(remembered(...given(other)));
    const [ofLiving, ofLost] = [referenceTo(living), referenceTo({})];
    // What a weak reference was just made to lives until the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(ofLost.deref()).toBeUndefined();
    expect(remembered(...given(living))).toBe(ofLiving.deref());
  });
});
