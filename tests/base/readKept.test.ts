import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { readKept } from "../../lib/base/readKept";
import { useTemporaryFolder } from "../support/workspace";

const { at } = useTemporaryFolder();
const folder = () => at("private", "kept");
const kept = () => readdirSync(folder()).filter((name) => name !== ".gitignore");
const text = "é\nde deux lignes";

describe("a text that is kept", () => {
  test("is made once, and is the same when it is read", () => {
    const make = vi.fn(() => text);
    for (let i = 0; i < 3; i++) expect(readKept(folder(), ["of", 1], make, 9)).toBe(text);
    expect(make).toHaveBeenCalledTimes(1);
    expect(kept()).toHaveLength(1);
    expect(readFileSync(join(folder(), ".gitignore"), "utf8")).toBe("*\n");
  });

  test("is another of another value", () => {
    for (const of of [["a"], ["b"], ["a", "b"], ["ab"], [{ a: 1 }], [{ a: 2 }]])
      expect(readKept(folder(), of, () => JSON.stringify(of), 9)).toBe(JSON.stringify(of));
    expect(kept()).toHaveLength(6);
  });

  test("is made again where its file is not whole, whatever it lost", () => {
    readKept(folder(), ["of"], () => text, 9);
    const file = join(folder(), kept()[0]!);
    const whole = readFileSync(file, "utf8");
    for (const broken of ["", "\n", whole.slice(0, -1), whole.replace("deux", "trois"), whole.slice(65)]) {
      writeFileSync(file, broken);
      expect(readKept(folder(), ["of"], () => text, 9)).toBe(text);
      expect(readFileSync(file, "utf8")).toBe(whole);
    }
  });

  test("is made each time where nothing can be written", () => {
    writeFileSync(at("private"), "a file");
    const make = vi.fn(() => text);
    for (let i = 0; i < 2; i++) expect(readKept(folder(), ["of"], make, 9)).toBe(text);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("goes when there are too many, the oldest half first", () => {
    readKept(folder(), ["first"], () => text, 10);
    const [first] = kept();
    for (let i = 0; i < 9; i++) {
      writeFileSync(join(folder(), `${i}`), "");
      utimesSync(join(folder(), `${i}`), 1e9 + i, 1e9 + i);
    }
    readKept(folder(), ["second"], () => text, 10);
    expect(kept()).toHaveLength(6);
    expect(kept()).toEqual(expect.arrayContaining([first, "5", "8"]));
  });
});
