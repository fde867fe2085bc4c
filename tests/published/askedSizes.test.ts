import { describe, expect, test } from "vitest";
import { askedSizes } from "../../lib/published/askedSizes";
import { publication } from "../../lib/published/Publication";
import { questionById } from "../../lib/questionnaire/lookup";
import { readPublished, readQuestionnaire } from "../support/committed";
import { smallQuestionnaire } from "../support/smallSurvey";

const questionnaire = readQuestionnaire();
const published = readPublished();
const sizes = (id: string, crossing: string) =>
  askedSizes(questionnaire, published, questionById(questionnaire, id), crossing);

describe("askedSizes", () => {
  test.each([
    ["2.8", "structure", [478, 449]],
    ["2.3", "conum", [715, 212]],
    ["2.11", "conum", [715, 212]],
  ])("of %s by %s, which everybody sees: the flat counts of the crossing", (id, crossing, expected) => {
    expect(sizes(id, crossing)).toEqual(expected);
  });

  test("of a question that an answer opens: the printed counts of that answer", () => {
    const counts = ["Publique", "Privée"].map((column) =>
      Number(published.printed({ question: "2.8", by: "structure", row: "Oui", column, statistic: "n" })),
    );
    expect(sizes("2.9", "structure")).toEqual(counts);
    expect(counts[0]! + counts[1]!).toBe(
      Number(published.printed({ question: "2.8", by: "", row: "Oui", column: "", statistic: "n" })),
    );
  });

  test("of a question that one group alone sees: nobody in the other", () => {
    expect(sizes("2.4", "structure")).toEqual([478, 0]);
    expect(sizes("2.5", "structure")).toEqual([0, 449]);
    expect(sizes("2.7", "conum")?.[0]).toBe(0);
  });

  test("adds up the counts of several answers that open a question", () => {
    const question = questionById(smallQuestionnaire, "1.6");
    const opened = { ...question, access: { condition: { question: "1.8", is: ["Oui", "Je ne sais pas"] } } };
    const cell = { question: "1.8", by: "structure", statistic: "n" } as const;
    const counts = publication([
      { ...cell, row: "Oui", column: "Publique", printed: "3" },
      { ...cell, row: "Oui", column: "Privée", printed: "4" },
      { ...cell, row: "Je ne sais pas", column: "Publique", printed: "10" },
      { ...cell, row: "Je ne sais pas", column: "Privée", printed: "20" },
    ]);
    expect(askedSizes(smallQuestionnaire, counts, opened, "structure")).toEqual([13, 24]);
  });

  test("are unknown where a count is not printed, or printed as x", () => {
    const question = questionById(smallQuestionnaire, "1.6");
    const cell = { question: "1.5", by: "structure", row: "Plusieurs Conum", statistic: "n" } as const;
    const one = { ...cell, column: "Publique", printed: "3" };
    const other = { ...cell, column: "Privée", printed: "x" };
    expect(askedSizes(smallQuestionnaire, publication([one]), question, "structure")).toBeUndefined();
    expect(askedSizes(smallQuestionnaire, publication([one, other]), question, "structure")).toBeUndefined();
    expect(
      askedSizes(smallQuestionnaire, publication([one, { ...other, printed: "0" }]), question, "structure"),
    ).toEqual([3, 0]);
  });

  test("are unknown where the condition is a score or several conditions", () => {
    const question = questionById(smallQuestionnaire, "1.8");
    expect(askedSizes(smallQuestionnaire, publication([]), question, "structure")).toBeUndefined();
  });

  test.each([
    ["7.16", "structure", [291, 308]],
    ["9.7", "conum", [259, 91]],
  ])("of %s by %s, under two conditions of which one requires the other: its counts", (id, crossing, expected) => {
    expect(sizes(id, crossing)).toEqual(expected);
  });

  test.each([
    ["4.2", "conum", [543, 165]],
    ["15.1", "structure", [114, 125]],
    ["16.4", "structure", [172, 175]],
    ["17.1", "structure", [451, 415]],
  ])("of %s by %s, whose condition does not tell: the totals of a question with the same one", (id, by, expected) => {
    expect(sizes(id, by)).toEqual(expected);
  });

  test.each([
    ["3.6", "structure"],
    ["4.6", "conum"],
    ["12.7", "structure"],
    ["16.12", "structure"],
    ["17.2", "conum"],
    ["17.3", "conum"],
  ])("of %s by %s are unknown: no table prints them", (id, crossing) => {
    expect(sizes(id, crossing)).toBeUndefined();
  });

  test("refuse a crossing that does not exist", () => {
    expect(() => sizes("2.8", "région")).toThrow(/^Croisement « région » inconnu\./);
  });
});
