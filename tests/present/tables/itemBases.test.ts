import { expect, test } from "vitest";
import { parseRespondents } from "../../../lib/import/parseRespondents";
import { withoutDetail } from "../../../lib/present/document/withoutDetail";
import { crossingFigure } from "../../../lib/present/figures/crossingFigure";
import { adequacyWord } from "../../../lib/present/tables/adequacyTable";
import { crossedModel } from "../../../lib/present/tables/crossedModel";
import { tableNotes } from "../../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { crossTable } from "../../../lib/tables/crossTable";
import type { CrossedMeans } from "../../../lib/tables/Table";
import { bytesOf } from "../../support/smallSurvey";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    name: "bases",
    title: "Bases",
    sections: [{ number: 1, title: "Une" }],
    crossings: [{ id: "zone", question: "1.1", label: "zone", article: "la" }],
    questions: [
      { id: "1.1", label: "Zone", kind: "single", choices: ["Ville", "Campagne"], crossings: [] },
      {
        ...{ id: "1.2", label: "Avis", kind: "scale", items: ["a", "b"], scale: { min: 1, max: 5 } },
        crossings: ["zone"],
      },
      { id: "1.3", label: "Classez", kind: "ranking", items: ["x", "y", "z"], crossings: ["zone"] },
    ],
  }),
  "bases.json",
);
const survey = (...rows: readonly string[]) =>
  parseRespondents(
    questionnaire,
    bytesOf(
      ["id,q1_1,q1_2_1,q1_2_2,q1_3_1,q1_3_2,q1_3_3", ...rows.map((row, i) => `r${i},${row}`), ""].join("\n"),
    ),
    "bases.csv",
  );
const full = ["Ville,1,2,1,2,3", "Ville,3,4,2,1,3", "Campagne,5,1,3,2,1", "Campagne,4,2,1,3,2"];
const uneven = [...full, "Ville,2,,1,2,3"];
const heads = (table: CrossedMeans) => crossedModel(table).columns.map(({ head }) => head);

test("where items have bases of their own, the workbook has them for each group, and no page has", () => {
  const table = crossTable(survey(...uneven), "1.2", "1.1") as CrossedMeans;
  const model = { ...crossedModel(table), caption: "", notes: [] };
  const places = heads(table).flatMap((head, i) => (head === "n" ? [i - 1] : []));
  expect(places).toHaveLength(3);
  for (const [i, row] of table.rows.entries()) {
    const cells = model.groups[0]!.rows[i]!.cells;
    expect(places.map((place) => cells[place])).toMatchObject(
      [...row.cells, row.total].map(({ n }) => ({ value: n })),
    );
  }
  for (const { cells } of model.groups[0]!.rows) expect(cells).toHaveLength(model.columns.length - 1);
  expect(model.levels[0]!.reduce((all, { columns }) => all + columns, 0)).toBe(model.columns.length);
  expect(withoutDetail(model as never).columns.map(({ head }) => head)).not.toContain("n");
  expect(tableNotes(table).join(" ")).toContain(
    "Le n d’un groupe compte ceux qui ont répondu à une ligne au moins.",
  );
  expect(crossingFigure(table).alt).toContain("ceux du groupe qui ont répondu à une ligne au moins");
});

test("where all items have the base of their group, there is one base to tell", () => {
  const table = crossTable(survey(...full), "1.2", "1.1") as CrossedMeans;
  expect(heads(table)).not.toContain("n");
  expect(tableNotes(table).join(" ")).not.toContain("Le n d’un groupe");
  expect(crossingFigure(table).alt).not.toContain("ceux du groupe qui ont répondu à une ligne au moins");
});

test("the figure of a ranking is over its ranks, of which the first is 1", () => {
  const { layout } = crossingFigure(crossTable(survey(...full), "1.3", "1.1"));
  const { xaxis } = layout as unknown as { xaxis: { range: readonly number[]; title: { text: string } } };
  expect(xaxis.range[0]).toBe(1);
  expect(xaxis.range[1]).toBeGreaterThanOrEqual(3);
  expect(xaxis.title.text).toContain("Rang moyen (1 = premier)");
});

test.each([
  [0.795, "très bon"],
  [0.7949, "moyen"],
  [0.4999, "très faible"],
  [Number.NaN, "non calculable"],
])("a measure of adequacy of %d is called by the value that is shown", (value, word) => {
  expect(adequacyWord(value)).toBe(word);
});
