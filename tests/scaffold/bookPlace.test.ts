import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { questionnaireBook } from "../../lib/report/questionnaireBook/questionnaireBook";
import { supposedFiles } from "../../lib/scaffold/supposedFiles";
import { cycle, each, rawTable } from "../draft/rawTable";
import { plain } from "../support/plain";

const draft = draftQuestionnaire(
  rawTable({
    Site: cycle(["Siège", "Nord"]),
    Note: each((row) => 1 + ((row * 2) % 7)),
    Avis: cycle(["Bon", "Mauvais", "NSP"]),
    Aide: cycle(["Oui", "Non", "NSP", "Oui"]),
  }),
);
const lines = supposedFiles(draft)["data/suppositions.md"]!.split("\n").map(plain);

test("each line that a person has to look at says where the workbook has it", () => {
  expect(lines.find((line) => line.startsWith("- 1.2 "))).toMatch(
    / → Questions, ligne 3, colonnes « min » et « max »$/,
  );
});

test("a code of several questions is one line, and its place the one of the study that holds for all", () => {
  const own = lines.filter((line) => line.includes("« NSP » veut dire"));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(/ → Étude, ligne « Code manquant : ne sait pas » : NSP$/);
});

test("an answer that may be misspelt, and a code to take out, have the row of their sheet in the workbook, not the line of the file", async () => {
  const towns = cycle(["Rennes", "Quimper", "Vannes"], 99).with(10, "Quimperr");
  const own = draftQuestionnaire(
    rawTable({
      Site: cycle(["Siège", "Nord"], 99),
      Age: each((row) => (row === 20 ? 999 : 20 + ((row * 7) % 50)), 99),
      Ville: towns,
    }),
  );
  const book = XLSX.read(await questionnaireBook(own.questionnaire), { type: "array" });
  const rows = XLSX.utils.sheet_to_json<readonly string[]>(book.Sheets.Réponses!, { header: 1 });
  const rowOf = (label: string) => rows.findIndex((cells) => cells.some((own) => String(own) === label)) + 1;
  const told = supposedFiles(own)["data/suppositions.md"]!.split("\n").map(plain);
  const misspelt = told.find((line) => line.includes("« Quimperr »"));
  expect(misspelt).toContain("« Quimperr » (1 fois, ligne 12 du fichier) est peut-être « Quimper »");
  expect(misspelt).toMatch(new RegExp(` → Réponses, ligne ${rowOf("Quimperr")}, colonne « libellé »$`));
  const code = told.find((line) => line.includes("« 999 » veut dire"));
  expect(code).toMatch(new RegExp(` → Réponses, ligne ${rowOf("999")}, « code manquant », à ôter$`));
});
