import { describe, expect, test } from "vitest";
import { cutSurvey } from "../../../lib/answers/added/cutSurvey";
import { recodeSurvey } from "../../../lib/answers/added/recodeSurvey";
import { classNames } from "../../../lib/present/classNames";
import { crossTable } from "../../../lib/tables/crossTable";
import reference from "../../reference/recoded.json";
import { relativeError } from "../../support/closeTo";
import { readSurvey } from "../../support/committed";

/** Everything here is R on data/respondents.csv: run tests/reference/recoded.R again when it changes. */
const survey = readSurvey();
const idOf = (column: string) => column.slice(1).replaceAll("_", ".");

type Tested = (typeof reference)["ticked"];

/** The counts and the test of a crossing of one row of counts by group. */
function expectTested(of: typeof survey, id: string, { counts, statistic, df, p }: Tested, row = 0): void {
  const table = crossTable(of, id, "2.3");
  if (table.kind === "crossedMultiple") {
    const { cells, test: own } = table.rows[row]!;
    expect([cells.map(({ n }) => n), cells.map(({ base, n }) => base - n)]).toEqual(counts);
    expect(relativeError(own.p, p)).toBeLessThan(1e-10);
    return;
  }
  if (table.kind !== "crossedCounts") throw new Error(table.kind);
  expect(table.rows.map(({ cells }) => cells.map(({ n }) => n))).toEqual(counts);
  if (!("statistic" in table.test)) throw new Error("These answers have no weights.");
  expect(relativeError(table.test.statistic, statistic)).toBeLessThan(1e-10);
  expect(table.test.degreesOfFreedom).toBe(df);
  expect(relativeError(table.test.p, p)).toBeLessThan(1e-10);
}

describe("numbers in classes", () => {
  test.each(reference.cuts)("are those of R’s cut, both ends in: $column, right = $right", ({
    column,
    breaks,
    right,
    codes,
    test: tested,
  }) => {
    const ends = breaks.map(
      (end, i) => end ?? (i === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
    );
    const id = idOf(column);
    const own = cutSurvey(
      survey,
      id,
      ends,
      { right, id: `${id.split(".").slice(0, 2).join(".")}-c` },
      classNames,
    );
    const made = own.questionnaire.questions.find(({ derived }) => derived !== undefined)!;
    const { values, codes: classes } = own.columns.get(`q${made.id.replace(".", "_")}`)!;
    expect(Array.from(classes, (code) => (code < values.length ? code : null))).toEqual(codes);
    expectTested(own, made.id, tested);
  });
});

describe("answers put together", () => {
  const [strategy, offers] = reference.recodes;

  test("have the counts and the chi-square that R has, where the others stay", () => {
    const own = recodeSurvey(survey, "2.11", { "Pas oui": ["Non", "Je ne sais pas"] });
    expectTested(own, "2.11-bis", strategy!.test);
  });

  test("have them where the others go elsewhere", () => {
    const groups = { Accueils: ["Des accueils sur rendez-vous", "Des accueils tout venant"] };
    expectTested(recodeSurvey(survey, "3.2", groups, { else: "Autre" }), "3.2-bis", offers!.test);
  });

  test("of a multiple choice are ticked where one of them is", () => {
    const [first, second] = survey.questionnaire.questions.flatMap((question) =>
      question.id === "12.2" && "choices" in question ? question.choices : [],
    );
    const own = recodeSurvey(survey, "12.2", { "L’un des deux": [first!, second!] });
    expectTested(own, "12.2-bis", reference.ticked);
  });
});
