import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { longTest } from "../../support/realChecks";
import { reportFile } from "../../support/report";
import { root } from "../../support/smallSurvey";
import { smallReport } from "./small";

const data = () => readFileSync(join(root, "data", "published.csv"), "utf8");
const run = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [join(root, "node_modules", "ts-node", "dist", "bin.js"), "-T", "tools/transcribe/index.ts", ...args],
    { cwd: root, encoding: "utf8", timeout: 60_000 },
  );

describe("npm run transcribe", () => {
  longTest("explains itself, and asks for the text when none is given", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("Usage\u00a0: npm run transcribe -- [options]");
    expect(stdout).toContain("--report FICHIER");
    expect(run().stderr.trim()).toBe("✗ Indiquez le texte du rapport : --report FICHIER.");
  });

  longTest("stops at a text that is not the report, with the place, and writes nothing", () => {
    const folder = mkdtempSync(join(tmpdir(), "conum-report-"));
    const before = data();
    writeFileSync(join(folder, "autre.txt"), smallReport);
    const { status, stderr } = run("--report", join(folder, "autre.txt"));
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(
      "✗ autre.txt : la première section est introuvable. Attendu : « 2. Qui êtes-vous\u202f? ».",
    );
    expect(data()).toBe(before);
  });

  test.skipIf(reportFile === undefined)(
    "finds the committed files to be what the report's text gives",
    () => {
      const { status, stdout, stderr } = run("--check", "--report", reportFile!);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(stdout).toContain("5887  donnée");
      expect(stdout).toContain("Les fichiers de data/ sont ceux que la lecture donne.");
    },
  );
});
