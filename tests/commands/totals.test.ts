import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openStudy } from "../../lib/study/openStudy";
import { plain } from "../support/plain";
import { smallColumns, smallCsv, smallJson, smallRow } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const { at, call } = useTemporaryFolder();

const head = "numéro;Sexe;Âge;poids";
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => `${100 + i};${["F", "H", "F"][i % 3]};${20 + (i % 40)};1,${i % 5}`);
const save = (file: string, lines: readonly string[]) =>
  writeFileSync(at(file), lines.map((line) => `${line}\n`).join(""));

test("a row of totals is nobody to « new » nor to « update --answers », which tell it", async () => {
  save("eleves.csv", [head, ...people(60), "Total;;;72"]);
  const made = await call("new", "etude", "--answers", "eleves.csv");
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(plain(made.stdout)).toContain("La ligne 62, « Total », donne des totaux");
  expect(plain(made.stdout)).toContain("60 réponses");
  expect(openStudy(at("etude")).ids).toHaveLength(60);

  save("suite.csv", [head, "TOTAL 65;;;78", ...people(65)]);
  const renewed = await call("update", "--study", "etude", "--answers", "suite.csv");
  expect([renewed.status, renewed.stderr]).toEqual([0, ""]);
  expect(plain(renewed.stdout)).toContain("La ligne 2, « TOTAL 65 », donne des totaux");
  expect(openStudy(at("etude")).ids).toHaveLength(65);
});

test("nor to « import »", async () => {
  mkdirSync(at("data"));
  writeFileSync(at("data", "questionnaire.json"), smallJson);
  writeFileSync(at("data", "respondents.csv"), smallCsv(smallRow({ id: "reconstruit-1" })));
  const [, ...lines] = smallCsv(...Array.from({ length: 5 }, (_, i) => smallRow({ id: `p${i + 1}` })))
    .trimEnd()
    .split("\n");
  const total = ["Total", ...smallColumns.slice(1).map(() => "")].join(",");
  const names = smallColumns.map((name) =>
    name === "id" ? "Identifiant" : name.slice(1).replaceAll("_", "."),
  );
  save("reponses.csv", [names.join(","), ...lines, total]);
  const said = await call("import", "reponses.csv");
  expect([said.status, said.stderr]).toEqual([0, ""]);
  expect(plain(said.stdout)).toContain("La ligne 7, « Total », donne des totaux");
  expect(openStudy(at()).ids).toEqual(["p1", "p2", "p3", "p4", "p5"]);
});

test("a respondent who counts for more than a third of all is told by the line", async () => {
  save("eleves.csv", [head, ...people(30), "zz;F;20;500"]);
  const { status, stdout } = await call("new", "etude", "--answers", "eleves.csv");
  expect(status).toBe(0);
  expect(plain(stdout)).toMatch(/! poids · poids : .*« 500 » à la ligne 32 fait à lui seul 93,\d % du total/);
});
