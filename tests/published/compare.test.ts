import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { answers, askedRows, type Survey } from "../../lib/answers/Survey";
import { readBytes } from "../../lib/base/readBytes";
import { compareAll, compareTable, uncompared } from "../../lib/published/compare";
import { parseErrata } from "../../lib/published/errataFile";
import { publication } from "../../lib/published/Publication";
import { isNumber, type Key, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionById } from "../../lib/questionnaire/lookup";
import { flatTable } from "../../lib/tables/flatTable";
import { withAnswersIn } from "../support/columns";
import { readPublished, readSurvey } from "../support/committed";
import { partialSurvey } from "../support/itemSurvey";
import { root, smallSurvey } from "../support/smallSurvey";

const place: Key = { question: "1.5", by: "", row: "Un Conum", column: "", statistic: "n" };

describe("compareTable", () => {
  const table = flatTable(smallSurvey({}, {}, { q1_5: "Plusieurs Conum", q1_6: "2" }), "1.5");
  const statusOf = (printed: string, errata: readonly Key[] = []) =>
    compareTable(table, "", publication([{ ...place, printed }]), errata).find(
      (number) => keyText(number) === keyText(place),
    );

  test("holds a number for identical when its digits are those that are printed", () => {
    expect(statusOf("2")).toEqual({ ...place, value: 2, formatted: "2", printed: "2", status: "identical" });
  });

  test.each([
    ["66,7", "identical"],
    ["66,6", "unexplained"],
    ["66,67", "identical"],
    ["66,66", "unexplained"],
    ["67", "identical"],
    ["66.7", "identical"],
    ["066,7", "unexplained"],
  ])("compares the digits, as many as are printed: %s is %s", (text, status) => {
    const percents = publication([{ ...place, statistic: "percent", printed: text }]);
    const [found] = compareTable(table, "", percents, []).filter(({ printed }) => printed !== undefined);
    expect(found).toMatchObject({ formatted: "66,7", printed: text, status });
  });

  test("calls a difference unexplained, unless the place is known for a misprint", () => {
    expect(statusOf("3")?.status).toBe("unexplained");
    expect(statusOf("3", [{ ...place, row: "Plusieurs Conum" }])?.status).toBe("unexplained");
    expect(statusOf("3", [place])?.status).toBe("erratum");
  });

  test("holds a number for identical even where a misprint was expected", () => {
    expect(statusOf("2", [place])?.status).toBe("identical");
  });

  test("says what the report does not print", () => {
    const others = compareTable(table, "", publication([{ ...place, printed: "2" }]), []).slice(2);
    expect(others).toHaveLength(5);
    expect(others.every(({ status, printed }) => status === "not printed" && printed === undefined)).toBe(
      true,
    );
  });

  test("holds « x » for something that the report did not compute, which is not compared", () => {
    expect(statusOf("x")).toEqual({
      ...place,
      value: 2,
      formatted: "2",
      printed: "x",
      status: "not printed",
    });
    const nobody = flatTable(smallSurvey({}), "1.6");
    const printed = [{ ...place, question: "1.6", row: "", statistic: "mean", printed: "x" } as const];
    const mean = compareTable(nobody, "", publication(printed), []).find(
      ({ statistic }) => statistic === "mean",
    );
    expect(mean).toMatchObject({ formatted: "x", printed: "x", status: "not printed" });
  });

  test("compares no filtered table with the report, which has none", () => {
    const survey = filterSurvey(smallSurvey({}, { q1_1: "Privée" }), "1.1", "Privée");
    const numbers = compareTable(flatTable(survey, "1.5"), "", publication([{ ...place, printed: "2" }]), []);
    expect(numbers.map(({ status }) => status)).toEqual(numbers.map(() => "not printed"));
  });
});

describe("compareAll on the committed data", () => {
  const survey = readSurvey();
  const published = readPublished();
  const errata = parseErrata(readBytes(join(root, "data", "errata.csv")), "errata.csv");
  const inSection2 = ({ question }: Key) => question.startsWith("2.");
  const section2 = (changed: Survey) => compareAll(changed, published, errata).filter(inSection2);
  const withStatus = (comparisons: ReturnType<typeof section2>, status: string) =>
    comparisons.filter((comparison) => comparison.status === status);

  test("compares every number that section 2 prints", () => {
    expect(uncompared(compareAll(survey, published, errata), published).filter(inSection2)).toEqual([]);
    const compared = section2(survey).filter(({ printed }) => printed !== undefined);
    expect(compared).toHaveLength(387);
    expect(compared).toHaveLength(
      published.entries.filter((entry) => isNumber(entry) && inSection2(entry)).length,
    );
  });

  test("gives back 384 of the 387 numbers digit for digit; the three others are misprints", () => {
    const comparisons = section2(survey);
    expect(withStatus(comparisons, "identical")).toHaveLength(384);
    expect(withStatus(comparisons, "unexplained")).toEqual([]);
    expect(
      withStatus(comparisons, "erratum").map(({ question, by, statistic, printed, formatted }) =>
        [question, by, statistic, printed, formatted].join(" "),
      ),
    ).toEqual([
      expect.stringMatching(/^2\.7 structure F 45,203 8,2\d\d$/),
      "2.9 structure chi2 43,231 32,208",
      "2.10 conum p .000 .001",
    ]);
  });

  test.each(
    Array.from({ length: 11 }, (_, i) => `2.${i + 1}`),
  )("one answer to %s that changes leaves numbers unexplained", (id) => {
    const question = questionById(survey.questionnaire, id);
    const name = `q${id.replace(".", "_")}`;
    const row = askedRows(survey, id)[0]!;
    const before = answers(survey, id)[row]!;
    const after =
      "choices" in question ? question.choices.find((choice) => choice !== before)! : Number(before) + 40;
    const changed = withAnswersIn(survey, [[name, answers(survey, id).with(row, after)]]);
    const unexplained = withStatus(section2(changed), "unexplained");
    expect(unexplained.filter((number) => number.question === id).length).toBeGreaterThanOrEqual(1);
  });

  test("names the printed numbers that no table computes", () => {
    const lost = {
      ...place,
      question: "2.8",
      by: "structure",
      row: "Peut-être",
      column: "Privée",
      printed: "4",
    };
    const more = publication([...published.entries, lost, { ...lost, statistic: "verdict", printed: "ns" }]);
    expect(uncompared(compareAll(survey, more, errata), more).filter(inSection2)).toEqual([lost]);
  });
});

describe("compareAll of a survey that lacks questions", () => {
  const columns = ["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2"];
  const survey = partialSurvey(columns, {}, { q1_1: "Privée", q2_2_1: "Non" });
  const at = (question: string, statistic: PublishedNumber["statistic"], printed: string) =>
    ({ question, by: "", row: "", column: "", statistic, printed }) as const;

  test("computes the tables of those it has, by the crossings that each has", () => {
    const tables = compareAll(survey, publication([]), []).map(({ question, by }) => `${question} ${by}`);
    const known = ["1.1 ", "1.2 ", "1.2 structure", "2.2 ", "2.2 structure", "2.2 conum"];
    expect([...new Set(tables)]).toEqual(known);
  });

  test("waits with the numbers printed of the others: they are not uncompared", () => {
    const printed = publication([at("2.2", "base", "2"), at("2.2", "F", "1,000"), at("2.3", "base", "9")]);
    const comparisons = compareAll(survey, printed, []);
    expect(comparisons.filter(({ status }) => status === "identical")).toHaveLength(1);
    expect(uncompared(comparisons, printed)).toEqual([at("2.2", "F", "1,000")]);
  });

  test("never takes an « x » for a number that could not be compared", () => {
    const printed = publication([at("2.2", "F", "x")]);
    expect(uncompared(compareAll(survey, printed, []), printed)).toEqual([]);
  });
});
