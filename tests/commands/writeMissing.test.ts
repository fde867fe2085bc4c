import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

describe("what notebooks import", () => {
  const { at, call, files, read } = useTemporaryFolder();
  // As a clone has it: git keeps no node_modules.
  beforeEach(() => cpSync(join(root, "tests", "fixtures", "lecture"), at(), { recursive: true }));

  const program = join(root, "lib", "dist", "commands", "carnets.js");

  test("is written where it is missing, said once, and nothing else is", async () => {
    const data = files("data");
    const first = await call("check");
    expect(first.stdout).toMatch(
      /^Écrit, faute d’être là : node_modules\/lecture\nÉcrit, faute d’être là : node_modules\/carnets\n/,
    );
    expect(first.stderr).not.toContain("node_modules");
    expect(Object.keys(files("node_modules/lecture")).length).toBe(3);
    expect(lstatSync(at("node_modules", "carnets")).isSymbolicLink()).toBe(true);
    expect(files("data")).toEqual(data);
    expect((await call("check")).stdout).not.toContain("faute d’être là");
  });

  for (const command of ["report --format statistics", "verify"])
    longTest(`is there when « carnets ${command} » runs the notebooks of a clone`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [program, ...command.split(" "), "--only", "01"],
        {
          cwd: at(),
          encoding: "utf8",
        },
      );
      expect(stdout).toContain("✓ 01-lectures");
      expect(stderr).not.toMatch(/cannot find/i);
      // Nothing is recorded in this study: all of it differs from that.
      expect(status).toBe(command === "verify" ? 1 : 0);
    });

  test("is left as it is where it is there, though it is stale", async () => {
    expect((await call("generate")).status).toBe(0);
    symlinkSync(join(root, "lib"), at("node_modules", "carnets"));
    const before = read("node_modules/lecture/index.d.ts");
    writeFileSync(at("node_modules", "lecture", "index.d.ts"), `${before}// vieux\n`);
    const said = await call("check");
    expect(said.stdout).not.toContain("faute d’être là");
    expect(said.stderr).toContain("node_modules/lecture/index.d.ts n’est pas à jour");
    expect(said.status).toBe(1);
  });

  test("does not come before what is wrong with the questionnaire", async () => {
    writeFileSync(at("data", "questionnaire.json"), "{");
    const { status, stderr } = await call("check");
    expect(stderr).toContain("questionnaire.json");
    expect(status).toBe(2);
    expect(existsSync(at("node_modules"))).toBe(false);
  });

  test("is told with the command to type where it cannot be written", async () => {
    // A file stands where the folder should.
    writeFileSync(at("node_modules"), "");
    const { status, stderr } = await call("verify");
    expect(stderr).toMatch(/ne peut pas être écrit \(\w+\) : .*« npx carnets generate »/);
    expect(status).toBe(2);
    rmSync(at("node_modules"));
    expect(readdirSync(at()).toSorted()).toEqual(["data", "notebooks"]);
  });
});
