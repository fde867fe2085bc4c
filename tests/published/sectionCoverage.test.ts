import { describe, expect, test } from "vitest";
import { readBytes } from "../../lib/base/readBytes";
import { compareAll } from "../../lib/published/compare";
import { parseErrata } from "../../lib/published/errataFile";
import { sectionCoverage } from "../../lib/published/sectionCoverage";
import { readPublished, readSurvey } from "../support/committed";
import { root } from "../support/smallSurvey";
import { withoutQuestions } from "../support/wholeSurvey";

const survey = readSurvey();
const errata = parseErrata(readBytes(`${root}/data/errata.csv`), "errata.csv");
const comparisons = compareAll(survey, readPublished(), errata);
const sections = sectionCoverage(survey, comparisons);
const sum = (value: (section: (typeof sections)[number]) => number) =>
  sections.reduce((total, section) => total + value(section), 0);

describe("sectionCoverage", () => {
  test("counts the report: 122 questions, 319 tables, 530 tests", () => {
    expect(sections.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 2));
    expect(sum(({ questions }) => questions)).toBe(122);
    // The flat tables of 2.2 and 6.5, whose tables are lost, are ours alone.
    expect(sum(({ tables }) => tables)).toBeGreaterThanOrEqual(319);
    expect(sum(({ tests }) => tests)).toBeGreaterThanOrEqual(530);
  });

  test("shares the comparisons among the sections, none twice", () => {
    const count = (wanted: string) => comparisons.filter(({ status }) => status === wanted).length;
    expect(sum(({ identical }) => identical)).toBe(count("identical"));
    expect(sum(({ errata: wrong }) => wrong)).toBe(count("erratum"));
    expect(sum(({ unexplained }) => unexplained)).toBe(0);
  });

  test("leaves out the sections that these answers lack", () => {
    const partial = withoutQuestions(survey, ({ id }) => !id.startsWith("2."));
    expect(sectionCoverage(partial, []).map(({ number }) => number)).toEqual([2]);
  });
});
