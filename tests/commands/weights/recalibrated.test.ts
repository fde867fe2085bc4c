import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { openStudy } from "../../../lib/study/openStudy";
import { flatTable } from "../../../lib/tables/flatTable";
import type { FlatCounts } from "../../../lib/tables/Table";
import { plain } from "../../support/plain";
import { useTemporaryFolder } from "../../support/workspace";

const { at, call, read, edit } = useTemporaryFolder();
const answers = ["etude", "private", "respondents.csv"] as const;
const margins = { margins: { "1.1": { Fille: 0.5, Garçon: 0.5 } } };

/** Answers as a spreadsheet saves them: two girls in five, a weight, a score. */
function save(file: string, rows: number): void {
  const lines = Array.from({ length: rows }, (_, i) =>
    [1000 + i, i % 5 < 2 ? "Fille" : "Garçon", ["Oui", "Non"][i % 2], `${i % 2},${1 + (i % 8)}5`].join(";"),
  );
  writeFileSync(at(file), `${["numéro;Sexe;Lit;poids", ...lines].join("\n")}\n`);
}
const update = async (...args: readonly string[]) => {
  const said = await call("update", "--study", "etude", ...args);
  return { ...said, stdout: plain(said.stdout), stderr: plain(said.stderr) };
};
const declare = (data: object) =>
  writeFileSync(at("etude", "data", "margins.json"), JSON.stringify(data, null, 2));
const takeWeight = (name: string) =>
  edit("etude/data/questionnaire.json", (text) => text.replace(/"weight": "[^"]*"/, `"weight": "${name}"`));
const girls = () => (flatTable(openStudy(at("etude")), "1.1") as FlatCounts).rows[0]!.percent;

describe("weights that were calibrated", () => {
  beforeEach(async () => {
    save("eleves.csv", 80);
    const said = await call("new", "etude", "--answers", "eleves.csv", "--weight", "poids");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    declare(margins);
    expect((await call("calibrate", "--study", "etude")).status).toBe(0);
  });

  test("can be taken by a drafted questionnaire without reading its file again", async () => {
    takeWeight("poids_cale");
    const before = read(...answers);
    const said = await update();
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(read(...answers)).toBe(before);
    expect(girls()).toBeCloseTo(50, 8);
  });

  test("are calibrated again when newer answers come, which do not have them", async () => {
    takeWeight("poids_cale");
    save("suite.csv", 123);
    const said = await update("--answers", "suite.csv");
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain("Recalés : les poids « poids_cale », d’après data/margins.json (123 ");
    expect(openStudy(at("etude")).ids).toHaveLength(123);
    expect(girls()).toBeCloseTo(50, 8);
  });

  test("start again from the weights of the file where the margins say so, and stay a column where tables take others", async () => {
    declare({ ...margins, base: "poids" });
    save("suite.csv", 100);
    expect((await update("--answers", "suite.csv")).stdout).toContain("Recalés : les poids « poids_cale »");
    const [head] = read(...answers).split("\n");
    expect(head!.split(",").slice(-2)).toEqual(["poids", "poids_cale"]);
    takeWeight("poids_cale");
    expect(girls()).toBeCloseTo(50, 8);
  });

  test("stop the update where the margins do not hold with the new answers, and write nothing", async () => {
    takeWeight("poids_cale");
    declare({ margins: { "1.1": { Fille: 1 } } });
    save("suite.csv", 100);
    const before = read(...answers);
    const said = await update("--answers", "suite.csv");
    expect(said.status).toBe(2);
    expect(said.stderr).toContain("margins.json, ligne");
    expect(read(...answers)).toBe(before);
    // Of weights that the tables do not take, it is only told.
    takeWeight("poids");
    const other = await update("--answers", "suite.csv");
    expect([other.status, other.stderr]).toEqual([0, ""]);
    expect(other.stdout).toMatch(/! Les poids « poids_cale » ne sont pas recalés : .* carnets calibrate\./);
  });

  test("are said to be lost where nothing says what they were calibrated on", async () => {
    takeWeight("poids_cale");
    edit("etude/data/margins.json", (text) => text.replace('"margins"', '"column": "autre", "margins"'));
    save("suite.csv", 100);
    const said = await update("--answers", "suite.csv");
    expect(said.status).toBe(2);
    expect(said.stderr).toContain(
      "Les poids « poids_cale » ont été ajoutés aux réponses d’avant, et suite.csv ne les a pas.",
    );
    takeWeight("poids");
    expect((await update("--answers", "suite.csv")).stdout).toContain(
      "! La colonne « poids_cale », que les réponses d’avant avaient, n’est pas dans suite.csv.",
    );
  });
});
