import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../lib/base/readBytes";
import { solutionValue } from "../../lib/base/Solution";
import { formatErrata, parseErrata } from "../../lib/published/errataFile";
import type { Finding } from "../../lib/published/Finding";
import { type Publication, publication } from "../../lib/published/Publication";
import { keyText } from "../../lib/published/PublishedNumber";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { reconstruct } from "../../lib/reconstruct/reconstruct";
import { reportErrata } from "../../lib/reconstruct/reportErrata";
import { readPublished, readQuestionnaire } from "../support/committed";
import { runs } from "../support/realChecks";
import { withPrinted } from "../support/section2";
import { at, sample, smallQuestionnaire } from "../support/smallReport";
import { root } from "../support/smallSurvey";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

/** Findings as lines, in the order of their places. */
const lines = (findings: readonly Finding[]) => formatErrata(findings).trim().split("\n").slice(1).sort();

const reconstructed = (questionnaire: Questionnaire, publication: Publication) =>
  solutionValue(reconstruct(questionnaire, publication, 0, { leaveOut: true })).errata;

describe("reportErrata of the report", () => {
  // Read anew: what a reconstruction remembers of a publication is not known of this one.
  const published = readPublished();
  const found = reportErrata(readQuestionnaire(), published);

  test("has the errata of its reconstruction, which are on record", () => {
    const record = parseErrata(readBytes(`${root}/data/errata.csv`), "errata.csv");
    expect(record.length).toBeGreaterThan(50);
    expect(lines(found)).toEqual(lines(record));
  });

  test("has them in the order in which they are printed, each once", () => {
    const order = published.entries.map(keyText);
    const ranks = found.map((finding) => order.indexOf(keyText(finding)));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(found.length);
    expect(ranks[0]).toBeGreaterThanOrEqual(0);
  });
});

describe("reportErrata of the report of known answers", () => {
  const draws = fc.array(fc.array(fc.nat({ max: 59 }), { minLength: drawn, maxLength: drawn }), {
    minLength: 1,
    maxLength: 60,
  });

  test("finds nothing", () => {
    fc.assert(
      fc.property(draws, (numbers) => {
        const survey = surveyOf(numbers);
        expect(reportErrata(survey.questionnaire, reportOf(survey))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  const survey = surveyOf(
    Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: drawn }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
    ),
  );
  const report = reportOf(survey);
  const wrong = report.entries.filter(
    ({ question, statistic, by }, i) =>
      ["mean", "sd", "n", "F", "chi2", "percent"].includes(statistic) &&
      !["1.1", "1.2"].includes(question) &&
      by !== "" &&
      i % 23 === 0,
  );

  test("finds what a reconstruction finds, of one misprint of any kind", () => {
    expect(reportErrata(survey.questionnaire, report)).toEqual([]);
    expect(wrong.length).toBeGreaterThan(5);
    const findings = wrong.map((entry) => {
      const changed = entry.printed.replace(/\d$/, (digit) => String((Number(digit) + 4) % 10));
      const misprinted = withPrinted(report, entry, changed);
      const own = reportErrata(survey.questionnaire, misprinted);
      const other = reconstructed(survey.questionnaire, { ...misprinted });
      expect(lines(own), `${keyText(entry)}: ${changed}`).toEqual(lines(other));
      return own.length;
    });
    expect(findings).not.toContain(0);
  });

  test("finds the base that leaves out those who answer as an exception, though no row contradicts it", () => {
    const access = { condition: { question: "1.1", is: ["Publique"] }, deduced: "Essai.", exceptions: 1 };
    const questionnaire = smallQuestionnaire(20, [
      { id: "1.3", label: "Note", kind: "scale", scale: { min: 1, max: 10 }, access, crossings: [] },
    ]);
    // As of 10, whose squares add up to 286, and of 11, to 315.
    const printed = publication([
      ...sample(5, 5, 5, 5),
      ...at("1.3", "", "", "", { base: 10, mean: "5,00", sd: "2,00" }),
    ]);
    const own = reportErrata(questionnaire, printed);
    expect(own.map(({ statistic, printed, expected }) => [statistic, printed, expected])).toEqual([
      ["base", "10", ["11"]],
    ]);
    expect(lines(own)).toEqual(lines(reconstructed(questionnaire, { ...printed })));
  });
});
