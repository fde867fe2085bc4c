import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatCsv } from "../../../lib/base/formatCsv";
import { parseCsv } from "../../../lib/base/parseCsv";
import { longTest } from "../../support/realChecks";
import { root } from "../../support/smallSurvey";
import { useWorkspace } from "../../support/workspace";

const { at, files, read, run, start } = useWorkspace();

describe("carnets permutations", () => {
  const permutations = () => read("exports", "permutations.csv");

  longTest("writes the committed file again, byte for byte, and says which conclusions differ", () => {
    const { status, stdout, stderr } = run("permutations");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^534.tests, 10.000.permutations chacun…\nSignificatifs \(p ≤ 0,05\) : 148 d’après/,
    );
    expect(stdout).toMatch(
      / {2}16\.4 · type de structure · Comme un enjeu de conviction des élus\/responsables +0,0503 +0,\d{4}.* \(supposé\)\n/,
    );
    expect(stdout).toMatch(/exports.permutations\.csv \(graine 2023, [\d,]+ s\)\n$/);
    expect(permutations()).toBe(readFileSync(join(root, "exports", "permutations.csv"), "utf8"));
  });

  longTest("gives the same bytes on any number of threads, and others for another seed", () => {
    const written = (...options: string[]) => {
      expect(run("permutations", "--draws", "50", ...options).status).toBe(0);
      return permutations();
    };
    const one = written("--workers", "1");
    expect(written("--workers", "3")).toBe(one);
    expect(written("--workers", "3", "--seed", "7")).not.toBe(one);
    expect(one.split("\n")[1]).toMatch(/^2\.3,conum,,[\d.]+,[\d.]+,50,$/);
  });

  test("shuffles one's own answers, supposing nothing, and writes beside them", () => {
    const records = parseCsv(readFileSync(join(root, "data", "respondents.csv")), "respondents.csv");
    const [head, ...answers] = records.map(({ fields }) => fields);
    const kept = ["q2_3", "q2_6", "q2_8", "q3_5"].map((name) => head!.indexOf(name));
    const own = [head!, ...answers.slice(0, 200)].map((fields, i) => [
      i === 0 ? "id" : `structure ${i}`,
      ...kept.map((column) => fields[column]!),
    ]);
    writeFileSync(at("reponses.csv"), formatCsv(own));
    const { status, stdout, stderr } = run("permutations", "--draws", "500", at("reponses.csv"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^6.tests, 500.permutations chacun…/);
    expect(stdout).not.toContain("supposé");
    const [, ...lines] = read("reponses.permutations.csv").trim().split("\n");
    expect(lines.map((line) => line.split(",").slice(0, 2).join())).toEqual([
      "2.3,conum",
      "2.6,structure",
      "2.8,structure",
      "2.8,conum",
      "3.5,structure",
      "3.5,conum",
    ]);
    // The square root of what 500 draws leave of p, and what a chi-square that moves in steps adds.
    for (const line of lines) {
      const [p, permutation] = line.split(",").slice(3, 5).map(Number);
      expect(Math.abs(p! - permutation!)).toBeLessThan(0.1);
    }
    expect(files("exports")).toEqual({});
    expect(run("permutations", "absent.csv").stderr).toContain("absent.csv");
  });

  longTest("stops at once at Ctrl-C, and writes nothing", async () => {
    const child = start("permutations", "--draws", "999999999");
    let [said, errors] = ["", ""];
    child.stdout!.on("data", (data) => {
      said += data;
    });
    child.stderr!.on("data", (data) => {
      errors += data;
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    await expect.poll(() => said, { timeout: 20_000 }).toContain("permutations chacun…");
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(errors.trim()).toBe("Interrompu : rien n’a été écrit.");
    expect(files("exports")).toEqual({});
  });
});
