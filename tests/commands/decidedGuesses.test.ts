import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editedBook } from "../support/editedBook";
import { plain } from "../support/plain";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, read } = useTemporaryFolder();

const line = (i: number) =>
  [
    1000 + i,
    i % 2 ? "Fille" : "Garçon",
    ["Romans, Mangas", "Romans", "Mangas", "Mangas, Journaux"][i % 4],
    i === 7 ? "Mauvai" : ["Bon", "Moyen", "Mauvais"][i % 3],
    1 + (i % 5),
    i % 9 === 0
      ? ""
      : ["Le bruit me gêne vraiment beaucoup", "C’est trop cher pour nous tous", `J’attends ${i} minutes`][
          i % 3
        ],
  ].join(";");
const supposed = () =>
  plain(read("etude", "data", "suppositions.md").replaceAll("\n", "¶")).replaceAll("¶", "\n");
const under = (heading: string) => supposed().split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

test("data/suppositions.md shows orders and counts, and tells as decided what the workbook has changed, and that alone", async () => {
  const lines = [
    "numéro;Sexe;Que lisez-vous ?;Cantine;Note;Pourquoi ?",
    ...Array.from({ length: 40 }, (_, i) => line(i)),
  ];
  writeFileSync(at("eleves.csv"), `${lines.join("\n")}\n`);
  expect(await call("new", "etude", "--answers", "eleves.csv")).toMatchObject({ status: 0, stderr: "" });
  expect(supposed()).not.toContain("## Décidé");
  expect(supposed()).toMatch(/1\.2 .*« Mangas » \(30\), « Romans » \(20\), « Journaux » \(10\)/);
  expect(supposed()).toMatch(/1\.1 .*« Fille », « Garçon »/);
  expect(under("À décider")).toContain("« Mauvai » (1 fois, ligne 9 du fichier) est peut-être « Mauvais »");
  expect(under("À vérifier")).toContain("1.4");

  const book = await editedBook(
    (sheets, cell) => {
      cell("Questions", "1.4", "type").set("nombre");
      const answers = sheets.Réponses!;
      const place = answers[0]!.indexOf("libellé");
      for (const own of answers) {
        if (own[place] === "Mauvai") own[place] = "Mauvais";
        if (own[place] === "Garçon") own[place] = "Garçons";
      }
    },
    JSON.parse(read("etude", "data", "questionnaire.json")),
  );
  writeFileSync(at("q.xlsx"), book);
  expect(await call("questionnaire", "--study", "etude", "--from", "q.xlsx")).toMatchObject({ status: 0 });
  expect(under("À décider")).not.toContain("Mauvai »");
  expect(under("À vérifier")).not.toMatch(/- 1\.4/);
  const decided = under("Décidé");
  expect(decided).toMatch(/« Mauvai » .* · décidé : fait/);
  expect(decided).toMatch(/1\.4 .* · décidé : nombre/);
  expect(decided).toContain("décidé : « Fille », « Garçons »");
  // What nobody has touched is as it was.
  expect(decided).not.toContain("1.2");
  const before = supposed();
  expect((await call("update", "--study", "etude")).stdout).toContain("Tout est à jour.");
  expect(supposed()).toBe(before);
});
