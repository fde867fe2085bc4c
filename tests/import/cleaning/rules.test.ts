import { describe, expect, test } from "vitest";
import type { Rule } from "../../../lib/import/cleaning/Cleaning";
import { blankRow, cleanRows, keptIds, type MetaRow, ruleOf, textsOf } from "../../support/metaTable";
import { faultOf } from "../../support/smallSurvey";

/** The ids that a single rule leaves. */
const left = (rule: object, rows: readonly MetaRow[]) =>
  keptIds(cleanRows(rows, ruleOf(rule as Omit<Rule, "id" | "label">)));

describe("outsideDates", () => {
  const rows = ["2024-01-07 23:59:59", "08/01/2024 00:00", "2024-01-19T23:59:59Z", "20/01/2024", ""].map(
    (submitdate) => ({ submitdate }),
  );
  const rule = { kind: "outsideDates", column: "submitdate" };

  test("keeps the days of the questionnaire, both ends included, and rows without a date", () => {
    expect(left(rule, rows)).toEqual(["r2", "r3", "r5"]);
  });

  test("keeps the days of the rule instead, one end of which may be open", () => {
    expect(left({ ...rule, from: "2024-01-19" }, rows)).toEqual(["r3", "r4", "r5"]);
    expect(left({ ...rule, to: "2024-01-07" }, rows)).toEqual(["r1", "r5"]);
  });

  test("refuses what is no date, with its line", () => {
    const fault = faultOf(() => left(rule, [{}, { submitdate: "13/25/2024" }]));
    expect(fault.place).toEqual({ file: "lime.csv", line: 3, column: "submitdate", value: "13/25/2024" });
  });
});

describe("tests", () => {
  const rows = [{ token: "test" }, { token: "mon TEST à moi" }, { token: "ordinaire" }, { id: "essai-1" }];

  test("sets aside what equals a text, contains one whatever its capitals, or is listed", () => {
    const rule = (where: object) => ({ kind: "tests", where: [{ column: "token", ...where }] });
    expect(left(rule({ equals: ["test"] }), rows)).toEqual(["r2", "r3", "essai-1"]);
    expect(left(rule({ contains: ["Test"] }), rows)).toEqual(["r3", "essai-1"]);
    expect(left({ kind: "tests", ids: ["essai-1", "r3"] }, rows)).toEqual(["r1", "r2"]);
  });
});

describe("duplicates", () => {
  const rows = [
    { id: "a", q1_7: "" },
    { id: "b" },
    { id: "a", q1_7: "1" },
    { id: "a", q1_7: "" },
    { id: "" },
    { id: "" },
  ];
  const sevenths = (keep: string) =>
    textsOf(cleanRows(rows, ruleOf({ kind: "duplicates", keep } as never)).kept, "q1_7");

  test("keep the first row of an identifier, the last, or the first of the most complete; blanks equal nothing", () => {
    expect(sevenths("first")).toEqual(["", "4", "4", "4"]);
    expect(sevenths("last")).toEqual(["4", "", "4", "4"]);
    expect(sevenths("mostComplete")).toEqual(["4", "1", "4", "4"]);
  });

  test("compare the columns that are named, all of them", () => {
    const own = [
      { ipaddr: "1", token: "x" },
      { ipaddr: "1", token: "y" },
      { ipaddr: "1", token: "x" },
    ];
    expect(left({ kind: "duplicates", columns: ["ipaddr"], keep: "first" }, own)).toEqual(["r1"]);
    expect(left({ kind: "duplicates", columns: ["ipaddr", "token"], keep: "first" }, own)).toEqual([
      "r1",
      "r2",
    ]);
  });
});

describe("sameAnswers", () => {
  const rows = [{}, {}, { q1_3: "4" }, { ...blankRow }, { ...blankRow }];

  test("sets aside the rows of the same answers where enough questions are answered", () => {
    expect(left({ kind: "sameAnswers", answered: 6, keep: "first" }, rows)).toEqual(["r1", "r3", "r4", "r5"]);
    expect(left({ kind: "sameAnswers", answered: 6, keep: "last" }, rows)).toEqual(["r2", "r3", "r4", "r5"]);
    expect(left({ kind: "sameAnswers", answered: 7, keep: "first" }, rows)).toHaveLength(5);
  });
});

describe("leftBefore", () => {
  const leftAt = (question: string, row: MetaRow) =>
    left({ kind: "leftBefore", question }, [row]).length === 0;

  test("catches who did nothing at a question nor after it, where one of these may have been asked", () => {
    expect(leftAt("1.7", {})).toBe(false);
    expect(leftAt("1.7", { q1_7: "" })).toBe(true);
    expect(leftAt("1.6", { q1_7: "" })).toBe(true);
    expect(leftAt("1.5", { q1_7: "" })).toBe(false);
    expect(leftAt("1.1", { ...blankRow })).toBe(true);
  });

  test("does not catch who is asked nothing any more", () => {
    // 1.8 is for those whose 1.3 is above 5.
    expect(leftAt("1.8", { q1_3: "3" })).toBe(false);
    expect(leftAt("1.8", { q1_3: "6" })).toBe(true);
    expect(leftAt("1.8", { q1_3: "" })).toBe(true);
  });

  test("knows its questions", () => {
    expect(() => leftAt("1.9", {})).not.toThrow();
  });
});

describe("rules on columns of the file", () => {
  test("« blank » catches a blank in any of its columns, and « below » a number that is too low or not there", () => {
    const rows = [{ submitdate: "x", lastpage: "4" }, { lastpage: "3" }, { submitdate: "x", lastpage: "" }];
    expect(left({ kind: "blank", columns: ["submitdate"] }, rows)).toEqual(["r1", "r3"]);
    expect(left({ kind: "blank", columns: ["submitdate", "lastpage"] }, rows)).toEqual(["r1"]);
    expect(left({ kind: "below", column: "lastpage", below: 4 }, rows)).toEqual(["r1"]);
    expect(
      faultOf(() => left({ kind: "below", column: "token", below: 4 }, [{ token: "x" }])).place.line,
    ).toBe(2);
  });

  test("a column that the file lacks is a fault", () => {
    expect(faultOf(() => left({ kind: "blank", columns: ["datestamp"] }, [{}])).message).toBe(
      "lime.csv, colonne « datestamp » : cette colonne manque et la règle « blank » en dépend. " +
        "Attendu : les colonnes que les règles nomment.",
    );
  });
});

describe("missingKeys", () => {
  test("catches who lacks a key answer, unless it was not asked", () => {
    const rows = [{}, { q1_3: "" }, { q1_5: "Plusieurs Conum" }, { q1_5: "" }];
    expect(left({ kind: "missingKeys", questions: ["1.3"] }, rows)).toEqual(["r1", "r3", "r4"]);
    expect(left({ kind: "missingKeys", questions: ["1.6"] }, rows)).toEqual(["r1", "r2"]);
  });
});

describe("tooFast", () => {
  const rows = ["10", "100,5", "40", "", "120"].map((interviewtime) => ({ interviewtime }));
  const duration = { column: "interviewtime" };

  test("catches durations below a number; no duration is no reason", () => {
    expect(left({ kind: "tooFast", duration, below: 40 }, rows)).toEqual(["r2", "r3", "r4", "r5"]);
  });

  test("catches durations below a fraction of the median of the rows that are left, and says the threshold", () => {
    const rule = ruleOf({ kind: "tooFast", duration, belowMedian: 0.5 } as never);
    const alone = cleanRows(rows, rule);
    expect(alone.flow.rules[0]).toMatchObject({ caught: 1, threshold: (0.5 * (40 + 100.5)) / 2 });
    const after = cleanRows(rows, ruleOf({ kind: "tests", ids: ["r1"] } as never), rule);
    expect(after.flow.rules[1]).toMatchObject({ caught: 1, alone: 1, threshold: 0.5 * 100.5 });
    expect(keptIds(after)).toEqual(["r2", "r4", "r5"]);
  });

  test("counts from a date to another", () => {
    const dates = [
      { startdate: "2024-01-08 10:00:00", submitdate: "2024-01-08 10:00:59" },
      { startdate: "2024-01-08 10:00:00", submitdate: "2024-01-08 10:01:00" },
      { startdate: "2024-01-08 10:00:00" },
    ];
    const from = { from: "startdate", to: "submitdate" };
    expect(left({ kind: "tooFast", duration: from, below: 60 }, dates)).toEqual(["r2", "r3"]);
  });
});

describe("routing", () => {
  const rows = [{}, { q1_6: "3" }, { q1_5: "", q1_6: "3" }, { q1_5: "Plusieurs Conum", q1_6: "3" }];

  test("takes out the answers of who was not asked, or sets their rows aside", () => {
    const cleaned = cleanRows(rows, ruleOf({ kind: "routing", act: "clean" } as never));
    expect(textsOf(cleaned.kept, "q1_6")).toEqual(["", "[nettoyé:routing]", "[nettoyé:routing]", "3"]);
    expect(cleaned.cleaned.map(({ line, id, column, value }) => [line, id, column, value])).toEqual([
      [3, "r2", "q1_6", "3"],
      [4, "r3", "q1_6", "3"],
    ]);
    expect(left({ kind: "routing", act: "aside" }, rows)).toEqual(["r1", "r4"]);
  });

  test("accuses nobody by a deduced condition", () => {
    expect(left({ kind: "routing", act: "aside" }, [{ q1_8: "Oui" }])).toEqual(["r1"]);
  });
});

describe("impossible", () => {
  const when = {
    and: [
      { question: "1.1", is: ["Privée"] },
      { question: "1.3", above: 8 },
    ],
  };
  const rows = [{}, { q1_1: "Privée", q1_3: "9" }, { q1_1: "Privée" }];

  test("sets aside the rows that meet its condition, or takes out the answers to some questions", () => {
    expect(left({ kind: "impossible", when }, rows)).toEqual(["r1", "r3"]);
    const cleaned = cleanRows(rows, ruleOf({ kind: "impossible", when, clean: ["1.3"] } as never));
    expect(textsOf(cleaned.kept, "q1_3")).toEqual(["3", "[nettoyé:impossible]", "3"]);
    expect(cleaned.flow.rules[0]).toMatchObject({ act: "clean", caught: 1, removed: 0, cells: 1 });
  });
});
