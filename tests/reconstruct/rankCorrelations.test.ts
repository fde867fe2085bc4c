import { describe, expect, test } from "vitest";
import { rankCorrelations } from "../../lib/reconstruct/rankCorrelations";
import { readSurvey } from "../../lib/respondents/readSurvey";
import reference from "../reference/rankCorrelations.json";
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

  test("leave out constant items, and pairs that fewer than 30 respondents answered", () => {
    const first = survey.columns.get("q3_1_1")!;
    const columns = new Map(survey.columns);
    columns.set(
      "q3_1_1",
      first.map((value) => (value === null ? null : 5)),
    );
    columns.set(
      "q3_1_2",
      first.map((value, row) => (row < 29 ? value : null)),
    );
    const before = rankCorrelations(survey).within.pairs;
    const items = [...survey.columns.keys()].filter((name) => name.startsWith("q3_1_")).length;
    expect(rankCorrelations({ ...survey, columns }).within.pairs).toBe(before - (2 * items - 3));
  });
});
