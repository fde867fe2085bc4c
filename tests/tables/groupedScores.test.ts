import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { describe as describeScores } from "../../lib/stats/means/describe";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { crossTable } from "../../lib/tables/crossTable";
import { groupedScores } from "../../lib/tables/groupedScores";
import { significantRows } from "../../lib/tables/significantRows";
import type { CrossedMeans, Crossing } from "../../lib/tables/Table";
import { readSurvey } from "../support/committed";
import { smallSurvey } from "../support/smallSurvey";

function ofMeans(crossing: Crossing): CrossedMeans {
  if (crossing.kind !== "crossedMeans") throw new Error("This crossing is not of means.");
  return crossing;
}

describe("groupedScores", () => {
  test("is the scores of each item in each group, in the order of the respondents", () => {
    const survey = smallSurvey(
      { q1_4_1: "7", q1_4_2: "2" },
      { q1_1: "Privée", q1_4_1: "10", q1_4_2: "1", q1_8: "Oui" },
      { q1_4_1: "3", q1_4_2: "9" },
    );
    expect(groupedScores(ofMeans(crossTable(survey, "1.4", "1.1")))).toEqual([
      [[3, 7], [10]],
      [[2, 9], [1]],
    ]);
  });

  test("leaves out who was not asked, and keeps a group without respondents", () => {
    const survey = smallSurvey(
      { q1_5: "Plusieurs Conum", q1_6: "2" },
      {},
      { q1_5: "Plusieurs Conum", q1_6: "3" },
    );
    expect(groupedScores(ofMeans(crossTable(survey, "1.6", "1.1")))).toEqual([[[2, 3], []]]);
  });

  test("has the moments and the test of every crossing of means in the report", () => {
    const survey = readSurvey();
    for (const { id, kind, crossings } of survey.questionnaire.questions) {
      if (kind !== "scale" && kind !== "number") continue;
      for (const { question } of survey.questionnaire.crossings.filter(({ id: by }) =>
        crossings.includes(by),
      )) {
        const crossing = ofMeans(crossTable(survey, id, question));
        const scores = groupedScores(crossing);
        expect(scores.map((groups) => groups.map(describeScores))).toEqual(
          crossing.rows.map(({ cells }) => cells),
        );
        // In another order than the answers, the last bits of a sum are others.
        scores.forEach((groups, i) => {
          expect(oneWayAnova(groups).F / crossing.rows[i]!.test.F).toBeCloseTo(1, 12);
        });
      }
    }
  });

  test("follows the rows of a crossing that leaves some out, and a filter", () => {
    const survey = readSurvey();
    const kept = filterSurvey(survey, "2.8", "Oui");
    const crossing = ofMeans(crossTable(kept, "3.1", "2.3"));
    const some = ofMeans(significantRows(crossing));
    expect(some.rows.length).toBeLessThan(crossing.rows.length);
    const every = groupedScores(crossing);
    expect(groupedScores(some)).toEqual(
      some.rows.map(({ label }) => every[crossing.rows.findIndex((row) => row.label === label)]),
    );
    expect(every[0]!.map(({ length }) => length)).toEqual(crossing.rows[0]!.cells.map(({ n }) => n));
  });
});
