import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { readUnchanged } from "../../lib/base/readUnchanged";
import { answersIn } from "../support/columns";
import { readSurvey } from "../support/committed";

const folder = mkdtempSync(join(tmpdir(), "conum-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text = "a") => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("readUnchanged", () => {
  test("reads a file once, and again when it changes or is read with something else", () => {
    const path = file("un");
    const read = vi.fn(() => ({}));
    const first = readUnchanged(path, "x", read);
    expect(readUnchanged(path, "x", read)).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
    expect(readUnchanged(path, "y", read)).not.toBe(first);
    writeFileSync(path, "longer");
    readUnchanged(path, "y", read);
    utimesSync(path, 1, 1);
    readUnchanged(path, "y", read);
    expect(read).toHaveBeenCalledTimes(4);
  });

  test("freezes what it keeps, through arrays, objects and maps", () => {
    const value = readUnchanged(file("deux"), 0, () => ({
      list: [{ a: 1 }],
      texts: ["t"],
      map: new Map([["k", [1]]]),
    }));
    expect(Object.isFrozen(value)).toBe(true);
    expect(Object.isFrozen(value.list)).toBe(true);
    expect(Object.isFrozen(value.list[0])).toBe(true);
    expect(Object.isFrozen(value.texts)).toBe(true);
    expect(Object.isFrozen(value.map.get("k"))).toBe(true);
  });

  test("leaves a missing file to whoever reads it", () => {
    const missing = () => {
      throw new Error("absent");
    };
    expect(() => readUnchanged(join(folder, "rien"), 0, missing)).toThrow("absent");
  });
});

test("readSurvey gives each reader a map and codes of its own, over the same frozen dictionaries", () => {
  const [one, other] = [readSurvey(), readSurvey()];
  expect(one.columns).not.toBe(other.columns);
  const before = answersIn(other, "q2_8");
  expect(one.columns.get("q2_8")!.values).toBe(other.columns.get("q2_8")!.values);
  one.columns.get("q2_8")!.codes.fill(1);
  expect(answersIn(other, "q2_8")).toEqual(before);
  (one.columns as Map<string, unknown>).delete("q2_8");
  expect(other.columns.has("q2_8")).toBe(true);
  expect(() => (other.columns.get("q2_8")!.values as unknown[]).push("x")).toThrow(TypeError);
});
