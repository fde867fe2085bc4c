import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import { answerColumn } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { fr } from "../../lib/present/french";
import { columnById } from "../../lib/questionnaire/lookup";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { defaultRules } from "../../lib/secrecy/Secrecy";
import { median as medianOf } from "../../lib/stats/means/median";
import type { Study } from "../../lib/study/Study";
import { words } from "../../lib/words/words";
import { conumWords } from "../support/conum";
import { otherCsv, otherJson, otherStudy } from "../support/otherStudy";
import { bytesOf } from "../support/smallSurvey";

const study = otherStudy(1);
const { median, percentBetween } = words(study);

/** The scores that were given, one a respondent. */
function scores(own: Study, id: string): readonly number[] {
  const { values, codes } = answerColumn(own, columnById(own.questionnaire, id));
  return [...codes].map((code) => values[code]).filter((value): value is number => typeof value === "number");
}
const share = (own: readonly number[], least: number, greatest: number) =>
  fr.percent((100 * own.filter((score) => score >= least && score <= greatest).length) / own.length);

describe("median and percentBetween", () => {
  const small = scores(filterSurvey(study, "1.1", "Petite"), "2.2.3");

  test("say the median of the scores of all, or of a group", () => {
    expect(median("2.2.3")).toBe(String(medianOf(scores(study, "2.2.3"))).replace(".", ","));
    expect(median("2.3", "Petite")).toBe(
      String(medianOf(scores(filterSurvey(study, "1.1", "Petite"), "2.3"))).replace(".", ","),
    );
  });

  test("say the share of some scores, both ends counted, of all or of a group", () => {
    expect(percentBetween("2.2.3", 8, 10)).toBe(share(scores(study, "2.2.3"), 8, 10));
    expect(percentBetween("2.2.3", 8, 10, "Petite")).toBe(share(small, 8, 10));
    expect(percentBetween("2.3", 0, 0)).toBe(share(scores(study, "2.3"), 0, 0));
  });

  test("count weighted answers with their weights", () => {
    const lines = otherCsv().trim().split("\n");
    const weightOf = (row: number) => (row < 120 ? 3 : 1);
    const csv = lines.map((line, i) => `${line},${i === 0 ? "poids" : weightOf(i - 1)}`).join("\n");
    const weighted = parseQuestionnaire(
      JSON.stringify({ ...JSON.parse(otherJson(1)), weight: "poids" }),
      "questionnaire.json",
    );
    const own = words({ ...study, ...parseRespondents(weighted, bytesOf(csv), "r.csv") });
    const all = scores(study, "2.6").map((score, row) => ({ score, weight: weightOf(row) }));
    const sum = (rows: typeof all) => rows.reduce((total, { weight }) => total + weight, 0);
    expect(own.percentBetween("2.6", 9, 10)).toBe(
      fr.percent((100 * sum(all.filter(({ score }) => score >= 9))) / sum(all)),
    );
  });

  test("mark what no printed report of means determines as supposed", () => {
    const conum = conumWords();
    expect(conum.median("3.1.2")).toMatch(/\u00a0\(supposé\)$/);
    expect(conum.percentBetween("3.1.2", 9, 10)).toMatch(/%\u00a0\(supposé\)$/);
  });

  test("refuse what has no scores, ends the wrong way round, and a study that keeps small numbers secret", () => {
    expect(() => median("2.1" as never)).toThrow(/^La question 2\.1 n’a pas de moyenne/);
    expect(() => percentBetween("2.6", 10, 8)).toThrow(
      new UserError('percentBetween("2.6", 10, 8) : attendu la plus petite note, puis la plus grande.'),
    );
    const secret = words({ ...study, secrecy: { ...defaultRules, width: 5, whole: study } });
    expect(() => secret.median("2.6")).toThrow(/secret statistique/);
  });
});
