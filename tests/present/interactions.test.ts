import { describe, expect, test } from "vitest";
import { rowsOfColumn } from "../../lib/answers/AnswerColumn";
import { cellText } from "../../lib/present/document/cellText";
import { plainTable } from "../../lib/present/document/plainTable";
import { interactionBandFigure } from "../../lib/present/figures/interactionBandFigure";
import { interactionFigure } from "../../lib/present/figures/interactionFigure";
import { staticSvg } from "../../lib/present/figures/staticSvg";
import { tableBlockHtml } from "../../lib/present/render/tableHtml";
import { tableText } from "../../lib/present/render/tableText";
import { bandTable, type InteractionBand } from "../../lib/present/tables/interactionBand";
import { interactionTables } from "../../lib/present/tables/interactionTables";
import { interactionTable } from "../../lib/tables/interactionTable";
import { readSurvey } from "../support/committed";
import { tableTexts } from "../support/tableTexts";
import { wholeSurvey } from "../support/wholeSurvey";

const survey = readSurvey();
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const scores = interactionTable(survey, "3.4", "2.3", "2.6");
const answers = interactionTable(survey, "4.7", "2.3", "2.6");

describe("a table in groups", () => {
  const table = plainTable({
    caption: "Titre <1>",
    heads: ["", "F", "p"],
    groups: [
      { label: "Un item", rows: [{ cells: ["Effet", "3,2", ".01"], significant: true }] },
      { label: "", rows: [{ cells: ["Autre", "0,1", ".90"] }] },
    ],
    notes: ["Une note."],
  });

  test("says the scope of each head, sets off what is significant, and escapes texts", () => {
    expect(tableBlockHtml(table)).toBe(`<table class="conum">
<caption>Titre &lt;1&gt;</caption>
<thead>
<tr><td></td><th scope="col">F</th><th scope="col">p</th></tr>
</thead>
<tbody>
<tr class="item"><th scope="rowgroup" colspan="3">Un item</th></tr>
<tr class="significant"><th scope="row">Effet</th><td>3,2</td><td>.01</td></tr>
</tbody>
<tbody>
<tr><th scope="row">Autre</th><td>0,1</td><td>.90</td></tr>
</tbody>
</table>
<p class="note">Une note.</p>`);
  });

  test("is plain text, a line a row", () => {
    expect(tableText(table).split("\n")).toEqual([
      "Titre <1>",
      "           F    p",
      "Un item",
      "  Effet  3,2  .01",
      "Autre    0,1  .90",
      "Une note.",
    ]);
  });
});

describe("interactionTables", () => {
  test("have a cell for each head", () => {
    for (const { columns, groups } of [...interactionTables(scores), ...interactionTables(answers)]) {
      for (const { cells } of groups.flatMap(({ rows }) => rows))
        expect(cells).toHaveLength(columns.length - 1);
    }
  });

  test("give both types of sums of squares, and one residual", () => {
    const [anova] = interactionTables(scores);
    const [group] = anova!.groups;
    expect(group!.rows.map(({ head }) => head)).toEqual([
      "Type de structure",
      "Nombre de Conum recrutés",
      "Interaction",
      "Résidu",
    ]);
    expect(cellText(group!.rows[3]!.cells[0]!)).toBe("923");
    const [, F2, , , F3] = group!.rows[0]!.cells.map(cellText);
    expect(F3).not.toBe(F2);
  });

  test("suppose nothing of answers that are not reconstructed", () => {
    const own = interactionTable(wholeSurvey(300), "4.7", "2.3", "2.6");
    expect(interactionTables(own).map(tableText).join()).not.toContain("suppos");
    expect(interactionTables(answers).map(tableText).join()).toContain("(supposé)");
  });
});

describe("interactionFigure", () => {
  test("has a panel a score, and in each a line for each answer to the second factor", () => {
    const { data, table, alt } = interactionFigure(scores);
    expect(data).toHaveLength(4 * 2);
    expect(new Set(data.map(({ yaxis }) => yaxis)).size).toBe(4);
    expect(data.filter(({ showlegend }) => showlegend)).toHaveLength(2);
    expect(data.slice(0, 2).map(({ line }) => (line as { dash: string }).dash)).toEqual(["solid", "dash"]);
    expect(table).toHaveLength(1 + 4 * 4);
    expect(table![1]!.slice(1, 4)).toEqual(["Publique", "Un Conum", "360"]);
    expect(plain(alt)).toMatch(/^Moyennes de chaque case.*Publique et Un Conum 7,50 \(de 7,18 à 7,82\)/);
    expect(alt).toContain("la publication ne les détermine pas");
  });

  test("shows the whole scale that its question has", () => {
    const axes = (table: typeof scores) =>
      Object.entries(interactionFigure(table).layout).flatMap(([name, axis]) =>
        name.startsWith("yaxis") ? [(axis as { readonly range: readonly number[] }).range] : [],
      );
    expect(new Set(axes(scores).map(String))).toEqual(new Set(["1,10"]));
    const question = { ...scores.question, scale: { min: 0, max: 6 } } as typeof scores.question;
    expect(new Set(axes({ ...scores, question }).map(String))).toEqual(new Set(["0,6"]));
  });

  test("shows percents of the cells, without the second of two answers", () => {
    const yes = interactionFigure(interactionTable(survey, "2.8", "2.3", "2.6"));
    expect(yes.data).toHaveLength(2);
    expect(interactionFigure(answers).data).toHaveLength(3 * 2);
    expect(plain(yes.table![1]!.join("|"))).toBe("Oui|Publique|Un Conum|205|56,9 %|51,8 %|62,0 %");
  });

  test("says of which question a level is, where the factors are not those of the report", () => {
    const other = interactionFigure(interactionTable(survey, "4.5", "2.8", "2.10"));
    expect(plain(String(other.data[0]!.name))).toBe("2.10 : Oui");
    expect(plain(JSON.stringify(other.layout.xaxis))).toContain("2.8 : Non");
    const tables = interactionTables(interactionTable(survey, "4.5", "2.8", "2.10"));
    expect(tables[1]!.columns.map(({ head }) => plain(head))).toContain("2.8 : Oui × 2.10 : Non");
  });

  test("is drawn, with no interval where a cell is empty", () => {
    const two = { ...survey, ids: survey.ids.slice(0, 3) };
    const few = interactionTable(
      {
        ...two,
        columns: new Map([...survey.columns].map(([name, own]) => [name, rowsOfColumn(own, [0, 1, 2])])),
      },
      "4.5",
      "2.3",
      "2.6",
    );
    for (const table of [few, scores]) {
      const figure = interactionFigure(table);
      expect(JSON.stringify(figure.data)).not.toContain("NaN");
      const svg = staticSvg(figure, "i");
      expect(svg).toContain("Publique");
      expect(svg).not.toContain("NaN");
    }
  });
});

const band: InteractionBand = {
  id: "3.1.2",
  label: "Un <item>",
  measure: "F",
  ofAnswer: false,
  least: { statistic: 0.01, p: 0.92 },
  greatest: { statistic: 400, p: 1e-60 },
  critical: 3.85,
  verdict: "open",
  smallestGap: 0.7,
  own: { statistic: 1.44, p: 0.23 },
};

describe("the bands of interactions", () => {
  test("as a table, give the value and both ends with their p", () => {
    const model = bandTable("Titre", [band], true);
    expect(model.columns.map(({ head }) => plain(head))).toContain("F, réponses reconstruites (supposé)");
    expect(tableTexts(model)[0]).toEqual([
      "3.1.2 Un <item>",
      "1,440 (p = 0,230)",
      "0,010 (p = 0,920)",
      "400,000 (p < 0,001)",
      "0,70",
      "ouverte",
    ]);
    const { own: _, smallestGap: __, ...bare } = band;
    const [row] = tableTexts(bandTable("Titre", [bare], false));
    expect(row![1]).toBe("—");
    expect(row).toHaveLength(5);
  });

  test("as a figure, go from one end to the other on the axis of the root, with the threshold", () => {
    const { data, table, alt } = interactionBandFigure("Titre", [band, { ...band, id: "3.1.3" }], true);
    const [bars, marks, line] = data as unknown as [
      { base: number[]; x: number[] },
      { x: number[] },
      { x: number[] },
    ];
    expect(bars.base[0]).toBeCloseTo(0.1, 9);
    expect(bars.base[0]! + bars.x[0]!).toBeCloseTo(20, 9);
    expect(marks.x[0]).toBeCloseTo(1.2, 9);
    expect(line.x[0]).toBeCloseTo(Math.sqrt(3.85), 9);
    expect(table).toHaveLength(3);
    expect(plain(alt)).toContain(
      "Seuil à 5 % : 3,85. 3.1.2 Un <item> : F de 0,010 à 400,000, réponses reconstruites (supposé) 1,440",
    );
  });

  test("are drawn with their labels as they are written", () => {
    const svg = staticSvg(interactionBandFigure("Titre", [band], false), "b");
    expect(svg).toMatch(/3\.1\.2 Un &(?:lt|#60);item/);
    expect(plain(svg)).toContain("réponses lues");
    expect(svg).not.toContain("NaN");
  });
});
