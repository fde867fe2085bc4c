import { afterAll, describe, expect, test } from "vitest";
import { readSurvey } from "../../lib/study/readSurvey";
import { useSurvey } from "../../lib/words/current";
import { facts } from "../../lib/words/facts";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

afterAll(() => useSurvey(readSurvey()));

describe("facts", () => {
  test("count the questions and the printed numbers of the whole report, its « x » left out", () => {
    useSurvey(wholeSurvey(30));
    const { questions, printedNumbers, respondents } = facts();
    expect([questions, plain(printedNumbers), respondents]).toEqual(["122", "5 887", "30"]);
  });

  test("count those on the questions that the answers have, and no other", () => {
    useSurvey(withoutQuestions(wholeSurvey(30), ({ id }) => !id.startsWith("2.")));
    const { questions, printedNumbers } = facts();
    expect([questions, printedNumbers]).toEqual(["11", "387"]);
  });
});
