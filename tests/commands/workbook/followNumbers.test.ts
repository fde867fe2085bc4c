import { expect, test } from "vitest";
import { followNumbers } from "../../../lib/commands/workbook/followNumbers";
import { renumbered } from "../../../lib/questionnaire/renumbered";
import { readQuestionnaireBook } from "../../../lib/report/questionnaireBook/readQuestionnaireBook";
import { editedBook, lecture } from "../../support/editedBook";

test("answers that a workbook from before a renumbering merges are of the question under its number since", async () => {
  const older = { ...lecture, questions: lecture.questions.filter(({ id }) => id !== "2.3") };
  const { questionnaire: now, moved } = renumbered(older);
  const bytes = await editedBook((sheets) => {
    const label = sheets.Réponses![0]!.indexOf("libellé");
    const row = sheets.Réponses!.find(([id, ...cells]) => id === "2.4" && cells.includes("Autre"))!;
    row[label] = "Pas envie";
  }, older);
  const read = await readQuestionnaireBook(bytes, "q.xlsx", undefined, now);
  const numbers = Object.fromEntries(moved.map(({ from, to }) => [from, to]));
  expect(numbers).toEqual({ "2.4": "2.3", "2.5": "2.4" });
  const followed = followNumbers(read, now, numbers);
  expect(followed.merged).toEqual([{ question: "2.3", from: "Autre", to: "Pas envie" }]);
  expect(followed.questionnaire.questions.find(({ id }) => id === "2.3")).toMatchObject({
    choices: ["Pas le temps", "Pas envie"],
  });
});
