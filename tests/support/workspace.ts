import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { root } from "./smallSurvey";

/** A study and its library of one's own, in a temporary folder: what a test may change. */
export interface Workspace {
  /** A path in it. */
  readonly at: (...parts: readonly string[]) => string;
  readonly read: (...parts: readonly string[]) => string;
  /** Changes a file, and checks that it does. */
  readonly edit: (file: string, change: (text: string) => string) => void;
  /** Every file under a folder of it, by its path. */
  readonly files: (folder: string) => Readonly<Record<string, string>>;
  /** Runs `carnets` there. */
  readonly run: (...args: readonly string[]) => SpawnSyncReturns<string>;
  /** Starts `carnets` there, and goes on. */
  readonly start: (...args: readonly string[]) => ChildProcess;
  /** Whether a file of it is, byte for byte, the one that is committed. */
  readonly isCommitted: (...parts: readonly string[]) => boolean;
}

/** A workspace for each test of the file: the built library, the data and the notebooks, copied. */
export function useWorkspace(): Workspace {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "carnets-workspace-"));
    for (const part of ["data", "notebooks", ".jupyter"])
      cpSync(join(root, part), at(part), { recursive: true });
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
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const read = (...parts: readonly string[]) => readFileSync(at(...parts), "utf8");
  const program = () => at("lib", "dist", "commands", "carnets.js");
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
    run: (...args) =>
      spawnSync(process.execPath, [program(), ...args], { cwd: folder, encoding: "utf8", timeout: 590_000 }),
    start: (...args) => spawn(process.execPath, [program(), ...args], { cwd: folder }),
    isCommitted: (...parts) => readFileSync(at(...parts)).equals(readFileSync(join(root, ...parts))),
  };
}
