import { describe, expect, test } from "vitest";
import { answeredQuestions, answers, answersByRow, askedRows, columnAnswers } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { itemQuestionnaire, itemSurvey, partialSurvey, ticked } from "../support/itemSurvey";
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
    expect(answers(survey, "1.4.1")).toEqual([7, 1, 7, 10]);
  });

  test("refuses an item that the question does not have, and names those it has", () => {
    expect(() => answers(survey, "1.4", "Le climat")).toThrow(
      new UserError(
        "La question 1.4 n’a pas d’item « Le climat ». " +
          "Items : « Le matériel, les locaux », « Le temps dit « d’accompagnement » ».",
      ),
    );
  });

  test("refuses an item for a question that has none", () => {
    expect(() => answers(survey, "1.3", "Le climat")).toThrow(
      new UserError("La question 1.3 n’a pas d’item « Le climat ». Cette question n’a pas d’items."),
    );
  });

  test("does not choose among the items of a question", () => {
    expect(() => answers(survey, "1.4")).toThrow(
      new UserError(
        "La question 1.4 a plusieurs items : précisez lequel. " +
          "Items : 1.4.1 « Le matériel, les locaux », 1.4.2 « Le temps dit « d’accompagnement » ».",
      ),
    );
  });

  test("refuses a question that does not exist", () => {
    expect(() => answers(survey, "1.9")).toThrow(/^Question « 1\.9 » inconnue ; vouliez-vous dire/);
  });
});

describe("the answers to questions of several columns", () => {
  const items = itemSurvey(ticked("110"), { q2_2_2: "Oui" });

  test("are those to one answer to tick, 1 or 0, by its id or its label", () => {
    expect(answers(items, "2.1.2")).toEqual([1, null]);
    expect(answers(items, "2.1", "D’un CDI")).toEqual([0, null]);
  });

  test("are those to one item of a grid", () => {
    expect(answers(items, "2.2.2")).toEqual(["Non", "Oui"]);
    expect(() => answers(items, "2.2")).toThrow(
      /^La question 2\.2 a plusieurs items : précisez lequel\. Items : 2\.2\.1 « Une journée »/,
    );
  });

  test("are those to a hidden question", () => {
    expect(answers(items, "101")).toEqual(["Oui", "Non"]);
  });
});

describe("a survey that lacks questions", () => {
  const partial = partialSurvey(["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2", "q2_3_1", "q2_3_2"], {}, {});
  const refusal = (id: string) =>
    new UserError(
      `Les réponses lues ne contiennent pas la question ${id}. Elles contiennent : 1.1, 1.2, 2.2, 2.3.`,
    );

  test("says which questions it answers, in order, the hidden ones left out", () => {
    expect(answeredQuestions(partial).map(({ id }) => id)).toEqual(["1.1", "1.2", "2.2", "2.3"]);
    expect(answeredQuestions(itemSurvey({}))).toEqual(itemQuestionnaire.questions);
  });

  test("refuses the answers to another one, and tells those it has", () => {
    expect(() => answers(partial, "2.4")).toThrow(refusal("2.4"));
    expect(() => answers(partial, "2.1.1")).toThrow(refusal("2.1"));
    expect(() => answers(partial, "101")).toThrow(refusal("101"));
    const question = itemQuestionnaire.questions[5]!;
    expect(() => columnAnswers(partial, { name: "q2_4", question })).toThrow(refusal("2.4"));
  });

  test("still says of a question that does not exist that it does not", () => {
    expect(() => answers(partial, "2.9")).toThrow(/^Question « 2\.9 » inconnue ; vouliez-vous dire/);
  });

  test("tells three questions or more that follow one another by the first and the last", () => {
    const columns = ["id", "q1_1", "q1_2", "q2_1_1", "q2_1_2", "q2_1_3", "q101", "q2_3_1", "q2_3_2", "q2_4"];
    const message = /Elles contiennent : 1\.1 à 2\.1, 2\.3, 2\.4\.$/;
    expect(() => answers(partialSurvey(columns, {}), "2.2.1")).toThrow(message);
  });
});

describe("answersByRow", () => {
  test("gives the answers of one respondent", () => {
    const answerOf = answersByRow(survey)(3);
    expect(answerOf("1.6")).toBe(2);
    expect(answerOf("1.4", "Le matériel, les locaux")).toBe(10);
    expect(answersByRow(survey)(0)("1.6")).toBeNull();
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

  test("follows a condition on a hidden question", () => {
    const several = { q1_2: "Plusieurs Conum", q2_1_1: "1", q2_1_2: "0", q2_1_3: "0" };
    expect(askedRows(itemSurvey({}, ticked("000"), several), "2.1")).toEqual([1, 2]);
  });
});
