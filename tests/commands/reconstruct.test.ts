import { existsSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { longTest, sampled } from "../support/realChecks";
import { useTemporaryFolder } from "../support/workspace";

const { at, edit, files, read, call } = useTemporaryFolder("data");

describe("carnets reconstruct", () => {
  test("writes the committed files again, byte for byte", async () => {
    const data = files("data");
    for (const name of ["respondents.csv", "errata.csv"]) rmSync(at("data", name));
    const { status, stdout } = await call("reconstruct");
    expect(status).toBe(0);
    expect(stdout).toContain("927 répondants reconstruits (graine 2023)");
    expect(files("data")).toEqual(data);
  });

  longTest(
    "gives another valid set for another seed, where it is told to, and leaves the data alone",
    async () => {
      const data = files("data");
      expect((await call("reconstruct", "--seed", "7", "--out", "autre.csv")).status).toBe(0);
      expect(files("data")).toEqual(data);
      const other = read("autre.csv");
      expect(other).not.toBe(read("data", "respondents.csv"));
      expect(other.split("\n")).toHaveLength(929);
    },
  );

  longTest(
    "makes a scenario where it is told to, says what correlations came out, and names it in every id",
    async () => {
      const data = files("data");
      const made = await call("reconstruct", "--scenario", "0.5,0.1,0.3", "--out", "scenario.csv");
      expect([made.status, made.stderr]).toEqual([0, ""]);
      expect(made.stdout).toContain("scénario 0.5,0.1,0.3 : corrélations supposées, non publiées");
      const mean = (what: string) =>
        Number(new RegExp(`Spearman ${what}.*? : (\\d,\\d+) en`).exec(made.stdout)![1]!.replace(",", "."));
      expect(Math.abs(mean("entre notes d’une même question") - 0.45)).toBeLessThan(0.05);
      expect(Math.abs(mean("entre premières notes") - 0.1)).toBeLessThan(0.03);
      expect(Math.abs(mean("entre choix") - 0.2)).toBeLessThan(0.06);
      const [, ...respondents] = read("scenario.csv").trim().split("\n");
      expect(respondents.every((line) => line.startsWith("scenario-0.5-0.1-0.3-"))).toBe(true);
      for (const wrong of ["0.5", "0.2,0.5", "0.5,0.2,2", "0.5,0.2,0.1,0", "a,b"]) {
        const refused = await call("reconstruct", "--scenario", wrong, "--out", "faux.csv");
        expect([refused.status, existsSync(at("faux.csv"))]).toEqual([2, false]);
        expect(refused.stderr).toMatch(/scenario attend deux ou trois corrélations|Scénario .* : il faut/);
      }
      expect((await call("reconstruct", "--scenario", "0.5,0.1")).stderr).toContain("--out");
      expect(files("data")).toEqual(data);
    },
  );

  longTest("sets right a count that the others determine, and says so", async () => {
    edit("data/published.csv", (csv) =>
      csv.replace("2.8,structure,Oui,Publique,n,286", "2.8,structure,Oui,Publique,n,486"),
    );
    const { status, stdout } = await call("reconstruct", "--accept");
    expect(status).toBe(0);
    expect(stdout).toContain("erratum 2.8 × structure : 486 imprimé, 286 attendu.");
    expect(read("data", "errata.csv")).toContain("2.8,structure,Oui,Publique,n,486,effectif,286,certaine");
  });

  longTest("leaves out a question that no answers fit, says why, and writes the others", async () => {
    edit("data/published.csv", (csv) => csv.replace("2.8,structure,Oui,Publique,n,286\n", ""));
    const { status, stdout } = await call("reconstruct", "--accept");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "laissée de côté. Question 2.8 : les réponses ne peuvent pas être reconstruites.",
    );
    const [header] = read("data", "respondents.csv").split("\n");
    expect(header).not.toContain("q2_8,");
    expect(header).toContain("q2_10,");
  });

  const contradictions = [
    [
      "2.8,structure,Oui,Publique,n,286",
      "2.8,structure,Oui,Publique,n,486",
      /Question 2\.8, croisement « structure »/,
    ],
    ['Publique,mean,"7,44"', 'Publique,mean,"7,64"', /Question 3\.1.* plus petit ensemble .* = 7,64/s],
  ] as const;
  test.each(
    sampled(contradictions, 1),
  )("stops at a contradiction that is not on record, and writes nothing (%s)", async (from, to, expected) => {
    edit("data/published.csv", (csv) => csv.replace(from, to));
    const before = files("data");
    const { status, stderr } = await call("reconstruct");
    expect(status).toBe(1);
    expect(stderr).toContain("se contredit au-delà de data/errata.csv");
    expect(stderr).toMatch(expected);
    expect(files("data")).toEqual(before);
  });

  test("stops where the two crossings themselves do not add up, and writes nothing", async () => {
    edit("data/published.csv", (csv) =>
      csv.replace("2.3,conum,Publique,Un Conum,n,360", "2.3,conum,Publique,Un Conum,n,361"),
    );
    const before = files("data");
    const { status, stderr } = await call("reconstruct");
    expect(status).toBe(1);
    expect(stderr).toMatch(/2\.3 × 2\.6/);
    expect(files("data")).toEqual(before);
  });
});
