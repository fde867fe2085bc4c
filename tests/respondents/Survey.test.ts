import { describe, expect, test } from "vitest";
import { answers, answersOfRow, askedRows } from "../../lib/respondents/Survey";
import { smallSurvey } from "../support/smallSurvey";

const survey = smallSurvey(
  { q1_3: "3" },
  { q1_1: "Privée", q1_3: "6", q1_4_1: "1", q1_8: "Oui" },
  { q1_5: "Plusieurs Conum", q1_6: "4" },
  { q1_1: "Privée", q1_4_1: "10", q1_5: "Plusieurs Conum", q1_6: "2", q1_8: "Je ne sais pas" },
);

describe("answers", () => {
  test("gives the answers to a question, one a respondent, null where it was not asked", () => {
    expect(answers(survey, "1.1")).toEqual(["Publique", "Privée", "Publique", "Privée"]);
    expect(answers(survey, "1.6")).toEqual([null, null, 4, 2]);
  });

  test("gives the answers to one item", () => {
    expect(answers(survey, "1.4", "Le matériel, les locaux")).toEqual([7, 1, 7, 10]);
    expect(answers(survey, "1.4", "Le temps dit « d’accompagnement »")).toEqual([2, 2, 2, 2]);
  });

  test("refuses an item that the question does not have, and names those it has", () => {
    expect(() => answers(survey, "1.4", "Le climat")).toThrow(
      new RangeError(
        "La question 1.4 n’a pas d’item « Le climat ». " +
          "Items : « Le matériel, les locaux », « Le temps dit « d’accompagnement » ».",
      ),
    );
  });

  test("refuses an item for a question that has none", () => {
    expect(() => answers(survey, "1.3", "Le climat")).toThrow(
      new RangeError("La question 1.3 n’a pas d’item « Le climat ». Cette question n’a pas d’items."),
    );
  });

  test("does not choose among the items of a question", () => {
    expect(() => answers(survey, "1.4")).toThrow(
      new RangeError(
        "La question 1.4 a plusieurs items : précisez lequel. " +
          "Items : « Le matériel, les locaux », « Le temps dit « d’accompagnement » ».",
      ),
    );
  });

  test("refuses a question that does not exist", () => {
    expect(() => answers(survey, "1.9")).toThrow(/^Question « 1\.9 » inconnue\./);
  });
});

describe("answersOfRow", () => {
  test("gives the answers of one respondent", () => {
    const answerOf = answersOfRow(survey, 3);
    expect(answerOf("1.6")).toBe(2);
    expect(answerOf("1.4", "Le matériel, les locaux")).toBe(10);
    expect(answersOfRow(survey, 0)("1.6")).toBeNull();
  });
});

describe("askedRows", () => {
  test("gives everybody for a question without access condition", () => {
    expect(askedRows(survey, "1.1")).toEqual([0, 1, 2, 3]);
  });

  test("gives those who meet the condition, in order", () => {
    expect(askedRows(survey, "1.6")).toEqual([2, 3]);
    expect(askedRows(survey, "1.8")).toEqual([1, 3]);
  });

  test("gives nobody when nobody meets it", () => {
    expect(askedRows(smallSurvey({}, {}), "1.6")).toEqual([]);
  });
});
