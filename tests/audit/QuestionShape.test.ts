import { describe, expect, test } from "vitest";
import { askedInAll, crossingOf, questionShape } from "../../lib/audit/QuestionShape";
import { questionById } from "../../lib/questionnaire/lookup";
import { readPublished, readQuestionnaire } from "../support/committed";

const questionnaire = readQuestionnaire();
const published = readPublished();
const shapeOf = (id: string) => questionShape(questionnaire, published, questionById(questionnaire, id));
const total = (id: string) => askedInAll(shapeOf(id));

describe("questionShape", () => {
  test("has a row for each item, and one without a name for a question of a single column", () => {
    expect(shapeOf("2.8")).toMatchObject({ kind: "single", rows: [""], choices: ["Oui", "Non"], asked: 927 });
    expect(shapeOf("3.1")).toMatchObject({ kind: "means", choices: [], range: { min: 1, max: 10 } });
    expect(shapeOf("3.1").rows).toHaveLength(6);
    expect(shapeOf("7.18").rows).toEqual([""]);
    expect(shapeOf("12.2")).toMatchObject({ kind: "multiple", choices: [] });
    expect(shapeOf("6.4")).toMatchObject({ kind: "grid" });
  });

  test("has the sizes of the groups that the publication tells, and none where it does not", () => {
    expect(crossingOf(shapeOf("2.8"), "structure").sizes).toEqual([478, 449]);
    expect(crossingOf(shapeOf("3.6"), "structure").sizes).toBeUndefined();
    expect(() => crossingOf(shapeOf("2.8"), "âge")).toThrow("La question 2.8 n’a pas de croisement « âge ».");
  });

  test("takes the sizes that it is given", () => {
    const question = questionById(questionnaire, "3.6");
    const shape = questionShape(questionnaire, published, question, () => [3, 4]);
    expect(shape.crossings.map(({ sizes }) => sizes)).toEqual([
      [3, 4],
      [3, 4],
    ]);
  });
});

describe("askedInAll", () => {
  test.each([
    ["everybody", "2.8", 927],
    ["those whose answer opens it", "2.9", 644],
    ["those of several answers", "12.3", 173],
    ["under two conditions, those of the one that requires the other", "7.5", 461],
    ["all but one answer", "16.7", 866],
    ["by the totals of its own crossing, where the condition is a score", "4.3", 708],
    ["by the totals of another question, where the condition is one that is not printed", "16.4", 347],
  ])("is of %s", (_, id, expected) => {
    expect(total(id)).toBe(expected);
  });

  test("is of the first crossing whose groups are known, where nothing else tells", () => {
    const { asked: _, ...shape } = shapeOf("2.8");
    const crossings = [
      { id: "structure", groups: ["Publique", "Privée"] },
      { id: "conum", groups: ["Un", "Plusieurs"], sizes: [3, 4] },
    ];
    expect(askedInAll({ ...shape, crossings })).toBe(7);
    expect(askedInAll({ ...shape, crossings: crossings.slice(0, 1) })).toBeUndefined();
  });

  test.each(["3.6", "4.6", "12.7", "16.12", "17.2"])("of %s is not told by any other number", (id) => {
    expect(total(id)).toBeUndefined();
  });
});
