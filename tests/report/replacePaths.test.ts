import { spawn } from "node:child_process";
import { once } from "node:events";
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
import { replacePaths } from "../../lib/report/replacePaths";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "conum-"));
  folder = join(parent, "exports");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

function put(place: string, text: string): void {
  mkdirSync(join(place, "rapport"), { recursive: true });
  writeFileSync(join(place, "rapport", "index.html"), text);
  writeFileSync(join(place, "tableaux.xlsx"), text);
}

function putOld(): void {
  put(folder, "old");
  writeFileSync(join(folder, "rapport", "gone.svg"), "old");
  writeFileSync(join(folder, "mine.txt"), "mine");
}

const texts = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")])
      .sort(),
  );
const old = {
  "mine.txt": "mine",
  "rapport/gone.svg": "old",
  "rapport/index.html": "old",
  "tableaux.xlsx": "old",
};
const paths = ["rapport", "tableaux.xlsx"];

describe("replacePaths", () => {
  test("makes a new folder, and those above it", async () => {
    await replacePaths(folder, [...paths, join("figures", "rapport")], async (temporary) => {
      put(temporary, "new");
      mkdirSync(join(temporary, "figures", "rapport"), { recursive: true });
      writeFileSync(join(temporary, "figures", "rapport", "q1.svg"), "new");
    });
    expect(texts()).toEqual({
      "figures/rapport/q1.svg": "new",
      "rapport/index.html": "new",
      "tableaux.xlsx": "new",
    });
  });

  test("replaces the whole of what is named, and nothing else", async () => {
    putOld();
    await replacePaths(folder, paths, async (temporary) => put(temporary, "new"));
    expect(texts()).toEqual({ "mine.txt": "mine", "rapport/index.html": "new", "tableaux.xlsx": "new" });
    expect(readdirSync(parent)).toEqual(["exports"]);
  });

  test("leaves what is named and not written", async () => {
    putOld();
    await replacePaths(folder, [...paths, "mine.txt"], async (temporary) => put(temporary, "new"));
    expect(texts()["mine.txt"]).toBe("mine");
  });

  test("leaves everything as it was when a part of it fails, and nothing beside it", async () => {
    putOld();
    const fill = async (temporary: string) => {
      put(temporary, "half");
      throw new UserError("No space left.");
    };
    await expect(replacePaths(folder, paths, fill)).rejects.toThrow(new UserError("No space left."));
    expect(texts()).toEqual(old);
    expect(readdirSync(parent)).toEqual(["exports"]);
  });

  test("puts back what it had replaced when the rest cannot take its place", async () => {
    putOld();
    rmSync(join(folder, "mine.txt"));
    writeFileSync(join(folder, "figures"), "a file where a folder is wanted");
    const fill = async (temporary: string) => {
      put(temporary, "new");
      mkdirSync(join(temporary, "figures", "rapport"), { recursive: true });
    };
    await expect(replacePaths(folder, [...paths, join("figures", "rapport")], fill)).rejects.toThrow(
      /un fichier est là où un dossier est attendu/,
    );
    const { "mine.txt": _, ...kept } = old;
    expect(texts()).toEqual({ ...kept, figures: "a file where a folder is wanted" });
  });

  test("leaves everything as it was when it is interrupted", async () => {
    putOld();
    const library = join(__dirname, "..", "..", "lib", "dist", "report", "replacePaths.js");
    const program = `
      const { replacePaths } = require(${JSON.stringify(library)});
      const { mkdirSync, writeFileSync } = require("node:fs");
      replacePaths(${JSON.stringify(folder)}, ["tableaux.xlsx"], async (temporary) => {
        mkdirSync(temporary, { recursive: true });
        writeFileSync(temporary + "/tableaux.xlsx", "half");
        console.log("writing");
        await new Promise((done) => setTimeout(done, 60_000));
      });`;
    const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    expect(code).toBe(130);
    expect(texts()).toEqual(old);
    expect(readdirSync(parent)).toEqual(["exports"]);
  });

  test("clears away what a run with the same process number left half-made", async () => {
    mkdirSync(join(`${folder}.${process.pid}.tmp`, "new"), { recursive: true });
    writeFileSync(join(`${folder}.${process.pid}.tmp`, "new", "tableaux.xlsx"), "stale");
    await replacePaths(folder, ["tableaux.xlsx"], async () => {});
    expect(existsSync(join(folder, "tableaux.xlsx"))).toBe(false);
  });
});
