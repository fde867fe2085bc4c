import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/smallSurvey";
import { useTemporaryFolder } from "../support/workspace";

const folder = useTemporaryFolder();
const lecture = join(root, "tests", "fixtures", "lecture", "data");
const make = () =>
  folder.call(
    ...["new", "etude", "--answers", join(lecture, "respondents.csv")],
    ...["--questionnaire", join(lecture, "questionnaire.json")],
  );
const update = () => folder.call("update", "--study", folder.at("etude"));

/** Puts a question into the questionnaire, and its column, always « Oui », into the answers. */
function ask(id: string, before: string): void {
  folder.edit(join("etude", "data", "questionnaire.json"), (text) => {
    const questionnaire = JSON.parse(text);
    const { questions, sections } = questionnaire;
    const question = {
      id,
      label: "Et *ceci* ?",
      kind: "single",
      choices: ["Oui", "Non"],
      crossings: ["zone"],
    };
    const at = questions.findIndex((other: { id: string }) => other.id === before);
    questions.splice(at === -1 ? questions.length : at, 0, question);
    const number = Number(id.split(".")[0]);
    if (!sections.some((section: { number: number }) => section.number === number))
      sections.push({ number, title: "Pour finir" });
    return JSON.stringify(questionnaire, null, 2);
  });
  folder.edit(join("etude", "private", "respondents.csv"), (text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line, i) => `${line},${i === 0 ? `q${id.replace(".", "_")}` : "Oui"}\n`)
      .join(""),
  );
}

test("a new study is up to date: nothing is written", async () => {
  await make();
  const before = folder.files("etude");
  const { status, stdout } = await update();
  expect([status, stdout]).toEqual([0, "Tout est à jour.\n"]);
  expect(folder.files("etude")).toEqual(before);
});

test("a question gets its cells where the questionnaire has it, and nothing else is touched, once", async () => {
  await make();
  ask("2.6", "2.2");
  ask("4.1", "");
  const notebooks = folder.files(join("etude", "notebooks"));
  const { status, stdout, stderr } = await update();
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Ajoutée : la question 2.6 (« Et *ceci* ? »), dans 02-vos-lectures.ipynb");
  expect(stdout).toContain("Ajoutée : la question 4.1 (« Et *ceci* ? »), dans 04-pour-finir.ipynb");
  expect(stdout).toContain(join("node_modules", "lecture", "index.d.ts"));
  const { cells } = JSON.parse(folder.read("etude", "notebooks", "02-vos-lectures.ipynb"));
  const ids = cells.map(({ id }: { id: string }) => id);
  expect(ids.slice(2, 5)).toEqual(["q-2-1", "q-2-6", "q-2-2"]);
  expect(readdirSync(folder.at("etude", "notebooks"))).toContain("04-pour-finir.ipynb");
  const after = folder.files(join("etude", "notebooks"));
  const changed = Object.keys(after).filter((file) => after[file] !== notebooks[file]);
  expect(changed.map((file) => file.split(/[\\/]/).at(-1)).sort()).toEqual([
    "02-vos-lectures.ipynb",
    "04-pour-finir.ipynb",
    "90-mises-en-garde.ipynb",
  ]);
  const again = await update();
  expect(again.stdout).toBe("Tout est à jour.\n");
  expect(folder.files(join("etude", "notebooks"))).toEqual(after);
});

test("a study that has another name now is told what its notebooks import, until they do so", async () => {
  await make();
  folder.edit(join("etude", "data", "questionnaire.json"), (text) => text.replace('"lecture"', '"livres"'));
  const { status, stdout } = await update();
  expect(status).toBe(0);
  expect(stdout).toContain('remplacez-y from "lecture" par from "livres" (00-sommaire.ipynb, 01-');
  for (const file of readdirSync(folder.at("etude", "notebooks")))
    folder.edit(join("etude", "notebooks", file), (text) => text.replaceAll('\\"lecture\\"', '\\"livres\\"'));
  expect((await update()).stdout).toBe("Tout est à jour.\n");
});

test("a questionnaire that is wrong, or answers that are missing, stop it before it writes", async () => {
  await make();
  folder.edit(join("etude", "data", "questionnaire.json"), (text) => text.replace('"Ville"', '"Bourg"'));
  const before = folder.files("etude");
  const { status, stderr } = await update();
  expect(status).toBe(2);
  expect(stderr).toContain("valeur « Ville »");
  expect(folder.files("etude")).toEqual(before);
});
