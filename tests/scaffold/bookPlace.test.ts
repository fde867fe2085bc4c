import { expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
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
