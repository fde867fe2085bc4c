import { describe, expect, test } from "vitest";
import { rankCorrelations } from "../../lib/reconstruct/rankCorrelations";
import { phi } from "../../lib/stats/counts/phi";
import reference from "../reference/rankCorrelations.json";
import { answersIn, withAnswersIn } from "../support/columns";
import { readSurvey } from "../support/committed";
import { expectClose } from "../support/expectClose";

const survey = readSurvey();

describe("rankCorrelations", () => {
  // R: cor(method = "spearman") over the pairs of data/respondents.csv (tests/reference/rankCorrelations.R).
  test("are those of R, over the same pairs", () => {
    const { within, between } = rankCorrelations(survey);
    for (const [own, expected] of [
      [within, reference.within],
      [between, reference.between],
    ] as const) {
      expect(own.pairs).toBe(expected.pairs);
      expectClose(own.mean, expected.mean);
      expectClose(own.min, expected.min);
      expectClose(own.max, expected.max);
    }
  });

  test("of choices are by the rank of the answers, the crossings apart", () => {
    const isFirst = (name: string, answer: string) => answersIn(survey, name).map((own) => own === answer);
    const [one, other] = [isFirst("q2_8", "Oui"), isFirst("q2_10", "Oui")];
    // Of 0 and 1, Spearman's correlation is phi.
    const count = (a: boolean, b: boolean) => one!.filter((own, i) => own === a && other![i] === b).length;
    const observed = [
      [count(true, true), count(true, false)],
      [count(false, true), count(false, false)],
    ];
    const { questions } = survey.questionnaire;
    const kept = new Set(["2.8", "2.10", "2.3", "2.6"]);
    const columns = new Map(
      [...survey.columns].filter(([name]) => kept.has(name.slice(1).replace("_", "."))),
    );
    expect(questions.filter(({ id }) => kept.has(id))).toHaveLength(4);
    const { choices } = rankCorrelations({ ...survey, columns });
    expect(choices.pairs).toBe(1);
    expectClose(choices.mean, phi(observed));
  });

  test("leave out constant items, and pairs that fewer than 30 respondents answered", () => {
    const first = answersIn(survey, "q3_1_1");
    const changed = withAnswersIn(survey, [
      ["q3_1_1", first.map((value) => (value === null ? null : 5))],
      ["q3_1_2", first.map((value, row) => (row < 29 ? value : null))],
    ]);
    const before = rankCorrelations(survey).within.pairs;
    const items = [...survey.columns.keys()].filter((name) => name.startsWith("q3_1_")).length;
    expect(rankCorrelations(changed).within.pairs).toBe(before - (2 * items - 3));
  });
});
