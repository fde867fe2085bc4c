import { describe, expect, test } from "vitest";
import { crossingById, questionById } from "../../lib/questionnaire/lookup";
import { smallQuestionnaire } from "../support/smallSurvey";

describe("questionById", () => {
  test("finds a question", () => {
    expect(questionById(smallQuestionnaire, "1.5").label).toBe("Vous aviez recruté");
  });

  test("names the questions of the same section when there is no such question", () => {
    expect(() => questionById(smallQuestionnaire, "1.12")).toThrow(
      new RangeError(
        "Question « 1.12 » inconnue. Questions de la section 1 : 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8.",
      ),
    );
  });

  test("names the sections when there is no such section", () => {
    expect(() => questionById(smallQuestionnaire, "q2_8")).toThrow(
      new RangeError("Question « q2_8 » inconnue. Le questionnaire va de la question 1.1 à la question 1.8."),
    );
  });
});

describe("crossingById", () => {
  test("finds a crossing", () => {
    expect(crossingById(smallQuestionnaire, "conum").question).toBe("1.5");
  });

  test("names the crossings there are when there is no such crossing", () => {
    expect(() => crossingById(smallQuestionnaire, "région")).toThrow(
      new RangeError("Croisement « région » inconnu. Croisements prévus : structure, conum."),
    );
  });
});
