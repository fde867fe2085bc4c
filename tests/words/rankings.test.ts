import { describe, expect, test } from "vitest";
import { fr } from "../../lib/present/french";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { rowTests } from "../../lib/tables/rowTests";
import type { CrossedMeans, FlatMeans } from "../../lib/tables/Table";
import { plainTest } from "../../lib/tables/unweighted";
import { asStudy, conumWords, conum as survey } from "../support/conum";
import { wholeSurvey } from "../support/wholeSurvey";

const { effectSize, leading, significant, significantCount, trailing, use } = conumWords();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("trailing names the lowest mean, or the answer least often given", () => {
  const means = (flatTable(survey, "3.1") as FlatMeans).rows;
  const lowest = means.toSorted((a, b) => a.mean - b.mean)[0]!;
  expect(plain(trailing("3.1", 1))).toContain(`« ${plain(lowest.label)} »`);
  expect(plain(trailing("2.8", 2))).toMatch(/^« Non » \([\d,]+ %\) et « Oui » /);
});

test("weighted answers are ranked by the percents that are told, and not by how many gave them", () => {
  const { codes, values } = survey.columns.get("q2_8")!;
  const weights = survey.ids.map((_, row) => (values[codes[row]!] === "Non" ? 5 : 1));
  const weighted = { name: "poids", weights, drawn: [survey.ids.length] };
  use({ ...asStudy(survey), weights: weighted });
  expect(plain(leading("2.8", 2))).toMatch(/^« Non » \(68,7 %\) et « Oui » /);
  use(survey);
});

describe("significant", () => {
  const table = crossTable(survey, "4.4", "2.6") as CrossedMeans;
  const expected = table.rows
    .filter(({ test: own }) => own.p <= 0.05)
    .toSorted((a, b) => a.test.p - b.test.p);

  test("names the items that differ, the smallest p first, with the means of the groups", () => {
    expect(expected.length).toBeGreaterThan(3);
    const [first] = plain(significant("4.4", "conum", 2)).split(" et « ");
    expect(first).toMatch(
      new RegExp(`^« ${plain(expected[0]!.label).replace(/[()]/g, "\\$&")} » \\([\\d,]+ contre [\\d,]+\\)`),
    );
    expect(significant("4.4", "conum", 99).match(/ contre /g)).toHaveLength(expected.length);
  });

  test("counts them among all", () => {
    expect(plain(significantCount("4.4", "conum"))).toBe(`${expected.length} items sur ${table.rows.length}`);
  });

  test("is « aucun » where none differ", () => {
    use(asStudy(wholeSurvey(40)));
    const none = (["3.1", "3.3", "3.4", "4.2"] as const).find((id) =>
      (crossTable(wholeSurvey(40), id, "2.3") as CrossedMeans).rows.every(
        ({ test: own }) => !(own.p <= 0.05),
      ),
    )!;
    expect(significant(none, "structure")).toBe("aucun");
    expect(plain(significantCount(none, "structure"))).toMatch(/^aucun item sur \d+$/);
    use(survey);
  });

  test("refuses a question without items", () => {
    expect(() => significant("2.8", "structure")).toThrow("La question 2.8 n’a pas d’items à tester.");
    expect(() => significant("2.7", "structure")).toThrow("La question 2.7 n’a pas d’items à tester.");
  });
});

describe("effectSize", () => {
  test("is Cramér's V of counts, eta squared of means, with the item where there are several", () => {
    expect(plain(effectSize("2.8", "structure"))).toMatch(/^V = 0,\d\d$/);
    expect(plain(effectSize("2.7", "structure"))).toMatch(/^η² = 0,\d\d\d$/);
    const row = (crossTable(survey, "4.4", "2.6") as CrossedMeans).rows[1]!;
    const { between, within } = plainTest(row.test, "");
    const eta = between.sumOfSquares / (between.sumOfSquares + within.sumOfSquares);
    expect(plain(effectSize("4.4.2", "conum"))).toBe(`η² = ${eta.toFixed(3).replace(".", ",")}`);
  });

  test("is the largest of a question that has several scores, ticks or rows of a grid", () => {
    for (const id of ["4.4", "12.2", "6.4"] as const) {
      const tests = rowTests(crossTable(survey, id, "2.6"));
      expect(tests.length).toBeGreaterThan(1);
      const most = Math.max(...tests.map(({ effect }) => effect).filter((effect) => !Number.isNaN(effect)));
      const digits = tests[0]!.measure === "V" ? 2 : 3;
      const sign = tests[0]!.measure === "V" ? "V" : "η²";
      expect(plain(effectSize(id, "conum"))).toMatch(
        new RegExp(`^${sign} = ${fr.decimal(most, digits)}( \\(supposé\\))?$`),
      );
    }
  });
});
