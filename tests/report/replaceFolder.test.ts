import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { replaceFolder } from "../../lib/report/replaceFolder";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "conum-"));
  folder = join(parent, "exports", "rapport");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A folder with a page and what goes with it. */
function putOld(): void {
  mkdirSync(join(folder, "images"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "old");
  writeFileSync(join(folder, "images", "figure.svg"), "old figure");
}

function expectOld(): void {
  expect(readdirSync(folder).sort()).toEqual(["images", "index.html"]);
  expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("old");
  expect(readFileSync(join(folder, "images", "figure.svg"), "utf8")).toBe("old figure");
  expectNothingBeside();
}

function expectNothingBeside(): void {
  expect(readdirSync(join(parent, "exports"))).toEqual(["rapport"]);
}

describe("replaceFolder", () => {
  test("makes a new folder, and those above it", () => {
    replaceFolder(folder, (temporary) => writeFileSync(join(temporary, "index.html"), "new"));
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("new");
    expectNothingBeside();
  });

  test("replaces the whole of an old folder: what is not written anew is gone", () => {
    putOld();
    replaceFolder(folder, (temporary) => writeFileSync(join(temporary, "index.html"), "new"));
    expect(readdirSync(folder)).toEqual(["index.html"]);
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("new");
    expectNothingBeside();
  });

  test("leaves the old folder in place while the new one is filled, in an empty folder beside it", () => {
    putOld();
    replaceFolder(folder, (temporary) => {
      expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("old");
      expect(readdirSync(temporary)).toEqual([]);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves the old folder as it was when filling fails, and nothing beside it", () => {
    putOld();
    const fill = (temporary: string) => {
      writeFileSync(join(temporary, "index.html"), "half");
      throw new UserError("No space left.");
    };
    expect(() => replaceFolder(folder, fill)).toThrow(new UserError("No space left."));
    expectOld();
  });

  test("makes no folder when filling the first one fails", () => {
    const fill = () => {
      throw new UserError("No space left.");
    };
    expect(() => replaceFolder(folder, fill)).toThrow(UserError);
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(join(parent, "exports"))).toEqual([]);
  });

  test("puts the old folder back when the new one cannot take its place", () => {
    putOld();
    const fill = (temporary: string) => rmSync(temporary, { recursive: true });
    expect(() => replaceFolder(folder, fill)).toThrow(/ENOENT/);
    expectOld();
  });

  test("clears away what a run with the same process number left half-made", () => {
    const left = `${folder}.${process.pid}.tmp`;
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "stale.html"), "stale");
    replaceFolder(folder, (temporary) => writeFileSync(join(temporary, "index.html"), "new"));
    expect(readdirSync(folder)).toEqual(["index.html"]);
    expectNothingBeside();
  });
});
