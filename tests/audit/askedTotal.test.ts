import { describe, expect, test } from "vitest";
import { askedTotal } from "../../lib/audit/askedTotal";
import { readPublished } from "../../lib/published/readPublished";
import { questionById } from "../../lib/questionnaire/lookup";
import { readQuestionnaire } from "../../lib/respondents/readSurvey";

const questionnaire = readQuestionnaire();
const published = readPublished();
const total = (id: string) => askedTotal(questionnaire, published, questionById(questionnaire, id));

describe("askedTotal", () => {
  test.each([
    ["everybody", "2.8", 927],
    ["those whose answer opens it", "2.9", 644],
    ["those of several answers", "12.3", 173],
    ["under two conditions, those of the one that requires the other", "7.5", 461],
    ["all but one answer", "16.7", 866],
    ["by the totals of its own crossing, where the condition is a score", "4.3", 708],
    ["by the totals of another question, where the condition is one that is not printed", "16.4", 347],
  ])("is of %s", (_, id, expected) => {
    expect(total(id)).toBe(expected);
  });

  test.each(["3.6", "4.6", "12.7", "16.12", "17.2"])("of %s is not told by any other number", (id) => {
    expect(total(id)).toBeUndefined();
  });
});
