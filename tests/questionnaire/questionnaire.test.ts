import { describe, expect, test } from "vitest";
import { isNumber } from "../../lib/published/PublishedNumber";
import { simpleConditions } from "../../lib/questionnaire/access";
import { itemsOf } from "../../lib/questionnaire/itemsOf";
import { readPublished, readQuestionnaire } from "../support/committed";

const { questions, hidden, sections, crossings } = readQuestionnaire();
const count = <T>(values: readonly T[]) => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
};

describe("data/questionnaire.json", () => {
  test("has the 122 questions of sections 2 to 18, numbered in order", () => {
    const sizes = [11, 7, 9, 6, 5, 19, 12, 7, 2, 6, 11, 3, 2, 6, 12, 3, 1];
    const ids = sizes.flatMap((size, s) => Array.from({ length: size }, (_, i) => `${s + 2}.${i + 1}`));
    expect(questions.map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(122);
    expect(sections.map(({ number }) => number)).toEqual(sizes.map((_, s) => s + 2));
  });

  test("has every kind of question", () => {
    expect(count(questions.map(({ kind }) => kind))).toEqual({
      single: 57,
      department: 1,
      number: 1,
      scale: 57,
      grid: 1,
      multiple: 5,
    });
  });

  test("has the crossings of the report: 117 with the structure, 82 with the number of Conum", () => {
    expect(count(questions.flatMap((question) => question.crossings))).toEqual({ structure: 117, conum: 82 });
    const withoutConum = questions.filter((question) => !question.crossings.includes("conum"));
    const byRecruitment = withoutConum.filter(({ id }) => !id.startsWith("2."));
    expect([...new Set(byRecruitment.map(({ id }) => id.split(".")[0]))]).toEqual([
      "12",
      "13",
      "14",
      "15",
      "16",
    ]);
    expect(crossings.map(({ question }) => question)).toEqual(["2.3", "2.6"]);
  });

  test("says of every condition where it comes from", () => {
    const opened = questions.filter(({ access }) => access);
    expect(opened).toHaveLength(69);
    for (const { id, access } of opened) {
      expect(
        [access!.printed, access!.deduced].some((text) => text !== undefined),
        id,
      ).toBe(true);
    }
    const deduced = opened.filter(({ access }) => access!.deduced !== undefined).map(({ id }) => id);
    expect(deduced).toEqual(
      [
        "2.4",
        "2.5",
        "7.5",
        "7.7",
        "8.8",
        "12.8",
        "13.2",
        "15.1",
        "15.2",
        "15.3",
        "15.4",
        "16.1",
        "16.2",
        "16.3",
        "16.4",
        "16.5",
      ].concat(["16.6", "16.7", "16.8", "16.9", "16.10"]),
    );
  });

  test("prints the words over a section or a block once for all its questions", () => {
    const over = questions.filter(({ access }) => access?.scope !== undefined);
    expect(new Set(over.map(({ access }) => access!.printed)).size).toBe(6);
    expect(over.filter(({ access }) => access!.scope === "block").map(({ id }) => id)).toEqual([
      "12.5",
      "12.6",
      "12.8",
      "12.9",
      "12.10",
      "12.11",
    ]);
  });

  test("has the hidden question 101, which conditions name and no table prints", () => {
    expect(hidden?.map(({ id, choices }) => [id, choices])).toEqual([["101", ["Oui", "Non"]]]);
    const naming = questions.filter(
      ({ access }) => access && simpleConditions(access.condition).some(({ question }) => question === "101"),
    );
    expect(naming.map(({ id }) => id)).toEqual([
      "15.1",
      "15.2",
      "15.3",
      "15.4",
      "16.1",
      "16.2",
      "16.3",
      "16.4",
      "16.5",
      "16.6",
    ]);
  });

  test("opens a question by a score above 5, and never by another", () => {
    const scores = questions.flatMap(({ id, access }) =>
      access
        ? simpleConditions(access.condition).flatMap((c) => ("above" in c ? [[id, c.question, c.above]] : []))
        : [],
    );
    expect(scores).toEqual([
      ["3.6", "3.5", 5],
      ["4.2", "4.1", 5],
      ["4.3", "4.1", 5],
      ["4.6", "4.5", 5],
      ["8.8", "8.7", 5],
      ["12.7", "12.6", 5],
      ["16.12", "16.11", 5],
      ["17.2", "17.1", 5],
    ]);
  });

  test("writes French: curly apostrophes, and no ordinary space before ? ! ; : or within « »", () => {
    const texts = [...questions, ...(hidden ?? [])].flatMap((question) => [
      question.label,
      question.note ?? "",
      question.access?.printed ?? "",
      question.access?.deduced ?? "",
      ...itemsOf(question),
      ...("choices" in question ? question.choices : []),
    ]);
    expect(texts.filter((text) => /\p{L}'\p{L}| [?!;:»]|« |\s$|^\s| {2}/u.test(text))).toEqual([]);
  });
});

describe("data/published.csv", () => {
  const { entries } = readPublished();

  test("has the 5,887 printed numbers, kind by kind", () => {
    expect(entries.filter(isNumber)).toHaveLength(5887);
    expect(count(entries.filter(isNumber).map(({ statistic }) => statistic))).toEqual({
      base: 63,
      n: 1519,
      percent: 1070,
      mean: 1042,
      sd: 1042,
      chi2: 119,
      F: 411,
      ddl: 91,
      p: 530,
    });
  });

  test("has the 91 stated verdicts, the 88 figures, four pairs of x, six notes and four other labels", () => {
    const words = entries
      .filter((entry) => !isNumber(entry))
      .map(({ statistic, printed }) => {
        return printed === "x" ? `${statistic} x` : statistic;
      });
    expect(count(words)).toEqual({ verdict: 91, figure: 88, "chi2 x": 4, "p x": 4, note: 6, label: 4 });
  });
});
