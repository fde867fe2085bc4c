import { expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { UserError } from "../../lib/base/UserError";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { flatTable } from "../../lib/tables/flatTable";
import { interactionTable } from "../../lib/tables/interactionTable";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { unweighted } from "../../lib/tables/unweighted";
import { smallSurvey } from "../support/smallSurvey";

const plain = smallSurvey({}, { q1_1: "Privée" });
const weighted: Survey = { ...plain, weights: { name: "poids", weights: [0.5, 1.5], drawn: [2] } };

test.each<[string, (survey: Survey) => unknown]>([
  ["an interaction", (survey) => interactionTable(survey, "1.3", "1.1", "1.5")],
  ["a matrix of scores", (survey) => scoreMatrix(survey, ["1.4"])],
  ["a matrix of answers", (survey) => answerMatrix(survey)],
])("%s refuses weighted answers in French, and never ignores the weight", (_, make) => {
  expect(() => make(weighted)).toThrow(UserError);
  expect(() => make(weighted)).toThrow(/Ces réponses sont pondérées \(colonne « poids »\)/);
});

test("a table of weighted answers does not ignore the weight", () => {
  const table = flatTable(weighted, "1.1");
  expect(table.rows.map((row) => "percent" in row && row.percent)).toEqual([25, 75]);
});

test("unweighted answers are the same, each of which counts once", () => {
  expect(flatTable(unweighted(weighted), "1.1")).toEqual(flatTable(plain, "1.1"));
});
