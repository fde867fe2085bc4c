import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmeticChecks } from "../../lib/audit/arithmeticChecks";
import { askedCount } from "../../lib/audit/askedCount";
import { findErrata } from "../../lib/audit/findErrata";
import { publication } from "../../lib/published/Publication";
import { isNumber, keyText } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import { longTest, runs } from "../support/realChecks";
import { withPrinted } from "../support/section2";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

const draws = (most: number, maxLength: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: drawn, maxLength: drawn }), {
    minLength: 1,
    maxLength,
  });

describe("findErrata on the report of known answers", () => {
  test("gives no false alarm, from a single respondent to a hundred", () => {
    fc.assert(
      fc.property(draws(59, 100), (numbers) => {
        const survey = surveyOf(numbers);
        expect(findErrata(survey.questionnaire, reportOf(survey))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test("gives no false alarm where answers hardly vary and groups are empty or constant", () => {
    fc.assert(
      fc.property(draws(1, 12), (numbers) => {
        const survey = surveyOf(numbers);
        expect(findErrata(survey.questionnaire, reportOf(survey))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("gives no false alarm when part of the numbers is not printed", () => {
    fc.assert(
      fc.property(draws(59, 40), fc.infiniteStream(fc.boolean()), (numbers, kept) => {
        const survey = surveyOf(numbers);
        const part = publication(reportOf(survey).entries.filter(() => kept.next().value));
        expect(findErrata(survey.questionnaire, part)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  test("accepts either neighbour of a p or a chi2 that falls on a tie", () => {
    // 8 alone and 8, 9, 10, 11, 12: F(1, 4) = 4 / 3 and p = 5 / 16 = .3125 exactly.
    const numbers = [8, 8, 11, 9, 10, 12].map((number, row) => [
      row === 0 ? 0 : 1,
      row % 2,
      0,
      0,
      0,
      number,
      0,
      0,
      0,
    ]);
    const survey = surveyOf(numbers);
    const report = reportOf(survey);
    const p = { question: "1.5", by: "structure", row: "", column: "", statistic: "p" } as const;
    const found = (printed: string) =>
      findErrata(survey.questionnaire, withPrinted(report, p, printed)).map(keyText);
    expect(found(".312")).toEqual([]);
    expect(found(".313")).toEqual([]);
    expect(found(".311")).toEqual(["1.5|structure|||p"]);
    expect(found(".314")).toEqual(["1.5|structure|||p"]);
  });

  longTest("notices a number that is far off, whichever it is", () => {
    const numbers = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: drawn }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
    );
    const survey = surveyOf(numbers);
    const report = reportOf(survey);
    expect(findErrata(survey.questionnaire, report)).toEqual([]);
    const silent = report.entries.filter((entry) => {
      if (!isNumber(entry) || entry.printed === "x") return false;
      const far = withPrinted(
        report,
        entry,
        entry.statistic === "p" ? farP(entry.printed) : `9${entry.printed}`,
      );
      return !findErrata(survey.questionnaire, far).some(({ question }) => question === entry.question);
    });
    // Nothing but its own standard deviation speaks of the one row of 1.7, and no upper end of its scale.
    expect(silent.map(keyText)).toEqual(["1.7||||mean"]);
  });
});

describe("arithmeticChecks on the report of known answers", () => {
  const failing = (survey: ReturnType<typeof surveyOf>, printed = reportOf(survey)) =>
    arithmeticChecks(survey.questionnaire, printed).filter(({ holds }) => !holds);

  test("give no false alarm, from a single respondent to a hundred", () => {
    fc.assert(
      fc.property(draws(59, 100), (numbers) => {
        expect(failing(surveyOf(numbers))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("give no false alarm where answers hardly vary and groups are empty or constant", () => {
    fc.assert(
      fc.property(draws(1, 12), (numbers) => {
        expect(failing(surveyOf(numbers))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("give no false alarm when part of the numbers is not printed", () => {
    fc.assert(
      fc.property(draws(59, 40), fc.infiniteStream(fc.boolean()), (numbers, kept) => {
        const survey = surveyOf(numbers);
        const part = reportOf(survey).entries.filter(
          ({ statistic }) =>
            statistic === "figure" || statistic === "verdict" || statistic === "p" || kept.next().value,
        );
        expect(failing(survey, publication(part))).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  longTest("notice a number that is far off, whichever it is of those that others determine", () => {
    const numbers = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: drawn }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
    );
    const survey = surveyOf(numbers);
    const report = reportOf(survey);
    expect(failing(survey, report)).toEqual([]);
    const silent = report.entries.filter((entry) => {
      if (!isNumber(entry)) return false;
      const printed = entry.statistic === "p" ? farP(entry.printed) : `9${entry.printed}`;
      return failing(survey, withPrinted(report, entry, printed)).length === 0;
    });
    // 1.7 is not crossed, and 1.8 is opened by a score: its base is told by its own table alone.
    expect(silent.map(keyText)).toEqual(["1.7||||mean", "1.7||||sd"]);
  });
});

describe("askedCount", () => {
  const survey = surveyOf(
    Array.from({ length: 30 }, (_, row) => Array.from({ length: drawn }, (_, c) => row * (c + 1))),
  );
  const report = reportOf(survey);
  const asked = (id: string, printed = report) =>
    askedCount(survey.questionnaire, printed, questionById(survey.questionnaire, id));
  const place = { by: "", column: "", statistic: "n" } as const;

  test("is everybody for a question without condition", () => {
    expect(asked("1.1")).toBe(30);
    expect(asked("1.7", publication([]))).toBe(30);
  });

  test("is the sum of the answers that open a question", () => {
    const count = (row: string) => Number(report.printed({ ...place, question: "1.3", row }));
    expect(asked("1.5")).toBe(count("A") + count("B"));
    expect(asked("1.6")).toBe(Number(report.printed({ ...place, question: "1.2", row: "Plusieurs" })));
  });

  test("is unknown where a score opens a question", () => {
    expect(asked("1.8")).toBeUndefined();
  });

  test("is unknown where the opening counts are missing or do not add up", () => {
    expect(asked("1.5", publication([]))).toBeUndefined();
    expect(asked("1.5", withPrinted(report, { ...place, question: "1.3", row: "C" }, "29"))).toBeUndefined();
  });
});

/** A probability that is not near this one. */
function farP(printed: string): string {
  return Number(printed) > 0.5 ? ".020" : ".920";
}
