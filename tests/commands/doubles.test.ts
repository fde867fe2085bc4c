import { writeFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { decoded } from "../../lib/answers/AnswerColumn";
import type { QuestionnaireFile } from "../../lib/questionnaire/QuestionnaireFile";
import { openStudy } from "../../lib/study/openStudy";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

const head = "Numéro;Sexe;Note de 1 à 7;Avis";
const rows = Array.from(
  { length: 60 },
  (_, i) => `${1000 + i};${["F", "H"][i % 2]};${1 + (i % 7)};Avis ${"ABCDEFGHI"[i % 9]}`,
);
/** 1003 is there twice, with another score and without opinion; 1009 twice the same. */
const again = ["1003;H;7;", rows[9]!];
const csv = (...lines: readonly string[]) => `${[head, ...lines].join("\n")}\n`;

beforeEach(async () => {
  writeFileSync(at("eleves.csv"), csv(...rows, ...again));
  expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
});

const questionnaire = () => JSON.parse(read("etude", "data", "questionnaire.json")) as QuestionnaireFile;
const scoreOf = (id: string) => {
  const { ids, columns } = openStudy(at("etude"));
  return decoded(columns.get("q1_2")!)[ids.indexOf(id)];
};

/** Says in the workbook what stays of somebody who is there twice. */
async function choose(kept: string) {
  const book = await editedBook((sheets) => {
    sheets.Étude!.find(([field]) => field === "Doublons")![1] = kept;
  }, questionnaire());
  writeFileSync(at("q.xlsx"), book);
  const { status, stdout, stderr } = await call("questionnaire", "--study", "etude", "--from", "q.xlsx");
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}
async function renew(...args: readonly string[]) {
  const { status, stdout, stderr } = await call("update", "--study", "etude", "--answers", ...args);
  expect([status, stderr]).toEqual([0, ""]);
  return plain(stdout);
}

test("which answer stays of somebody who is there twice is said once, and holds for the files that follow", async () => {
  expect(openStudy(at("etude")).ids).toContain("1003 (2)");
  const { stdout } = await choose("la dernière");
  expect(stdout).toContain(
    "« Doublons : seule la dernière réponse de chacun est gardée » : 2 lignes mises de côté.",
  );
  // The row that was there twice the same counts among those of the file, as where all answers are given again.
  expect(openStudy(at("etude")).flow?.cleaning).toMatchObject({ connections: 62, usable: 60 });
  expect([openStudy(at("etude")).ids.length, scoreOf("1003")]).toEqual([60, 7]);
  expect(read("etude", "private", "aside.csv")).toMatch(/,1003,doublons,/);
  expect(plain(read("etude", "data", "suppositions.md"))).toContain(
    "décidé : une seule réponse de chacun est gardée, la dernière",
  );

  writeFileSync(at("eleves.csv"), csv(...rows, ...again, "1070;F;1;Avis A"));
  const told = await renew("eleves.csv");
  expect(told).toContain("Nettoyage : 63 lignes, 61 utilisables");
  expect(told).not.toContain("est deux fois");
  expect(openStudy(at("etude")).ids).toEqual([...rows.map((_, i) => String(1000 + i)), "1070"].sort(byFile));
  expect(openStudy(at("etude")).flow?.cleaning.rules).toMatchObject([{ id: "doublons", removed: 2 }]);
});
/** The last of 1003 and of 1009 stand where the file has them. */
const byFile = (a: string, b: string) => place(a) - place(b);
const place = (id: string) => ({ 1003: 200, 1009: 201, 1070: 202 })[Number(id)] ?? Number(id) - 1000;

test("the most complete one stays where that is asked", async () => {
  await choose("la plus complète");
  expect(scoreOf("1003")).toBe(4);
});

test("those set aside that are wanted again are in the file of answers, and that is said", async () => {
  await choose("la première");
  const { stdout } = await choose("toutes");
  expect(stdout).toContain("ceux qui y sont deux fois sont à relire");
  // Until then, no report and no update is made of the others.
  for (const command of ["update", "report"]) {
    const { status, stderr } = await call(command, "--study", "etude");
    expect(plain(stderr)).toContain(
      "(« Doublons » dans private/respondents.csv) : npx carnets update --answers",
    );
    expect(status).toBe(2);
  }
  const told = await renew("eleves.csv");
  expect(openStudy(at("etude")).ids).toContain("1003 (2)");
  // Who is there twice was decided: it is told no more.
  expect(told).not.toContain("1003 est deux fois");
  expect(told).toContain("! Comme avant : 1 point déjà dit ");
});

test("a rule of data/cleaning.json on the identifier is one", async () => {
  writeFileSync(
    at("etude", "data", "cleaning.json"),
    JSON.stringify({ rules: [{ id: "deux", label: "Deux fois", kind: "duplicates", keep: "first" }] }),
  );
  expect(await renew("eleves.csv")).toContain("« Deux fois » : 2 lignes mises de côté.");
  expect(openStudy(at("etude")).ids).toHaveLength(60);
});

test("what was told of answers is told once", async () => {
  expect(await renew("eleves.csv")).toContain("! Comme avant : 2 points déjà dits");
  writeFileSync(at("eleves.csv"), csv(...rows, ...again, "1005;F;1;Avis A"));
  const told = await renew("eleves.csv");
  expect(told).toContain("1005 est deux fois");
  expect(told).not.toContain("1003 est deux fois");
});

test("what is not read of a workbook is told once", async () => {
  const text = async (label: string) => {
    const book = await editedBook((sheets, cell) => {
      cell("Questions", "1.3", "type").set("texte libre");
      cell("Questions", "1.3", "libellé").set(label);
      sheets.Réponses = first;
    }, questionnaire());
    writeFileSync(at("q.xlsx"), book);
    return plain((await call("questionnaire", "--study", "etude", "--from", "q.xlsx")).stderr);
  };
  let first: (string | number | null)[][] = [];
  await editedBook((sheets) => {
    first = sheets.Réponses! as typeof first;
  }, questionnaire());
  expect(await text("Avis")).toContain("n’a pas de réponses, elles ne sont pas lues");
  const later = await text("Votre avis");
  expect(later).not.toContain("ne sont pas lues");
  expect(later).toMatch(/^! Sur ce classeur, une remarque déjà faite vaut toujours/m);
});

test("somebody who is there already is settled as « Doublons » says when answers are added", async () => {
  await choose("la dernière");
  writeFileSync(at("suite.csv"), csv("1004;F;2;Avis B", "1005;H;3;", "2000;F;1;Avis A"));
  const told = await renew("suite.csv", "--append");
  expect(told).toContain(
    "« Doublons : seule la dernière réponse de chacun est gardée » : 2 lignes mises de côté.",
  );
  expect(openStudy(at("etude")).ids).toHaveLength(61);
  expect([scoreOf("1004"), scoreOf("1005"), scoreOf("2000")]).toEqual([2, 3, 1]);
  // Of 62 rows, then 3, two were set aside of the first file and two of those that were there.
  expect(openStudy(at("etude")).flow?.cleaning).toMatchObject({
    ...{ connections: 65, usable: 61 },
    rules: [{ id: "doublons", removed: 4 }],
  });
  expect(read("etude", "private", "aside.csv")).toMatch(/,1003,doublons,[\s\S]*,1004,doublons,/);
});

test("both answers of somebody who is there already stay where « Doublons » says all, and one is refused where it says nothing", async () => {
  writeFileSync(at("suite.csv"), csv("1004;F;2;Avis A", "2000;F;1;Avis A"));
  const refused = await call("update", "--study", "etude", "--answers", "suite.csv", "--append");
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("l’identifiant 1004")]);
  await choose("toutes");
  await renew("suite.csv", "--append");
  expect([scoreOf("1004"), scoreOf("1004 (2)"), scoreOf("2000")]).toEqual([5, 2, 1]);
});
