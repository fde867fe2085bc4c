import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNotebook } from "../../lib/kernel/ipynb";
import { longTest } from "../support/realChecks";
import { useWorkspace } from "../support/workspace";

const { at, edit, isCommitted, read, run } = useWorkspace();

describe("carnets verify", () => {
  test("names each cell that a changed answer changes, and each printed number that is lost", () => {
    edit("data/respondents.csv", (csv) => csv.replace("reconstruit-001,Oui", "reconstruit-001,Non"));
    const { status, stdout, stderr } = run("verify", "--only", "02");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /02-qui-etes-vous, cellule 6 : show\("2\.1"\);\n.*enregistré : .*542.*\n.*maintenant : .*541/,
    );
    expect(stderr).toContain("✗ 2.1 · Oui · n : 542 imprimé, 541 recalculé");
    expect(stdout).toContain("1 cellule diffère.");
    expect(stdout).toMatch(/5.825.identiques, 58.errata, 4.inexpliqués/);
  });

  longTest("records the new outputs when told to accept them", () => {
    const name = "18-enjeux-du-numerique.ipynb";
    edit(join("notebooks", name), (text) => text.replaceAll("18.1 ", "18.9 "));
    expect(run("verify", "--only", "18", "--accept").status).toBe(0);
    expect(isCommitted("notebooks", name)).toBe(true);
  });

  longTest("keeps a notebook that fails, with the error in it, outside of the exports, and names it", () => {
    const name = "notebooks/18-enjeux-du-numerique.ipynb";
    edit(name, (text) => text.replace('show(\\"18.1\\")', 'show(\\"18.11\\")'));
    const { status, stderr } = run("verify", "--only", "18");
    expect(status).toBe(1);
    expect(stderr).toContain("vouliez-vous dire « 18.1 »");
    const kept = join("private", "echecs", "18-enjeux-du-numerique.ipynb");
    expect(stderr).toContain(`Le carnet, avec l’erreur dans sa cellule : ${kept}`);
    const { cells } = parseNotebook(read(kept), kept);
    const outputs = cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []));
    expect(JSON.stringify(outputs)).toContain("la question « 18.11 » n’existe pas");
    edit(name, (text) => text.replace('show(\\"18.11', 'show(\\"18.1'));
    // Mended, it passes, as it is committed: that all of them do, the test of `carnets report` says.
    const again = run("verify", "--only", "18");
    expect([again.status, again.stderr]).toEqual([0, ""]);
    expect(again.stdout).toContain("Sorties identiques aux sorties enregistrées.");
    expect(again.stdout).toContain("0 inexpliqué");
    expect(existsSync(at(kept))).toBe(false);
    // The figures of the run that failed were kept, and shown again.
    const drawings = readdirSync(at("private", "dessins"))
      .filter((name) => name !== ".gitignore")
      .map((name) => at("private", "dessins", name));
    expect(drawings.length).toBeGreaterThan(0);
    for (const file of drawings) {
      const text = readFileSync(file, "utf8").split("\n")[1]!.replaceAll("<title", "<TITLE");
      writeFileSync(file, `${createHash("sha256").update(text).digest("hex")}\n${text}`);
    }
    expect(run("verify", "--only", "18").stderr).toContain("18-enjeux-du-numerique, cellule");
  });
});
