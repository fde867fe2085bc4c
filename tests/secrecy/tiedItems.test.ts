import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { attackStudy } from "../../lib/secrecy/attackStudy";
import { crossedWith } from "../../lib/secrecy/questionMask";
import { defaultRules, type SecretSurvey } from "../../lib/secrecy/Secrecy";
import { shownItems } from "../../lib/secrecy/shownItems";
import { shownCrossing, shownFlat } from "../../lib/secrecy/shownTables";
import { tiedItems } from "../../lib/secrecy/tiedItems";
import { crossTable } from "../../lib/tables/crossTable";
import { answersIn, withAnswersIn } from "../support/columns";
import { otherCsv, otherStudy } from "../support/otherStudy";
import { bytesOf } from "../support/smallSurvey";

const whole = otherStudy(2);

function tied(survey: SecretSurvey, ...ids: readonly string[]) {
  const questions = ids.map((id) => {
    const by = crossedWith(survey, id);
    const tables = {
      flat: shownFlat(survey, id),
      crossings: by.map((other) => shownCrossing(survey, id, other)),
    };
    return { id, by, items: shownItems(tables) };
  });
  return tiedItems(survey, questions);
}

describe("what ties the items of a study", () => {
  test("is one key for crossings of the same respondents, whose sizes are those of the tables", () => {
    const { items, truth, elsewhere } = tied(whole, "1.1", "1.2", "2.1", "2.4");
    const keys = items.filter((own) => own.keys.length > 0).map((own) => own.keys.join());
    // 2.1, and the three answers to tick of 2.4.
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    const [bySize, byZone] = items.at(-1)!.keys;
    expect(truth.get(bySize!)).toEqual(crossTable(whole, "2.1", "1.1").groups.map(({ n }) => n));
    expect(truth.get(byZone!)).toEqual(crossTable(whole, "2.1", "1.2").groups.map(({ n }) => n));
    // The groups' own questions show them.
    expect(elsewhere.get(bySize!)).toEqual(truth.get(bySize!));
  });

  test("is another where one respondent is not among them, though as many are", () => {
    const without = (survey: typeof whole, name: string, row: number) =>
      withAnswersIn(survey, [[name, answersIn(survey, name).map((own, i) => (i === row ? null : own))]]);
    const survey = without(without(whole, "q2_1", 7), "q2_3", 8);
    const other = tied({ ...whole, ...survey }, "1.1", "1.2", "2.1", "2.4");
    expect(new Set(other.items.filter(({ keys }) => keys.length > 0).map(({ keys }) => keys[0])).size).toBe(
      2,
    );
  });

  const attacked = (size: number, threshold: number) => {
    const survey = parseRespondents(whole.questionnaire, bytesOf(otherCsv(size)), "respondents.csv");
    const rules = { ...defaultRules, threshold, width: threshold };
    const secret = { ...survey, secrecy: { ...rules, whole: survey } };
    const { groups } = shownCrossing(secret, "2.1", "1.2");
    return { ...attackStudy(secret, rules), areHidden: groups.some(({ n }) => Number.isNaN(n)) };
  };

  test.each([
    [20, 5],
    [20, 8],
    [30, 8],
    [240, 8],
  ])("lets no study of %i protected from %i on be narrowed, hidden groups and all", (size, threshold) => {
    const { areHidden, hidden, ...found } = attacked(size, threshold);
    expect(hidden).toBeGreaterThan(0);
    expect(areHidden).toBe(size < 100);
    expect(found).toMatchObject({ narrowed: [], together: [], unsearched: 0 });
  });
});
