import { describe, expect, test } from "vitest";
import { noRegion, regionColumn } from "../../lib/answers/regionColumn";
import { UserError } from "../../lib/base/UserError";
import { regions } from "../../lib/questionnaire/regions";
import { readSurvey } from "../support/committed";
import { withColumn } from "../support/plantedSurvey";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const survey = wholeSurvey(5);
const given = ["20", "974", "97", null, "35"];
const own = withColumn(survey, "q2_2", (_, row) => given[row]!);

describe("regionColumn", () => {
  test("gives the region of each department, none to a code of none, and nothing to who was not asked", () => {
    const { question, answers, codes, choices } = regionColumn(own);
    expect(question.id).toBe("2.2");
    expect(answers).toEqual(["Corse", "La Réunion", noRegion, null, "Bretagne"]);
    expect(codes).toEqual(given);
    expect(choices).toEqual([...regions.map(({ name }) => name), noRegion]);
  });

  test("of the respondents of the report, places all but the two who wrote 97", () => {
    const { answers } = regionColumn(readSurvey());
    expect(answers.filter((region) => region === noRegion)).toHaveLength(2);
    expect(new Set(answers).size).toBe(19);
  });

  test("says in French that no department is asked, or that the answers lack it", () => {
    const { questionnaire } = survey;
    const none = {
      ...survey,
      questionnaire: {
        ...questionnaire,
        questions: questionnaire.questions.filter(({ id }) => id !== "2.2"),
      },
    };
    expect(() => regionColumn(none)).toThrow(
      new UserError("Le questionnaire ne demande pas le département, dont se déduit la région."),
    );
    expect(() => regionColumn(withoutQuestions(survey, ({ id }) => id === "2.2"))).toThrow(
      /^Les réponses lues ne contiennent pas la question 2\.2\./,
    );
  });
});
