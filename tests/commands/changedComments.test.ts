import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const { at, edit } = useTemporaryFolder();
const program = join(root, "lib", "dist", "commands", "carnets.js");
const carnets = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: at(),
    encoding: "utf8",
  });
  return { status, stdout: plain(stdout), stderr };
};
const answers = (yes: number) =>
  [
    "id;Sexe;Content ?;Groupe",
    ...Array.from(
      { length: 50 },
      (_, i) => `${i};${["Fille", "Garçon"][i % 2]};${i < yes ? "Oui" : "Non"};${["A", "B", "C"][i % 3]}`,
    ),
  ].join("\n");

test("update names the comments whose numbers are others with newer answers, and what they were", () => {
  writeFileSync(at("eleves.csv"), answers(20));
  expect(carnets("new", "etude", "--answers", "eleves.csv").status).toBe(0);
  const notebook = readdirSync(at("etude", "notebooks")).find((name) => name.startsWith("01-"))!;
  const write = (id: string, text: string) =>
    edit(`etude/notebooks/${notebook}`, (json) =>
      json.replace(
        new RegExp(`(show\\(\\\\"${id}\\\\"\\);\\\\n",\\s*")comment\`\``),
        (_, before: string) => `${before}comment\`${text.replaceAll('"', '\\"')}\``,
      ),
    );
  write("1.2", `Sont contents \${percent("1.2", "Oui")} des élèves (\${count("1.2", "Oui")} sur 50).`);
  write("1.1", `Il y a \${percent("1.1", "Fille")} de filles.`);
  writeFileSync(at("suite.csv"), answers(30));
  const { status, stdout, stderr } = carnets("update", "--study", "etude", "--answers", "suite.csv");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n").filter((line) => line.startsWith("À relire"))).toEqual([
    `À relire : le commentaire de la question 1.2, dans ${notebook} : 40,0 % → 60,0 % ; 20 → 30.`,
  ]);
  expect(carnets("update", "--study", "etude", "--answers", "suite.csv").stdout).not.toContain("À relire");
});

longTest("what comments said is taken from what was last shown: notebooks run once", () => {
  writeFileSync(at("avis.csv"), answers(20));
  expect(carnets("new", "avis", "--answers", "avis.csv").status).toBe(0);
  const notebook = readdirSync(at("avis", "notebooks")).find((name) => name.startsWith("01-"))!;
  edit(`avis/notebooks/${notebook}`, (json) =>
    json.replace(
      /(show\(\\"1.2\\"\);\\n",\s*")comment`/,
      (_, before: string) => `${before}comment\`\${percent(\\"1.2\\", \\"Oui\\")} sont contents.`,
    ),
  );
  const runs = (stdout: string) => stdout.split("\n").filter((line) => line.startsWith("  ✓ 01-")).length;
  expect(carnets("report", "--study", "avis", "--format", "statistics").status).toBe(0);
  writeFileSync(at("suite.csv"), answers(30));
  const { stdout } = carnets("update", "--study", "avis", "--answers", "suite.csv");
  expect(stdout).toContain("40,0 % → 60,0 %");
  expect(runs(stdout)).toBe(1);
  // What was shown is older than these answers: both are computed.
  writeFileSync(at("suite.csv"), answers(40));
  const again = carnets("update", "--study", "avis", "--answers", "suite.csv").stdout;
  expect(again).toContain("60,0 % → 80,0 %");
  expect(runs(again)).toBe(2);
});

longTest(
  "a workbook that makes two answers one names the comments whose shown numbers are others",
  async () => {
    writeFileSync(at("groupes.csv"), answers(20));
    expect(carnets("new", "groupes", "--answers", "groupes.csv").status).toBe(0);
    const notebook = readdirSync(at("groupes", "notebooks")).find((name) => name.startsWith("01-"))!;
    edit(`groupes/notebooks/${notebook}`, (json) =>
      json.replace(
        /(show\(\\"1.3\\"\);\\n",\s*")comment`/,
        (_, before: string) => `${before}comment\`\${count(\\"1.3\\", \\"B\\")} sont du groupe B.`,
      ),
    );
    expect(carnets("report", "--study", "groupes", "--format", "statistics").status).toBe(0);
    const book = await editedBook(
      (sheets) => {
        const place = sheets.Réponses![0]!.indexOf("libellé");
        for (const row of sheets.Réponses!) if (row[place] === "C") row[place] = "B";
      },
      JSON.parse(readFileSync(at("groupes", "data", "questionnaire.json"), "utf8")),
    );
    writeFileSync(at("q.xlsx"), book);
    const { status, stdout } = carnets("questionnaire", "--study", "groupes", "--from", "q.xlsx");
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => line.startsWith("À relire"))).toEqual([
      `À relire : le commentaire de la question 1.3, dans ${notebook} : 17 → 33.`,
    ]);
  },
);
