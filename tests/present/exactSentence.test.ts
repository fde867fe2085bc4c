import { expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { tableNotes } from "../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { crossTable } from "../../lib/tables/crossTable";
import { exactChecks } from "../../lib/tables/exactChecks";
import { plain } from "../support/plain";
import { bytesOf } from "../support/smallSurvey";

const common = { sections: [{ number: 1, title: "Tout" }], crossings: [] };
const single = (id: string, choices: readonly string[]) => ({
  ...{ id, label: `Question ${id}`, kind: "single", choices, crossings: [] },
});
const surveyOf = (questions: readonly object[], csv: string) =>
  parseRespondents(
    parseQuestionnaire(JSON.stringify({ name: "peu", title: "Peu", ...common, questions }), "peu.json"),
    bytesOf(csv),
    "peu.csv",
  );
/** Counts of answers a and b (…) in groups x and y, as respondents. */
const counted = (counts: readonly (readonly number[])[]) => {
  const rows = counts.flatMap((row, i) =>
    row.flatMap((n, g) => Array.from({ length: n }, () => `${"abcdefghi"[i]},${"xyz"[g]}`)),
  );
  const choices = [..."abcdefghi"].slice(0, counts.length);
  const survey = surveyOf(
    [single("1.1", choices), single("1.2", [..."xyz"].slice(0, counts[0]!.length))],
    ["id,q1_1,q1_2", ...rows.map((row, i) => `r${i},${row}`), ""].join("\n"),
  );
  return crossTable(survey, "1.1", "1.2");
};
const warning = (table: Parameters<typeof tableNotes>[0]) =>
  tableNotes(table)
    .map(plain)
    .find((note) => note.startsWith("Prudence"));

test("Fisher’s exact test stands beside small expected counts, and prevails where it concludes otherwise", () => {
  // Of the 462 tables of margins 5 and 6, those no more probable are 30 + 1 + 6: 0.080.
  expect(
    warning(
      counted([
        [4, 1],
        [1, 5],
      ]),
    ),
  ).toMatch(
    / Le test exact de Fisher donne p = 0,080, et conclut autrement : c’est lui qui est à retenir\.$/,
  );
  expect(
    warning(
      counted([
        [9, 0],
        [0, 9],
      ]),
    ),
  ).toMatch(/ Le test exact de Fisher donne p < 0,001 et conclut de même\.$/);
});

test("no warning, no exact test", () => {
  expect(
    warning(
      counted([
        [20, 30],
        [30, 20],
      ]),
    ),
  ).toBeUndefined();
  expect(
    exactChecks(
      counted([
        [20, 30],
        [30, 20],
      ]),
      30,
    ),
  ).toEqual([]);
});

test("a table too large to be counted out says why there is none", () => {
  const counts = [..."abcdefghi"].map((_, i) => [200 + i, 190 + 7 * i, i === 0 ? 3 : 60 + i]);
  const small = [...counts.slice(0, 8), [1, 2, 1]];
  expect(warning(counted(small))).toMatch(/ Le test exact serait long à calculer ; /);
});

test("shuffles stand beside the F of small groups", () => {
  const survey = surveyOf(
    [
      { ...{ id: "1.1", label: "Note", kind: "scale", scale: { min: 1, max: 9 }, crossings: [] } },
      single("1.2", ["x", "y"]),
    ],
    "id,q1_1,q1_2\n1,1,x\n2,2,x\n3,3,x\n4,7,y\n5,8,y\n6,9,y\n",
  );
  const table = crossTable(survey, "1.1", "1.2");
  // Two of the 20 ways to deal the scores give as large an F.
  expect(exactChecks(table, 30)[0]!.exact).toBeCloseTo(0.1, 1);
  expect(warning(table)).toMatch(/ Le test par permutations, .* donne p = 0,\d+, et conclut autrement : /);
});
