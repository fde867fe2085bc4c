import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import { questionErrata } from "../../lib/audit/findErrata";
import { power } from "../../lib/audit/power";
import { printedTexts } from "../../lib/audit/printedTexts";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { repairs } from "../../lib/audit/repairs";
import { publication } from "../../lib/published/Publication";
import { reportErrata } from "../../lib/reconstruct/reportErrata";
import { at, crossed, flat, smallQuestionnaire } from "../support/smallReport";

const single: QuestionShape = {
  id: "1.3",
  kind: "single",
  rows: [""],
  choices: ["A", "B"],
  range: {},
  asked: 16,
  crossings: [],
};

describe("printedTexts", () => {
  test("is one text, of as many decimals, with the same sign before them", () => {
    expect(printedTexts({ statistic: "mean", printed: "3,16" }, 2.0044)).toEqual(["2,00"]);
    expect(printedTexts({ statistic: "sd", printed: "3.1" }, 2)).toEqual(["2.0"]);
    expect(printedTexts({ statistic: "n", printed: "12" }, 7)).toEqual(["7"]);
  });

  test("is two on a tie, but for a mean or a standard deviation that is rounded half up", () => {
    expect(printedTexts({ statistic: "percent", printed: "6,3" }, 6.25)).toEqual(["6,3", "6,2"]);
    expect(printedTexts({ statistic: "mean", printed: "6,87" }, 6.875)).toEqual(["6,88"]);
    expect(printedTexts({ statistic: "mean", printed: "6,87" }, 6.875, "halfEither")).toEqual([
      "6,88",
      "6,87",
    ]);
  });

  test("is cut off where numbers are, and a whole number of units stays whole", () => {
    expect(printedTexts({ statistic: "percent", printed: "61,6" }, 200 / 3, "truncated")).toEqual(["66,6"]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (units) => {
        const text = (units / 100).toFixed(2);
        expect(printedTexts({ statistic: "mean", printed: "1.00" }, units / 100, "truncated")).toEqual([
          text,
        ]);
      }),
    );
  });

  test("has no leading zero in the place of « < .001 » or of a p above 1, and is nothing for no number", () => {
    expect(printedTexts({ statistic: "p", printed: "<.001" }, 0.0421)).toEqual([".042"]);
    expect(printedTexts({ statistic: "p", printed: "1.002" }, 0.002)).toEqual([".002"]);
    expect(printedTexts({ statistic: "F", printed: "1,234" }, Number.NaN)).toEqual([]);
  });
});

describe("an audit of numbers on a tie, or cut off", () => {
  test("does not count the other neighbour of a tie as a slip that it would catch", () => {
    // 1 of 16 is 6,25 %.
    const system = countSystem(publication(at("1.3", "", "A", "", { n: 1, percent: "6,3" })), single, "");
    expect(power(system, system.places[1]!)).toBeCloseTo(8 / 9, 12);
  });

  test("reads what such a report would print", () => {
    const shape: QuestionShape = { ...single, asked: 3, rounding: "truncated" };
    const system = countSystem(publication(at("1.3", "", "A", "", { n: 2, percent: "61,6" })), shape, "");
    const found = repairs(system, () => []).flatMap(({ numbers }) => numbers);
    expect(
      found.find(({ place }) => place.statistic === "percent")?.readings.map(({ text }) => text),
    ).toEqual(["66,6"]);
  });
});

test("a wrong cell of a crossed multiple choice is accused, and not the numbers that confirm one another", () => {
  const groups = (id: string, names: readonly string[]) => ({ id, groups: names, sizes: [10, 10] });
  const shape: QuestionShape = {
    ...single,
    kind: "multiple",
    rows: ["A"],
    choices: [],
    asked: 20,
    crossings: [groups("structure", ["Publique", "Privée"]), groups("conum", ["Un", "Plusieurs"])],
  };
  const printed = publication([
    ...at("1.3", "", "A", "", { n: 10, percent: "50,0" }),
    ...crossed("1.3", "structure", { A: [9, 4] }),
    ...at("1.3", "structure", "A", "Publique", { percent: "60,0" }),
    ...at("1.3", "structure", "A", "", { chi2: "0,800", p: ".371" }),
    ...crossed("1.3", "conum", { A: [5, 5] }),
  ]);
  expect(
    questionErrata(printed, shape).map(({ column, statistic, printed: text, expected }) => [
      column,
      statistic,
      text,
      expected,
    ]),
  ).toEqual([["Publique", "n", "9", ["6"]]]);
});

test("a report whose crossed questions contradict themselves is still audited", () => {
  const questionnaire = smallQuestionnaire(20, [
    { id: "1.3", label: "N", kind: "scale", scale: { min: 1, max: 10 }, crossings: ["structure"] },
  ]);
  const printed = publication([
    ...flat("1.1", { Publique: 10, Privée: 10 }),
    ...flat("1.2", { Un: 10, Plusieurs: 10 }),
    ...flat("1.3", {}),
    ...crossed("1.1", "conum", { Publique: [5, 5], Privée: [5, 6] }),
  ]);
  expect(() => reportErrata(questionnaire, printed)).not.toThrow();
});
