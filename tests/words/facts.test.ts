import { describe, expect, test } from "vitest";
import { asStudy, conumWords } from "../support/conum";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const { facts, use } = conumWords();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("facts", () => {
  test("count the questions and the printed numbers of the whole report, its « x » left out", () => {
    use(asStudy(wholeSurvey(30)));
    const { questions, printedNumbers, respondents, people } = facts();
    expect([questions, plain(printedNumbers), respondents]).toEqual(["122", "5 887", "30"]);
    expect(plain(people)).toBe("30 structures");
  });

  test("count those on the questions that the answers have, and no other", () => {
    use(asStudy(withoutQuestions(wholeSurvey(30), ({ id }) => !id.startsWith("2."))));
    const { questions, printedNumbers } = facts();
    expect([questions, printedNumbers]).toEqual(["11", "387"]);
  });
});
