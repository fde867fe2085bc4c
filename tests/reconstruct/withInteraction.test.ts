import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { plantedItems } from "../../lib/answers/Provenance";
import type { Survey } from "../../lib/answers/Survey";
import { repairedBy } from "../../lib/audit/repairedBy";
import { readBytes } from "../../lib/base/readBytes";
import { gapOfGaps } from "../../lib/present/tables/interactionTables";
import { compareAll } from "../../lib/published/compare";
import { parseErrata } from "../../lib/published/errataFile";
import { withInteraction } from "../../lib/reconstruct/withInteraction";
import { crossTable } from "../../lib/tables/crossTable";
import { interactionTable } from "../../lib/tables/interactionTable";
import { readPublished, readSurvey } from "../support/committed";
import { wholeSurvey } from "../support/wholeSurvey";

const survey = readSurvey();
const printed = readPublished(undefined, survey.questionnaire);
const errata = parseErrata(readBytes("data/errata.csv"), "errata.csv");
const repaired = repairedBy(printed, errata);

/** The row of an item in the crossing of both. */
function rowOf(own: Survey, id: string) {
  const table = interactionTable(own, id, "2.3", "2.6");
  if (table.kind !== "interactionOfMeans") throw new Error(id);
  return table.rows[0]!;
}

describe("withInteraction", () => {
  test.each([
    ["4.5", 1],
    ["4.5", -1.5],
    ["8.1.7", 0.8],
    ["11.5.9", 0],
  ])("gives %s an interaction of %f points, and all its printed numbers back", (id, points) => {
    const planted = withInteraction(survey, repaired, id, points);
    expect(gapOfGaps(rowOf(planted, id))).toBeCloseTo(points, 1);
    const statuses = compareAll(planted, printed, errata).map(({ status }) => status);
    expect(statuses).toEqual(compareAll(survey, printed, errata).map(({ status }) => status));
  });

  test("is found where it was put, and nowhere else", () => {
    const planted = withInteraction(survey, repaired, "8.1.3", 1.5);
    expect(rowOf(planted, "8.1.3").typeII.interaction.p).toBeLessThan(0.001);
    expect(rowOf(planted, "8.1.2").typeII.interaction.p).toBeGreaterThan(0.5);
    expect(rowOf(survey, "8.1.3").typeII.interaction.p).toBeGreaterThan(0.5);
  });

  test("goes as far as the publication allows when more is asked", () => {
    const far = gapOfGaps(rowOf(withInteraction(survey, repaired, "4.5", 99), "4.5"));
    expect(far).toBeGreaterThan(4);
    expect(far).toBeLessThan(99);
  });

  test("is named wherever its answers are shown in a table that the report lacks", () => {
    const planted = withInteraction(withInteraction(survey, repaired, "4.5", 1), repaired, "8.1.3", 1);
    expect(plantedItems(crossTable(planted, "4.5", "2.8").source)).toEqual(["4.5", "8.1.3"]);
    expect(plantedItems(withInteraction(planted, repaired, "4.5", 0))).toEqual(["8.1.3", "4.5"]);
    expect(survey.provenance).toEqual({ kind: "reconstructed" });
  });

  test("is the same each time", () => {
    const [one, other] = [1, 1].map((points) => withInteraction(survey, repaired, "4.5", points));
    expect(one!.columns.get("q4_5")).toEqual(other!.columns.get("q4_5"));
  });

  test("refuses what it cannot plant in", () => {
    expect(() => withInteraction(wholeSurvey(40), repaired, "4.5", 1)).toThrow(/reconstruit, entier/);
    expect(() => withInteraction(filterSurvey(survey, "2.8", "Oui"), repaired, "4.5", 1)).toThrow(/entier/);
    expect(() => withInteraction(survey, repaired, "4.2.1", 1)).toThrow(/ses cases ne sont pas connues/);
    expect(() => withInteraction(survey, repaired, "2.8", 1)).toThrow(/n’est pas une échelle/);
  });
});
