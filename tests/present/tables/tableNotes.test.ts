import { expect, test } from "vitest";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { tableNotes } from "../../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { flatTable } from "../../../lib/tables/flatTable";
import { plain } from "../../support/plain";
import { bytesOf } from "../../support/smallSurvey";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    name: "rangs",
    title: "Rangs",
    sections: [{ number: 1, title: "Choix" }],
    crossings: [],
    questions: [
      { id: "1.1", label: "Classez", kind: "ranking", items: ["a", "b", "c"], ranks: 3, crossings: [] },
    ],
  }),
  "rangs.json",
);
const notes = (...rows: readonly string[]) => {
  const csv = ["id,q1_1_1,q1_1_2,q1_1_3", ...rows.map((row, i) => `r${i},${row}`), ""].join("\n");
  return tableNotes(flatTable(parseRespondents(questionnaire, bytesOf(csv), "rangs.csv"), "1.1")).map(plain);
};

test("mean ranks say that the first is 1", () => {
  expect(notes("1,2,3", "3,1,2")).toContain("Rang moyen : 1 est le premier.");
});

test("mean ranks say whom they are of where some items were not ranked", () => {
  expect(notes("1,2,3", "1,,")).toContain(
    "Rang moyen, de ceux qui ont classé l’item (ceux qui ne l’ont pas classé n’y comptent pas) : 1 est le premier.",
  );
});
