import { describe, expect, test } from "vitest";
import { meanRow } from "../../lib/audit/meanRow";
import { questionShape } from "../../lib/audit/QuestionShape";
import { smallestContradiction } from "../../lib/audit/smallestContradiction";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import { publication } from "../../lib/published/Publication";
import type { Key } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import type { MultipleQuestion, ScaleQuestion } from "../../lib/questionnaire/types";
import { readPublished, readQuestionnaire } from "../support/committed";

const questionnaire = readQuestionnaire();
const published = readPublished();
const question = questionById(questionnaire, "3.1") as ScaleQuestion;
const item = question.items![0]!;

const shape = questionShape(questionnaire, published, question);

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
    expect(smallestContradiction(published, shape, item)).toBeUndefined();
  });

  test("is one number where it is off the scale", () => {
    const set = smallestContradiction(withMean("structure", "Publique", "17,44"), shape, item);
    expect(set?.smallest).toBe(true);
    expect(set?.numbers.map(({ statistic, printed }) => [statistic, printed])).toEqual([["mean", "17,44"]]);
  });

  test("is three numbers that cannot be together, where one mean is wrong", () => {
    const set = smallestContradiction(withMean("", "", "7,71"), shape, item);
    expect(set?.smallest).toBe(true);
    // So far from the mean of all, « Plusieurs » would make so small an F only of answers off the scale.
    expect(set?.numbers.map(({ by, statistic, printed }) => [by, statistic, printed])).toEqual([
      ["", "mean", "7,71"],
      ["conum", "mean", "7,13"],
      ["conum", "F", "4,298"],
    ]);
  });

  test("is the first of the smallest sets that no answers give, of all that there are", () => {
    const wrong = withMean("structure", "Publique", "17,44");
    const other = publication(
      wrong.entries.map((entry) =>
        entry.question === "3.1" && entry.by === "conum" && entry.row === item && entry.statistic === "sd"
          ? { ...entry, printed: "9,99" }
          : entry,
      ),
    );
    // Two slips: no number is in every contradiction, and one alone is off the scale.
    const set = smallestContradiction(other, shape, item);
    expect(set?.smallest).toBe(true);
    expect(set?.numbers.map(({ printed }) => printed)).toEqual(["17,44"]);
  });

  // Seeded by position: each row that has a single sum and sum of squares, one digit of one mean changed.
  test("no answers give a row of a single solution of which the last digit of a mean is changed by 5", () => {
    const rows = questionnaire.questions
      .filter((own): own is ScaleQuestion => own.kind === "scale" && own.access === undefined)
      .flatMap((own) => (own.items ?? []).map((label) => ({ own, label })))
      .filter(({ own, label }) => {
        const row = meanRow(published, questionShape(questionnaire, published, own), label);
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
      const row = meanRow(mutated, questionShape(questionnaire, published, own), label);
      expect(momentSolutions(row!.row)).toEqual([]);
    }
  });

  describe("of counts", () => {
    const withEntry = (place: Partial<Key>, printed: string) => {
      const wanted = Object.entries(place);
      const changed = published.entries.map((entry) =>
        wanted.every(([key, value]) => entry[key as keyof Key] === value) ? { ...entry, printed } : entry,
      );
      expect(changed.filter((entry, i) => entry !== published.entries[i])).toHaveLength(1);
      return publication(changed);
    };
    const shapeOf = (id: string) => questionShape(questionnaire, published, questionById(questionnaire, id));
    const setOf = (place: Partial<Key>, printed: string) =>
      smallestContradiction(withEntry(place, printed), shapeOf(place.question!), place.row ?? "");
    const texts = (set: ReturnType<typeof setOf>) =>
      set?.numbers.map(({ by, row, column, statistic, printed }) =>
        [by, row, column, statistic, printed].join("|"),
      );

    test("finds none in a table that some answers give", () => {
      expect(smallestContradiction(published, shapeOf("2.8"), "")).toBeUndefined();
    });

    test("is a count and its percent, where only the percent is wrong", () => {
      const set = setOf({ question: "2.8", by: "", row: "Oui", column: "", statistic: "percent" }, "79,5");
      expect(set?.smallest).toBe(true);
      expect(set?.numbers).toHaveLength(2);
      expect(texts(set)).toContain("|Oui||percent|79,5");
    });

    test("is one count where it exceeds those asked", () => {
      const set = setOf({ question: "2.8", by: "", row: "Oui", column: "", statistic: "n" }, "928");
      expect(texts(set)).toEqual(["|Oui||n|928"]);
      expect(set?.smallest).toBe(true);
    });

    test("is an item's own numbers in a multiple choice", () => {
      const item = (questionById(questionnaire, "12.2") as MultipleQuestion).choices[0]!;
      const set = setOf({ question: "12.2", by: "", row: item, statistic: "n" }, "34");
      expect(set?.smallest).toBe(true);
      expect(set?.numbers.length).toBeGreaterThan(1);
      expect(set?.numbers.every(({ row }) => row === item)).toBe(true);
    });

    test("holds the wrong number, and none that can be left out", () => {
      const place = {
        question: "2.8",
        by: "structure",
        row: "Oui",
        column: "Publique",
        statistic: "n",
      } as const;
      const set = setOf(place, "187");
      expect(texts(set)?.some((text) => text.endsWith("|187"))).toBe(true);
      expect(set!.numbers.length).toBeGreaterThan(1);
    });
  });
});
