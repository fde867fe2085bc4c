import { describe, expect, test } from "vitest";
import { parseErrata } from "../../lib/audit/errataFile";
import { publicationAudit } from "../../lib/audit/publicationAudit";
import { keyText } from "../../lib/published/PublishedNumber";
import { readPublished } from "../../lib/published/readPublished";
import { readBytes, readQuestionnaire } from "../../lib/respondents/readSurvey";
import { root } from "../support/smallSurvey";

const questionnaire = readQuestionnaire();
const errata = parseErrata(readBytes(`${root}/data/errata.csv`), "errata.csv");
const found = publicationAudit(questionnaire, readPublished(), errata);

describe("publicationAudit", () => {
  test("has every erratum of the report, and more", () => {
    const keys = found.map(keyText);
    for (const erratum of errata) expect(keys).toContain(keyText(erratum));
    expect(found.length).toBeGreaterThan(errata.length);
  });

  test("is in the order of the questionnaire, with a kind and a reason each", () => {
    const order = found.map(({ question }) => questionnaire.questions.findIndex(({ id }) => id === question));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { finding, explanation } of found) {
      expect(finding).not.toBe("");
      expect(explanation).toMatch(/\.$/);
    }
  });

  test("knows the tests of multiple choices that were corrected for continuity", () => {
    const corrected = found.filter(({ finding }) => finding === "correction de continuité");
    expect(corrected.map(({ question, row, statistic }) => `${question} ${row} ${statistic}`)).toEqual([
      "16.8 Vous savez que vous trouverez des financements chi2",
      "16.8 Vous savez que vous trouverez des financements p",
      "16.10 D’autres associations chi2",
      "16.10 D’autres associations p",
      "16.10 D’entreprises privées (mécénat, fondations) chi2",
    ]);
  });

  test("is what is committed in exports/audit.csv", () => {
    expect(parseErrata(readBytes(`${root}/exports/audit.csv`), "audit.csv")).toEqual(found);
  });
});
