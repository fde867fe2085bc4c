import { type Dirent, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bounds, calledApart, type Outcome } from "./calledApart";
import { type Door, studyWith } from "./doors";

/** A hostile file at a door, and what must come of it. */
export interface HostileCase {
  readonly name: string;
  readonly door: Door;
  /** The bytes, or what makes something else than a file at a path. */
  readonly file: string | Uint8Array | ((path: string) => void);
  /** What is said: of a refusal, the fault. */
  readonly said: RegExp;
  /** Of a file that is read: 0, or 1 where something is found. Without it, it is refused. */
  readonly status?: 0 | 1;
  /** What a refusal names, where that is not the file of the door. */
  readonly names?: string;
}

/** What a small hostile file may cost at most. */
export const lightBounds: Bounds = { megabytes: 1_500, seconds: 20 };

/**
 * Tests that each hostile file is refused in one French sentence that names it and says what is expected, or read and
 * said; within bounds of time and memory that the system keeps; and that a refusal writes nothing and changes nothing.
 */
export function describeHostile(title: string, cases: readonly HostileCase[], bounds = lightBounds): void {
  describe(title, () => {
    const names = cases.map(({ door, name }) => `${door.name} (${basename(door.file)}) : ${name}`);
    const folders: string[] = [];
    let before: readonly string[][];
    let outcomes: ReadonlyMap<string, Outcome>;
    beforeAll(async () => {
      for (const { door, file } of cases) {
        const make = typeof file === "function" ? file : (path: string) => writeFileSync(path, file);
        folders.push(studyWith(door, make));
      }
      before = folders.map(contents);
      const calls = cases.map(({ door: { args } }, i) => ({ name: names[i]!, folder: folders[i]!, args }));
      outcomes = await calledApart(calls, bounds);
    });
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true });
    });

    test.each(cases.map((own, i) => [names[i]!, own, i] as const))("%s", (name, own, i) => {
      const { status, said, megabytes, seconds } = outcomes.get(name)!;
      expect(status, "stopped at a bound").not.toBeNull();
      expect(said).toMatch(own.said);
      expect(status).toBe(own.status ?? 2);
      expectSafe(said);
      expect(seconds).toBeLessThan(bounds.seconds);
      expect(megabytes).toBeLessThan(bounds.megabytes);
      if (own.status !== undefined) return;
      expectRefusal(said, own);
      expect(contents(folders[i]!)).toEqual(before[i]);
    });
  });
}

/** Nothing of the program shows, and nothing that would move a terminal or turn a line round. */
export function expectSafe(said: string): void {
  expect(said).not.toMatch(/^\s+at .*\d+:\d+|\bnode:internal|\[object |undefined|\bNaN\b/m);
  expect(said).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  // No half of a surrogate pair: it has no place in UTF-8.
  expect(Buffer.from(said, "utf8").toString("utf8")).toBe(said);
  expect(said.length).toBeLessThan(8_000);
}

function expectRefusal(said: string, { door, names }: HostileCase): void {
  expect(said).toContain(names ?? basename(door.file));
  expect(said).toMatch(/^✗ .*Attendu : [^.]/ms);
}

/** Each file of a folder with its bytes, each other thing with its kind; modules that are generated anew are of no study. */
function contents(folder: string): string[] {
  const texts = (entry: Dirent): string => {
    const path = join(entry.parentPath, entry.name);
    const { size } = lstatSync(path);
    return `${path} ${entry.isFile() && size < 1_000_000 ? readFileSync(path, "latin1") : size}`;
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => !join(parentPath, name).includes("node_modules"))
    .map(texts)
    .sort();
}
