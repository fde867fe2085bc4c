import { describe, expect, test } from "vitest";
import { kAnonymity } from "../../lib/secrecy/kAnonymity";
import { smallSurvey } from "../support/smallSurvey";

const survey = smallSurvey(
  { q1_1: "Publique", q1_3: "3" },
  { q1_1: "Publique", q1_3: "3" },
  { q1_1: "Publique", q1_3: "3" },
  { q1_1: "Privée", q1_3: "3" },
  { q1_1: "Privée", q1_3: "3" },
  { q1_1: "Privée", q1_3: "9" },
);

describe("the classes of respondents who answer the same", () => {
  test("are counted by hand on one question", () => {
    expect(kAnonymity(survey, ["1.1"], 3)).toEqual({
      k: 3,
      unique: 0,
      classes: 2,
      smallClasses: 0,
      exposed: 0,
    });
  });

  test("are smaller on two: one respondent is alone", () => {
    expect(kAnonymity(survey, ["1.1", "1.3"], 3)).toEqual({
      k: 1,
      unique: 1,
      classes: 3,
      smallClasses: 2,
      exposed: 3,
    });
  });
});
