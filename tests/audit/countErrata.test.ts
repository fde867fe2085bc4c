import { describe, expect, test } from "vitest";
import { questionErrata } from "../../lib/audit/findErrata";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { publication } from "../../lib/published/Publication";
import { at, flat, groupsOf, singleShape } from "../support/smallReport";

const shape: QuestionShape = {
  ...singleShape,
  crossings: [...singleShape.crossings, { id: "conum", groups: groupsOf.conum, sizes: [25, 25] }],
};

/** 12 and 5 of the 20 and 30 of one crossing, 10 and 7 of the 25 and 25 of the other. */
const printed = (changes: Readonly<Record<string, string>> = {}) => {
  const text = (name: string, right: string) => changes[name] ?? right;
  return publication([
    ...flat("1.3", { A: text("A", "17"), B: "33" }),
    ...at("1.3", "structure", "A", "Publique", { n: text("Publique", "12"), percent: "60,0" }),
    ...at("1.3", "structure", "A", "Privée", { n: "5", percent: text("Privée %", "16,7") }),
    ...at("1.3", "structure", "", "", { chi2: text("chi2", "10,042"), p: ".002" }),
    ...at("1.3", "conum", "A", "Un", { n: text("Un", "10"), percent: "40,0" }),
    ...at("1.3", "conum", "A", "Plusieurs", { n: "7", percent: "28,0" }),
  ]);
};

const found = (changes: Readonly<Record<string, string>>, of = shape) =>
  questionErrata(printed(changes), of).map(({ by, row, column, statistic, printed: text, expected }) =>
    [by, row, column, statistic, text, expected.join("-")].join(" "),
  );

describe("the wrong numbers of a single choice", () => {
  test("are none where some answers give all", () => {
    expect(found({})).toEqual([]);
  });

  test("are the one without which all its tables are possible", () => {
    expect(found({ A: "71" })).toEqual([" A  n 71 17"]);
    expect(found({ chi2: "10,024" })).toEqual(["structure   chi2 10,024 10,042"]);
  });

  test("are those of each table alone where several tables have one, and two of one table", () => {
    expect(found({ A: "71", Un: "11", chi2: "10,024", "Privée %": "17,6" })).toEqual([
      " A  n 71 17",
      "structure A Privée percent 17,6 16,7",
      "structure   chi2 10,024 10,042",
      "conum A Un n 11 10",
    ]);
  });
});

test("an item of which no answers give two numbers, each of them alone, is told by one of them at least", () => {
  const ticked: QuestionShape = { ...shape, kind: "multiple", rows: ["A"], choices: [] };
  // Of 20 and 30 there are no such percents, and no count is printed beside them.
  const percents = publication([
    ...at("1.3", "structure", "A", "Publique", { percent: "60,1" }),
    ...at("1.3", "structure", "A", "Privée", { percent: "16,8" }),
  ]);
  expect(questionErrata(percents, ticked)).toMatchObject([
    { column: "Privée", printed: "16,8", kind: "impossibleRow", certainty: "unexplained" },
  ]);
});
