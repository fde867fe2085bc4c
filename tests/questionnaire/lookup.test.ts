import { describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { columnById, crossingById, questionById } from "../../lib/questionnaire/lookup";
import { smallQuestionnaire } from "../support/smallSurvey";
import { reportQuestionnaire } from "../tools/transcribe/small";

describe("questionById", () => {
  test("finds a question", () => {
    expect(questionById(smallQuestionnaire, "1.5").label).toBe("Vous aviez recruté");
  });

  test("names the questions of the same section when there is no such question", () => {
    expect(() => questionById(smallQuestionnaire, "1.12")).toThrow(
      new UserError(
        "Question « 1.12 » inconnue ; vouliez-vous dire « 1.1 » ou « 1.2 » ? Questions de la section 1 : 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8.",
      ),
    );
  });

  test("names the sections when there is no such section", () => {
    expect(() => questionById(smallQuestionnaire, "q2_8")).toThrow(
      new UserError("Question « q2_8 » inconnue. Le questionnaire va de la question 1.1 à la question 1.8."),
    );
  });
});

describe("columnById", () => {
  test("finds the only column of a question", () => {
    expect(columnById(reportQuestionnaire, "1.5").name).toBe("q1_5");
  });

  test.each([
    ["2.1.2", "q2_1_2", "Des moyens"],
    ["2.2.1", "q2_2_1", "L’équipe"],
    ["2.3.2", "q2_3_2", "Un stage d’une semaine"],
  ])("finds the item %s", (id, name, item) => {
    expect(columnById(reportQuestionnaire, id)).toMatchObject({ name, item });
  });

  test("names the items of a question that has several when none is named", () => {
    expect(() => columnById(reportQuestionnaire, "2.2")).toThrow(
      new UserError(
        "La question 2.2 a plusieurs items : précisez lequel. Items : 2.2.1 « L’équipe », 2.2.2 « Le lieu ».",
      ),
    );
  });

  test.each(["2.2.3", "2.2.0", "2.2.x"])("names the items there are when there is no item %s", (id) => {
    expect(() => columnById(reportQuestionnaire, id)).toThrow(
      new UserError(
        `La question 2.2 n’a pas d’item « ${id} » ; vouliez-vous dire « 2.2.1 » ou « 2.2.2 » ? Items : 2.2.1 « L’équipe », 2.2.2 « Le lieu ».`,
      ),
    );
  });

  test("says of a question without items that it has none", () => {
    expect(() => columnById(reportQuestionnaire, "1.5.1")).toThrow(
      new UserError("La question 1.5 n’a pas d’items."),
    );
  });

  test("names the questions there are when there is no such question", () => {
    expect(() => columnById(reportQuestionnaire, "2.9.1")).toThrow(
      /^Question « 2\.9 » inconnue ; vouliez-vous dire/,
    );
  });
});

describe("crossingById", () => {
  test("finds a crossing", () => {
    expect(crossingById(smallQuestionnaire, "conum").question).toBe("1.5");
  });

  test("names the crossings there are when there is no such crossing", () => {
    expect(() => crossingById(smallQuestionnaire, "région")).toThrow(
      new UserError("Croisement « région » inconnu. Croisements prévus : structure, conum."),
    );
  });
});
