import { describe, expect, test } from "vitest";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { withinGroups } from "../../lib/tables/withinGroups";
import { answersIn } from "../support/columns";
import { readSurvey } from "../support/committed";
import { withColumn } from "../support/plantedSurvey";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const survey = wholeSurvey(40);

describe("scoreMatrix", () => {
  test("takes every note that everybody is asked for, and says which questions it leaves out", () => {
    const { items, rows, leftOut } = scoreMatrix(survey);
    const open = survey.questionnaire.questions.filter(({ kind }) => kind === "scale");
    expect(new Set(items.map(({ question }) => question))).toEqual(
      new Set(open.filter(({ access }) => access === undefined)),
    );
    expect(leftOut.routed).toEqual(open.filter(({ access }) => access !== undefined));
    expect(rows).toHaveLength(40);
    const second = items.findIndex(({ id }) => id === "3.1.2");
    expect(items[second]).toMatchObject({ label: "D’aide dans les démarches du quotidien" });
    expect(rows.map((row) => row[second])).toEqual(answersIn(survey, "q3_1_2"));
    const single = items.find(({ id }) => id === "3.5")!;
    expect(single.label).toBe(single.question.label);
  });

  test("leaves out a constant item, and names it", () => {
    const { items, rows, leftOut } = scoreMatrix(
      withColumn(survey, "q3_1_2", () => 7),
      ["3.1"],
    );
    expect(items.map(({ id }) => id)).toEqual(["3.1.1", "3.1.3", "3.1.4", "3.1.5", "3.1.6"]);
    expect(leftOut.constant.map(({ id }) => id)).toEqual(["3.1.2"]);
    expect(rows[0]).toHaveLength(5);
  });

  test("of a named question that only some are asked, keeps those who answered all, and counts the others", () => {
    const { rows, respondents, leftOut } = scoreMatrix(survey, ["3.1", "4.2"]);
    const asked = answersIn(survey, "q4_2_1").flatMap((answer, row) => (answer === null ? [] : [row]));
    expect(asked.length).toBeLessThan(40);
    expect(respondents).toEqual(asked);
    expect(rows).toHaveLength(asked.length);
    expect(leftOut).toMatchObject({ routed: [], constant: [], incomplete: 40 - asked.length });
  });

  test("takes numbers by name, and refuses choices", () => {
    expect(() => scoreMatrix(survey, ["2.8"])).toThrow(
      "La question 2.8 n’a pas de notes : ses réponses sont des modalités.",
    );
    expect(scoreMatrix(survey, ["2.7", "3.5"]).items.map(({ id }) => id)).toEqual(["2.7", "3.5"]);
  });

  test("refuses what is too small to analyse", () => {
    const small = /^Il faut au moins deux items qui varient et trois répondants complets ; il y en a /;
    expect(() => scoreMatrix(survey, ["3.5"])).toThrow(small);
    expect(() => scoreMatrix(wholeSurvey(2), ["3.1"])).toThrow(small);
  });

  test("takes a part of the questions from a file that has no others", () => {
    const part = withoutQuestions(survey, ({ id }) => !id.startsWith("2.") && id !== "3.1");
    expect(new Set(scoreMatrix(part).items.map(({ question }) => question.id))).toEqual(new Set(["3.1"]));
  });

  test("is never a table of the report", () => {
    expect(scoreMatrix(readSurvey(), ["3.1"]).source).toEqual({
      provenance: { kind: "reconstructed" as const },
      printed: false,
    });
    expect(scoreMatrix(survey, ["3.1"]).source).toEqual({
      provenance: { kind: "given" as const },
      printed: false,
    });
  });
});

describe("withinGroups", () => {
  test("takes off the mean of each of the four groups, exactly", () => {
    const matrix = withinGroups(scoreMatrix(survey, ["3.1"]));
    const groupOf = (row: number) => `${answersIn(survey, "q2_3")[row]} ${answersIn(survey, "q2_6")[row]}`;
    const groups = new Set(survey.ids.map((_, row) => groupOf(row)));
    expect(groups.size).toBe(4);
    for (const group of groups) {
      const own = matrix.rows.filter((_, i) => groupOf(matrix.respondents[i]!) === group);
      for (const j of matrix.items.keys()) {
        expect(own.reduce((sum, row) => sum + row[j]!, 0)).toBeCloseTo(0, 10);
      }
    }
    expect(matrix.within!.map(({ id }) => id)).toEqual(["2.3", "2.6"]);
  });

  test("leaves out an item that only differs between groups", () => {
    const status = answersIn(survey, "q2_3");
    const divided = withColumn(survey, "q3_1_1", (_, row) => (status[row] === "Publique" ? 3 : 8));
    const { items, leftOut } = withinGroups(scoreMatrix(divided, ["3.1"]), ["2.3"]);
    expect(items.map(({ id }) => id)).not.toContain("3.1.1");
    expect(leftOut.constant.map(({ id }) => id)).toEqual(["3.1.1"]);
  });
});
