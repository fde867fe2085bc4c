import { describe, expect, test } from "vitest";
import { useTemporaryFolder } from "../support/workspace";

const { edit, read, call } = useTemporaryFolder("data");

describe("carnets arithmetic", () => {
  test("counts the checks of each kind, lists what does not hold, and finds it recorded", async () => {
    const { status, stdout, stderr } = await call("arithmetic");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/pourcentage +1\u202f070 +7\u00a0écarts/);
    expect(stdout).toContain(
      "≠ 2.9 · structure · chi2 (chi2 des effectifs) : 43,231 imprimé, 32,208 attendu",
    );
    expect(stdout).toContain("4\u202f499\u00a0vérifications, 51\u00a0écarts.");
    expect(stdout).toContain("Ce sont les écarts enregistrés dans data/published-mismatches.csv");
  });

  test("fails on a mismatch that is not recorded, and records it when asked", async () => {
    edit("data/published.csv", (csv) => csv.replace("2.1,,Oui,,n,542", "2.1,,Oui,,n,543"));
    const failed = await call("arithmetic");
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain("≠ 2.1 · Total · n (somme de la colonne) : 927 imprimé, 928 attendu");
    expect(failed.stderr).toContain("✗ Ce ne sont pas les écarts enregistrés");
    expect((await call("arithmetic", "--accept")).status).toBe(0);
    expect((await call("arithmetic")).status).toBe(0);
    expect(read("data", "published-mismatches.csv")).toContain("2.1,,Total,,n,927,somme de la colonne,928");
  });

  test("names the line of a fault in the printed numbers", async () => {
    edit("data/published.csv", (csv) => csv.replace("2.1,,Oui,,n,542", "2.1,,Oui,,n,5o2"));
    const { status, stderr } = await call("arithmetic");
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(
      "✗ published.csv, ligne 2, colonne « printed », valeur « 5o2 » : ce n’est pas un nombre imprimé. " +
        "Attendu : un nombre entier comme 927, ou x.",
    );
  });
});
