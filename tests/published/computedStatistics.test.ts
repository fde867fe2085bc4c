import { describe, expect, test } from "vitest";
import { computedStatistics } from "../../lib/published/computedStatistics";
import { keyText } from "../../lib/published/PublishedNumber";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import type { Table } from "../../lib/tables/Table";
import { smallSurvey } from "../support/smallSurvey";

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

  test("gives each number its own place, with the question and the crossing", () => {
    const numbers = computedStatistics(crossTable(survey, "1.4", "1.5"), "conum");
    expect(new Set(numbers.map(keyText)).size).toBe(numbers.length);
    expect(numbers.every(({ question, by }) => question === "1.4" && by === "conum")).toBe(true);
  });
});
