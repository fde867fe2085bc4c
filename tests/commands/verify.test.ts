import { describe, expect, test } from "vitest";
import { longTest } from "../support/realChecks";
import { useWorkspace } from "../support/workspace";

const { edit, isCommitted, run } = useWorkspace();

describe("carnets verify", () => {
  // That all of them come out as they are committed, the test of `carnets report` says.
  longTest("passes on committed notebooks", () => {
    const { status, stdout, stderr } = run("verify", "--only", "01");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("Sorties identiques aux sorties enregistrées.");
    expect(stdout).toContain("0 inexpliqué");
  });

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
    edit("notebooks/02-qui-etes-vous.ipynb", (text) => text.replaceAll("542", "999"));
    expect(run("verify", "--only", "02").status).toBe(1);
    expect(run("verify", "--only", "02", "--accept").status).toBe(0);
    expect(isCommitted("notebooks", "02-qui-etes-vous.ipynb")).toBe(true);
  });
});
