import { describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { askedCount, type CrossedMeans, type FlatMeans } from "../../lib/tables/Table";
import { smallSurvey } from "../support/smallSurvey";

describe("a table of answers some of which are missing", () => {
  const survey = smallSurvey(
    { q1_4_1: "7", q1_4_2: "" },
    { q1_4_1: "", q1_4_2: "" },
    { q1_4_1: "5", q1_4_2: "3" },
    { q1_1: "Privée", q1_4_1: "1", q1_4_2: "2" },
  );

  test("is of those who answered an item at least, and says how many were asked", () => {
    const table = flatTable(survey, "1.4");
    expect(table.n).toBe(3);
    expect(table.missing).toEqual([{ reason: "noAnswer", n: 1 }]);
    expect(askedCount(table)).toBe(4);
  });

  test("counts each item over those who answered it", () => {
    const { rows } = flatTable(survey, "1.4") as FlatMeans;
    expect(rows.map(({ n, mean }) => [n, mean])).toEqual([
      [3, 13 / 3],
      [2, 2.5],
    ]);
    const crossed = crossTable(survey, "1.4", "1.1") as CrossedMeans;
    expect(crossed.rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(crossed.groups.map(({ n }) => n)).toEqual([2, 1]);
    expect(crossed.missing).toEqual([{ reason: "noAnswer", n: 1 }]);
  });

  test("leaves out of a crossing whoever is in no group", () => {
    const table = crossTable(smallSurvey({ q1_1: "" }, {}), "1.3", "1.1");
    expect(table.n).toBe(1);
  });
});
