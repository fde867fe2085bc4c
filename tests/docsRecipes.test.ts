import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import { markdownTokens } from "../lib/report/markdownTokens";
import { codeBlocks } from "../tools/docs/codeBlocks";
import { longTest } from "./support/realChecks";
import { root } from "./support/smallSurvey";
import { useTemporaryFolder } from "./support/workspace";

const copy = useTemporaryFolder("data", "tsconfig.json", "vitest.config.mts");

/** Adds the lines that are marked « + » between those around them, which must stand so in the file, once. */
function patched(text: string, patch: string): string {
  const lines = patch.trimEnd().split("\n");
  const [before, after] = ["+", undefined].map((left) =>
    lines
      .filter((line) => !line.startsWith(left ?? "\0"))
      .map((line) => line.slice(1))
      .join("\n"),
  ) as [string, string];
  expect(text.split(`${before}\n`), before).toHaveLength(2);
  return text.replace(`${before}\n`, () => `${after}\n`);
}

longTest("the recipes of docs/etendre.md can be followed as they stand", () => {
  for (const folder of ["lib", "tests"])
    cpSync(join(root, folder), copy.at(folder), {
      recursive: true,
      filter: (path) => !["dist", "node_modules", "examples"].includes(basename(path)),
    });
  symlinkSync(join(root, "node_modules"), copy.at("node_modules"));
  const tests: string[] = [];
  for (const { language, code } of codeBlocks(
    markdownTokens(readFileSync(join(root, "docs/etendre.md"), "utf8")),
  )) {
    const [, file] = /^(?:\/\/|---) (\S+)\n/.exec(code) ?? [];
    expect(file, code).toBeDefined();
    const body = code.slice(code.indexOf("\n") + 1);
    mkdirSync(dirname(copy.at(file!)), { recursive: true });
    if (language === "diff")
      for (const hunk of body.split(/^@@\n/m)) copy.edit(file!, (text) => patched(text, hunk));
    else writeFileSync(copy.at(file!), body);
    if (file!.startsWith("tests/")) tests.push(file!);
  }
  const node = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy.at(),
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
  };
  node("node_modules/typescript/bin/tsc", "-p", "lib/tsconfig.json", "--noEmit");
  expect(tests).toHaveLength(3);
  node("node_modules/vitest/vitest.mjs", "run", "--maxWorkers=1", ...tests);
});
