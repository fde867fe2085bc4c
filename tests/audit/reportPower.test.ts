import { describe, expect, test } from "vitest";
import { power } from "../../lib/audit/power";
import { questionShape } from "../../lib/audit/QuestionShape";
import { reportPower } from "../../lib/audit/reportPower";
import type { SoundNumber } from "../../lib/audit/strangers/auditTables";
import { shapeSystems } from "../../lib/audit/strangers/auditTables";
import type { Finding } from "../../lib/published/Finding";
import { type Key, keyText } from "../../lib/published/PublishedNumber";
import { sampled } from "../support/realChecks";
import { withPrinted } from "../support/section2";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

// Questions of every kind: 1.3 a choice, 1.4 two rows of notes, 1.9 boxes to tick, 1.10 a grid.
const survey = surveyOf(
  Array.from({ length: 45 }, (_, row) =>
    Array.from({ length: drawn }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
  ),
);
const { questionnaire } = survey;
const report = reportOf(survey);
const sound = reportPower(questionnaire, report, []);
const keys = (numbers: readonly SoundNumber[]) => numbers.map(({ place }) => keyText(place));
const finding = (place: Key): Finding => ({
  ...place,
  printed: "",
  kind: "incompatible",
  expected: [],
  certainty: "probable",
  explanation: "",
});
const key = (question: string, row: string, own: Partial<Key> = {}): Key => ({
  question,
  by: "",
  row,
  column: "",
  statistic: "mean",
  ...own,
});

describe("reportPower", () => {
  test("is that of each number in its row of means or its tables, once, question by question", () => {
    const expected = questionnaire.questions.flatMap((question) => {
      const shape = questionShape(questionnaire, report, question);
      return shapeSystems({ shape, publication: report }).flatMap(({ system }) =>
        system.places.map((place) => ({ place, power: power(system, place) })),
      );
    });
    expect(sound).toEqual(expected);
    expect(new Set(keys(sound)).size).toBe(sound.length);
    const ids = questionnaire.questions.map(({ id }) => id);
    expect(new Set(sound.map(({ place }) => place.question))).toEqual(new Set(ids));
  });

  test("is of counts, percents, means, standard deviations and tests, as they are printed", () => {
    for (const { place } of sound) expect(report.printed(place)).toBe(place.printed);
    const kinds = new Set(sound.map(({ place }) => place.statistic));
    expect(kinds).toEqual(new Set(["n", "percent", "chi2", "p", "mean", "sd", "F"]));
  });

  test.each(
    sampled(
      [
        [key("1.4", "Une"), "1.4", "Une"],
        [key("1.4", "Deux", { by: "conum", statistic: "F" }), "1.4", "Deux"],
        [key("1.9", "B", { by: "structure", column: "Privée", statistic: "n" }), "1.9", "B"],
        [key("1.10", "Une", { column: "Oui", statistic: "n" }), "1.10", "Une"],
      ] as const,
      1,
    ),
  )("says nothing of the row in which a number is wrong, and the same of the others: %o", (place, id, row) => {
    const left = reportPower(questionnaire, report, [finding(place)]);
    const others = sound.filter(({ place: own }) => own.question !== id || own.row !== row);
    expect(others.length).toBeLessThan(sound.length);
    expect(left).toEqual(others);
  });

  test("says nothing of all tables of a single choice in which a number is wrong", () => {
    const wrong = finding(key("1.3", "A", { by: "structure", column: "Privée", statistic: "percent" }));
    expect(reportPower(questionnaire, report, [wrong])).toEqual(
      sound.filter(({ place }) => place.question !== "1.3"),
    );
  });

  test("still says it where what is wrong is no part of a row: a verdict, a figure, degrees of freedom", () => {
    const aside = (["verdict", "figure", "ddl", "base"] as const).map((statistic) =>
      finding(key("1.4", "Une", { by: "structure", statistic })),
    );
    expect(reportPower(questionnaire, report, aside)).toEqual(sound);
  });

  test("says nothing of a row that no answers give, though no finding be about it", () => {
    const place = key("1.4", "Une");
    const wrong = withPrinted(report, place, "9,99");
    const left = reportPower(questionnaire, wrong, []);
    expect(left).toEqual(sound.filter(({ place: own }) => own.question !== "1.4" || own.row !== "Une"));
  });
});
