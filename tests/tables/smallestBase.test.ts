import { describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { smallestBase } from "../../lib/tables/smallestBase";
import { otherStudy } from "../support/otherStudy";
import { withColumn } from "../support/plantedSurvey";

/** Each item of 2.2 is left out by respondents of its own, and the question by nobody. */
const holed = ["q2_2_1", "q2_2_2", "q2_2_3"].reduce(
  (own, name, item) => withColumn(own, name, (answer, row) => (row % 5 === item ? null : answer)),
  otherStudy(3),
);

describe("the smallest base of a table", () => {
  test("is that of an item in a group, which is below that of the group", () => {
    const table = crossTable(holed, "2.2", "1.1");
    if (table.kind !== "crossedMeans") throw new Error(table.kind);
    const cells = table.rows.flatMap((row) => row.cells.map(({ n }) => n));
    expect(smallestBase(table)).toBe(Math.min(...cells));
    expect(smallestBase(table)).toBeLessThan(Math.min(...table.groups.map(({ n }) => n)));
  });

  test("is that of the item that fewest answered, of a flat table", () => {
    const table = flatTable(holed, "2.2");
    expect(smallestBase(table)).toBe(Math.min(...table.rows.map((row) => (row as { n: number }).n)));
    expect(smallestBase(table)).toBeLessThan(table.n);
  });

  test("is that of the group, or of all, where each row has all their answers", () => {
    const crossed = crossTable(holed, "1.2", "1.1");
    expect(smallestBase(crossed)).toBe(Math.min(...crossed.groups.map(({ n }) => n)));
    expect(smallestBase(flatTable(holed, "1.2"))).toBe(holed.ids.length);
  });

  test("is that of the group where small numbers are secret, and the bases of items with them", () => {
    const table = { ...crossTable(holed, "2.2", "1.1"), secrecy: { threshold: 5, suppresses: true } };
    expect(smallestBase(table)).toBe(Math.min(...table.groups.map(({ n }) => n)));
  });
});
