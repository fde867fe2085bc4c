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

test("a scale says what its ends mean, in the words that stand at them", () => {
  const scale = { min: 1, max: 7, minLabel: "Pas du tout", maxLabel: "Tout à fait" };
  const own = parseQuestionnaire(
    JSON.stringify({
      ...{ name: "notes", title: "Notes", sections: [{ number: 1, title: "Notes" }], crossings: [] },
      questions: [{ id: "1.1", label: "D’accord ?", kind: "scale", scale, crossings: [] }],
    }),
    "notes.json",
  );
  const survey = parseRespondents(own, bytesOf("id,q1_1\nr0,1\nr1,7\n"), "notes.csv");
  expect(tableNotes(flatTable(survey, "1.1")).map(plain)).toContain(
    "Note moyenne, de 1 « Pas du tout » à 7 « Tout à fait ».",
  );
});

test("a scale says which of its items say the contrary of the others, and that their scores are as given", () => {
  const own = parseQuestionnaire(
    JSON.stringify({
      ...{ name: "notes", title: "Notes", sections: [{ number: 1, title: "Notes" }], crossings: [] },
      questions: [
        {
          ...{ id: "1.1", label: "D’accord ?", kind: "scale", scale: { min: 1, max: 7 }, crossings: [] },
          ...{ items: ["a", "b", "c"], reversed: [2, 3] },
        },
      ],
    }),
    "notes.json",
  );
  const survey = parseRespondents(own, bytesOf("id,q1_1_1,q1_1_2,q1_1_3\nr0,1,7,6\nr1,7,2,1\n"), "notes.csv");
  expect(tableNotes(flatTable(survey, "1.1")).map(plain)).toContain(
    "Les items 1.1.2, 1.1.3 disent le contraire des autres : leurs notes sont ici telles que données, et retournées dans l’alpha.",
  );
});
