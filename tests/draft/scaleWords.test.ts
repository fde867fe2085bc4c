import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { numberAndWords } from "../../lib/draft/texts/labelledNumber";
import { cycle, each, rawTable } from "./rawTable";

describe("the words at the ends of a scale", () => {
  test.each([
    ["1 - Pas du tout d'accord", 1, "Pas du tout d'accord"],
    ["1 (Pas du tout)", 1, "Pas du tout"],
    ["7 = Tout à fait", 7, "Tout à fait"],
    ["Tout à fait d'accord (7)", 7, "Tout à fait d'accord"],
  ])("are those of « %s »", (text, number, words) => {
    expect(numberAndWords(text)).toEqual({ number, words });
  });
  test.each([
    ["1 - Pas du tout", "7 - Tout à fait"],
    ["1 (Pas du tout)", "7 (Tout à fait)"],
    ["1 = Pas du tout", "7 = Tout à fait"],
    ["Pas du tout (1)", "Tout à fait (7)"],
  ])("are kept where only « %s » and « %s » have some, over all items", (low, high) => {
    const scores = (shift: number) =>
      each((row) => [low, "2", "3", "4", "5", "6", high][(row * 3 + shift) % 7]!, 70);
    const table = rawTable({ "Avis [un]": scores(0), "Avis [deux]": scores(1), "Autre note": scores(4) });
    const scale = { min: 1, max: 7, minLabel: "Pas du tout", maxLabel: "Tout à fait" };
    const { questionnaire, guesses } = draftQuestionnaire(table);
    expect(questionnaire.questions).toMatchObject([
      { kind: "scale", scale },
      { kind: "scale", scale },
    ]);
    expect(guesses.filter(({ about }) => about === "scale")).toMatchObject([
      { reason: { kind: "worded" }, confidence: "sure" },
      { reason: { kind: "worded" }, confidence: "sure" },
    ]);
  });
  test("are those that the file declares for its first and its last code alone", () => {
    const table = rawTable({ avis: each((row) => 1 + (row % 7), 70), sexe: cycle(["F", "H"], 70) });
    const labels = new Map([
      ["1", "Pas du tout"],
      ["7", "Tout à fait"],
    ]);
    const columns = table.columns.map((own) => (own.name === "avis" ? { ...own, labels } : own));
    expect(draftQuestionnaire({ ...table, columns }).questionnaire.questions[0]).toMatchObject({
      scale: { min: 1, max: 7, minLabel: "Pas du tout", maxLabel: "Tout à fait" },
    });
  });
  test("are none where two items have other ones", () => {
    const scores = (words: string) => each((row) => [`1 - ${words}`, "2", "3", "4", "5"][row % 5]!);
    const { questionnaire } = draftQuestionnaire(
      rawTable({ "A [x]": scores("Non"), "A [y]": scores("Oui") }),
    );
    expect(questionnaire.questions[0]).toMatchObject({ kind: "scale", scale: { min: 1, max: 5 } });
    expect(JSON.stringify(questionnaire)).not.toContain("minLabel");
  });
});
