import { describe, expect, test } from "vitest";
import { meanRow } from "../../lib/audit/meanRow";
import { smallestContradiction } from "../../lib/audit/smallestContradiction";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import { publication } from "../../lib/published/Publication";
import { readPublished } from "../../lib/published/readPublished";
import { questionById } from "../../lib/questionnaire/lookup";
import type { ScaleQuestion } from "../../lib/questionnaire/types";
import { readQuestionnaire } from "../../lib/respondents/readSurvey";

const questionnaire = readQuestionnaire();
const published = readPublished();
const question = questionById(questionnaire, "3.1") as ScaleQuestion;
const item = question.items![0]!;

/** The publication with another mean for one group of the first item of 3.1. */
function withMean(by: string, column: string, printed: string) {
  return publication(
    published.entries.map((entry) =>
      entry.question === "3.1" &&
      entry.by === by &&
      entry.row === item &&
      entry.column === column &&
      entry.statistic === "mean"
        ? { ...entry, printed }
        : entry,
    ),
  );
}

describe("smallestContradiction", () => {
  test("finds none in a row that some answers give", () => {
    expect(smallestContradiction(questionnaire, published, question, item)).toBeUndefined();
  });

  test("is one number where it is off the scale", () => {
    const set = smallestContradiction(
      questionnaire,
      withMean("structure", "Publique", "17,44"),
      question,
      item,
    );
    expect(set?.smallest).toBe(true);
    expect(set?.numbers.map(({ statistic, printed }) => [statistic, printed])).toEqual([["mean", "17,44"]]);
  });

  test("is the three means that do not make one another, where one is wrong", () => {
    const set = smallestContradiction(questionnaire, withMean("", "", "7,71"), question, item);
    expect(set?.smallest).toBe(true);
    expect(set?.numbers).toHaveLength(3);
    expect(set?.numbers.every(({ statistic }) => statistic === "mean")).toBe(true);
    expect(set?.numbers.map(({ printed }) => printed)).toContain("7,71");
  });

  // Seeded by position: each row that has a single sum and sum of squares, one digit of one mean changed.
  test("no answers give a row of a single solution of which the last digit of a mean is changed by 5", () => {
    const rows = questionnaire.questions
      .filter((own): own is ScaleQuestion => own.kind === "scale" && own.access === undefined)
      .flatMap((own) => (own.items ?? []).map((label) => ({ own, label })))
      .filter(({ own, label }) => {
        const row = meanRow(questionnaire, published, own, label);
        return row && momentSolutions(row.row)?.length === 1;
      })
      .slice(0, 60);
    expect(rows.length).toBeGreaterThan(10);
    for (const { own, label } of rows) {
      const mutated = publication(
        published.entries.map((entry) =>
          entry.question === own.id && entry.by === "" && entry.row === label && entry.statistic === "mean"
            ? { ...entry, printed: entry.printed.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10)) }
            : entry,
        ),
      );
      const row = meanRow(questionnaire, mutated, own, label);
      expect(momentSolutions(row!.row)).toEqual([]);
    }
  });
});
