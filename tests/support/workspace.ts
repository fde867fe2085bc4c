import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { calledHere, type Said } from "./calledHere";
import { root } from "./smallSurvey";

/** A folder that a test may change. */
export interface TemporaryFolder {
  /** A path in it. */
  readonly at: (...parts: readonly string[]) => string;
  readonly read: (...parts: readonly string[]) => string;
  /** Changes a file, and checks that it does. */
  readonly edit: (file: string, change: (text: string) => string) => void;
  /** Every file under a folder of it, by its path. */
  readonly files: (folder: string) => Readonly<Record<string, string>>;
  /** Whether a file of it is, byte for byte, the one that is committed. */
  readonly isCommitted: (...parts: readonly string[]) => boolean;
  /** Calls `carnets` there, in this process. */
  readonly call: (...args: readonly string[]) => Promise<Said>;
}

/** A study with the library that its notebooks load. */
export interface Workspace extends TemporaryFolder {
  /** Runs `carnets` there, in a process of its own. */
  readonly run: (...args: readonly string[]) => SpawnSyncReturns<string>;
  /** Starts `carnets` there, and goes on. */
  readonly start: (...args: readonly string[]) => ChildProcess;
}

/** A folder for each test of the file, with copies of these folders of the project. */
export function useTemporaryFolder(...parts: readonly string[]): TemporaryFolder {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-")));
    for (const part of parts) cpSync(join(root, part), at(part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (...names: readonly string[]) => join(folder, ...names);
  const read = (...names: readonly string[]) => readFileSync(at(...names), "utf8");
  return {
    at,
    read,
    edit(file, change) {
      const before = read(file);
      const after = change(before);
      expect(after).not.toBe(before);
      writeFileSync(at(file), after);
    },
    files(name) {
      if (!existsSync(at(name))) return {};
      return Object.fromEntries(
        readdirSync(at(name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [
            join(entry.parentPath, entry.name),
            readFileSync(join(entry.parentPath, entry.name), "latin1"),
          ]),
      );
    },
    isCommitted: (...names) => readFileSync(at(...names)).equals(readFileSync(join(root, ...names))),
    call: (...args) => calledHere(folder, args),
  };
}

/** A workspace for each test of the file: the built library, the data and the notebooks, copied. */
export function useWorkspace(): Workspace {
  const folder = useTemporaryFolder("data", "notebooks", ".jupyter");
  const { at } = folder;
  const program = () => at("lib", "dist", "commands", "carnets.js");
  beforeEach(() => {
    mkdirSync(at("lib"));
    cpSync(join(root, "lib", "dist"), at("lib", "dist"), { recursive: true });
    cpSync(join(root, "lib", "package.json"), at("lib", "package.json"));
    mkdirSync(at("node_modules"));
    for (const name of readdirSync(join(root, "node_modules"))) {
      if (name !== "conum" && name !== "carnets")
        symlinkSync(join(root, "node_modules", name), at("node_modules", name));
    }
    symlinkSync(at("lib"), at("node_modules", "carnets"));
    // A copy: it speaks of the study above it.
    cpSync(join(root, "node_modules", "conum"), at("node_modules", "conum"), { recursive: true });
  });
  return {
    ...folder,
    run: (...args) =>
      spawnSync(process.execPath, [program(), ...args], { cwd: at(), encoding: "utf8", timeout: 590_000 }),
    start: (...args) => spawn(process.execPath, [program(), ...args], { cwd: at() }),
  };
}
