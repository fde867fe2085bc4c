import { describe, expect, test } from "vitest";
import { sectionQuestions } from "../../lib/answers/Survey";
import { readBytes } from "../../lib/base/readBytes";
import { questionDocument } from "../../lib/present/document/questionDocument";
import { compareAll } from "../../lib/published/compare";
import { parseErrata } from "../../lib/published/errataFile";
import { sectionCoverage } from "../../lib/published/sectionCoverage";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { openStudy } from "../../lib/study/openStudy";
import type { Study } from "../../lib/study/Study";
import { readPublished, readSurvey } from "../support/committed";
import { otherStudy } from "../support/otherStudy";
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

  /** How many tables `show` shows of the questions of a section. */
  const shownTables = (study: Study, section: number) =>
    sectionQuestions(study, section)
      .flatMap(({ id }) => questionDocument(study, id).blocks)
      .filter(({ kind }) => kind === "table").length;
  const keptSecret = (whole: Study): Study => ({
    ...whole,
    secrecy: { ...defaultRules, whole, width: defaultRules.threshold },
  });
  const drafted = (name: string) => () => openStudy(`${root}/examples/${name}`);

  test.each([
    ["of schools, drafted from a file", drafted("ecoles")],
    ["of a personality test, drafted from a file", drafted("personnalite")],
    ["of two sections with scores and numbers", () => otherStudy(3)],
    ["that keeps small numbers secret", () => keptSecret(otherStudy(3))],
  ])("counts as many tables as a section shows, how scores spread among them, of a study %s", (_, open) => {
    const study = open();
    const told = sectionCoverage(study, []).map(({ number, tables }) => [number, tables]);
    expect(told).toEqual(told.map(([number]) => [number, shownTables(study, number!)]));
  });
});
