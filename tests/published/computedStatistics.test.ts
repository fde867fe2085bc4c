import { describe, expect, test } from "vitest";
import { compareAll } from "../../lib/published/compare";
import { computedStatistics } from "../../lib/published/computedStatistics";
import { isNumber, keyText } from "../../lib/published/PublishedNumber";
import type { Anova } from "../../lib/stats/means/oneWayAnova";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import type { Table } from "../../lib/tables/Table";
import { readPublished } from "../support/committed";
import { itemSurvey, ticked } from "../support/itemSurvey";
import { smallSurvey } from "../support/smallSurvey";
import { wholeSurvey } from "../support/wholeSurvey";

const survey = smallSurvey(
  { q1_3: "2" },
  { q1_3: "4" },
  { q1_1: "Privée", q1_3: "1", q1_5: "Plusieurs Conum", q1_6: "2" },
  { q1_1: "Privée", q1_3: "3", q1_5: "Plusieurs Conum", q1_6: "3" },
);

/** row | column | statistic, and the value, of every number of a table. */
const numbersOf = (table: Table, by: string) =>
  computedStatistics(table, by).map(
    ({ row, column, statistic, value }) => [`${row}|${column}|${statistic}`, value] as const,
  );

describe("computedStatistics", () => {
  test("of a flat table of answers: base, counts, percents and total", () => {
    expect(numbersOf(flatTable(survey, "1.5"), "")).toEqual([
      ["||base", 4],
      ["Un Conum||n", 2],
      ["Un Conum||percent", 50],
      ["Plusieurs Conum||n", 2],
      ["Plusieurs Conum||percent", 50],
      ["Total||n", 4],
      ["Total||percent", 100],
    ]);
  });

  test("of a flat table of scores: base, mean and standard deviation of each row", () => {
    expect(numbersOf(flatTable(survey, "1.6"), "")).toEqual([
      ["||base", 2],
      ["||mean", 2.5],
      ["||sd", Math.SQRT1_2],
    ]);
    expect(numbersOf(flatTable(survey, "1.4"), "").map(([place]) => place)).toEqual([
      "||base",
      "Le matériel, les locaux||mean",
      "Le matériel, les locaux||sd",
      "Le temps dit « d’accompagnement »||mean",
      "Le temps dit « d’accompagnement »||sd",
    ]);
  });

  test("of a crossing of answers: cells, totals on both sides, and chi-square", () => {
    const numbers = numbersOf(crossTable(survey, "1.5", "1.1"), "structure");
    expect(numbers.slice(0, -1)).toEqual([
      ["Un Conum|Publique|n", 2],
      ["Un Conum|Publique|percent", 100],
      ["Un Conum|Privée|n", 0],
      ["Un Conum|Privée|percent", 0],
      ["Un Conum|Total|n", 2],
      ["Un Conum|Total|percent", 50],
      ["Plusieurs Conum|Publique|n", 0],
      ["Plusieurs Conum|Publique|percent", 0],
      ["Plusieurs Conum|Privée|n", 2],
      ["Plusieurs Conum|Privée|percent", 100],
      ["Plusieurs Conum|Total|n", 2],
      ["Plusieurs Conum|Total|percent", 50],
      ["Total|Publique|n", 2],
      ["Total|Publique|percent", 100],
      ["Total|Privée|n", 2],
      ["Total|Privée|percent", 100],
      ["Total|Total|n", 4],
      ["||chi2", 4],
      ["||ddl", 1],
    ]);
    const [place, p] = numbers.at(-1)!;
    expect(place).toBe("||p");
    expect(p).toBeCloseTo(0.04550026389635842, 12);
  });

  test("of a crossing of scores: moments of each group, F, degrees of freedom and p", () => {
    const numbers = numbersOf(crossTable(survey, "1.3", "1.1"), "structure");
    expect(numbers.map(([place]) => place)).toEqual([
      "|Publique|mean",
      "|Publique|sd",
      "|Privée|mean",
      "|Privée|sd",
      "||F",
      "||ddl",
      "||p",
    ]);
    // By hand: sums of squares 1 between and 4 within, F = 1 / (4 / 2).
    const values = numbers.map(([, value]) => value);
    expect(values.slice(0, 4)).toEqual([3, Math.SQRT2, 2, Math.SQRT2]);
    expect(values[4]).toBeCloseTo(0.5, 12);
    expect(values[5]).toBe(1);
  });

  const items = itemSurvey(
    ticked("110"),
    { ...ticked("010"), q2_2_1: "Non" },
    { ...ticked("001"), q1_1: "Privée" },
    { ...ticked("001"), q1_1: "Privée", q2_2_1: "Je ne sais pas" },
  );

  test("of a flat table of a multiple choice: base, counts and percents, and no total", () => {
    expect(numbersOf(flatTable(items, "2.1"), "")).toEqual([
      ["||base", 4],
      ["Du coût, des postes||n", 1],
      ["Du coût, des postes||percent", 25],
      ["Du départ||n", 2],
      ["Du départ||percent", 50],
      ["D’un CDI||n", 2],
      ["D’un CDI||percent", 50],
    ]);
  });

  test("of a flat table of a grid: base, and for each item its answers and their total", () => {
    expect(numbersOf(flatTable(items, "2.2"), "").slice(0, 9)).toEqual([
      ["||base", 4],
      ["Une journée|Oui|n", 2],
      ["Une journée|Oui|percent", 50],
      ["Une journée|Non|n", 1],
      ["Une journée|Non|percent", 25],
      ["Une journée|Je ne sais pas|n", 1],
      ["Une journée|Je ne sais pas|percent", 25],
      ["Une journée|Total|n", 4],
      ["Une journée|Total|percent", 100],
    ]);
  });

  test("of a crossing of a multiple choice: cells and chi-square of each answer, and no total", () => {
    const numbers = numbersOf(crossTable(items, "2.1", "1.1"), "structure");
    expect(numbers.slice(7, 13)).toEqual([
      ["Du départ|Publique|n", 2],
      ["Du départ|Publique|percent", 100],
      ["Du départ|Privée|n", 0],
      ["Du départ|Privée|percent", 0],
      ["Du départ||chi2", 4],
      ["Du départ||ddl", 1],
    ]);
    expect(numbers[13]![0]).toBe("Du départ||p");
    expect(numbers[13]![1]).toBeCloseTo(0.04550026389635842, 12);
    expect(numbers).toHaveLength(3 * 7);
  });

  test("of a crossing of a grid: for each item its answers by group, and its chi-square", () => {
    const numbers = numbersOf(crossTable(items, "2.2", "1.1"), "structure");
    expect(numbers.slice(0, 4)).toEqual([
      ["Une journée|Oui / Publique|n", 1],
      ["Une journée|Oui / Publique|percent", 50],
      ["Une journée|Oui / Privée|n", 1],
      ["Une journée|Oui / Privée|percent", 50],
    ]);
    // By hand: 1 + 1/2 + ... over « Non » and « Je ne sais pas », each 1 against 1/2 and 0 against 1/2.
    expect(numbers.slice(12, 14)).toEqual([
      ["Une journée||chi2", 2],
      ["Une journée||ddl", 2],
    ]);
    expect(numbers[14]![1]).toBeCloseTo(Math.exp(-1), 12);
    expect(numbers).toHaveLength(2 * 15);
  });

  test("has a place for every number that the report prints, and no two at the same", () => {
    const survey = wholeSurvey(60);
    const computed = compareAll(survey, readPublished(), []);
    const places = new Set(computed.map(keyText));
    expect(places.size).toBe(computed.length);
    const printed = readPublished().entries.filter(isNumber);
    expect(printed.length).toBeGreaterThan(5800);
    expect(printed.filter((entry) => !places.has(keyText(entry)))).toEqual([]);
  });

  test("gives each number its own place, with the question and the crossing", () => {
    const numbers = computedStatistics(crossTable(survey, "1.4", "1.5"), "conum");
    expect(new Set(numbers.map(keyText)).size).toBe(numbers.length);
    expect(numbers.every(({ question, by }) => question === "1.4" && by === "conum")).toBe(true);
  });
});

test("each number says how many answers it rests on, and an F its second degrees of freedom", () => {
  const table = crossTable(survey, "1.4", "1.5");
  const numbers = computedStatistics(table, "conum");
  for (const { label, cells, total, test: own } of table.kind === "crossedMeans" ? table.rows : []) {
    const rows = numbers.filter(({ row }) => row === label);
    expect(rows.filter(({ statistic }) => statistic === "mean").map(({ n }) => n)).toEqual(
      cells.map(({ n }) => n),
    );
    const { F, within } = own as Anova;
    expect(rows.find(({ statistic }) => statistic === "F")).toMatchObject({ n: total.n });
    expect(rows.find(({ statistic }) => statistic === "F")?.ddl2).toBe(
      Number.isNaN(F) ? undefined : within.degreesOfFreedom,
    );
  }
});
