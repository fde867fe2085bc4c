import { describe, expect, test } from "vitest";
import { tableBlockHtml } from "../../../lib/present/render/tableHtml";
import { tableText } from "../../../lib/present/render/tableText";
import { tableModel } from "../../../lib/present/tables/tableModel";
import { crossTable } from "../../../lib/tables/crossTable";
import { flatTable } from "../../../lib/tables/flatTable";
import type { Table } from "../../../lib/tables/Table";
import { itemSurvey, ticked } from "../../support/itemSurvey";
import { smallSurvey } from "../../support/smallSurvey";
import {
  countsCrossing,
  gridCrossing,
  meansCrossing,
  multipleCrossing,
  someCounts,
  someScores,
} from "../crossings";

const lines = (table: Table) =>
  tableText(tableModel(table, "Titre"))
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .split("\n");

describe("tableText", () => {
  test("begins with the caption", () => {
    expect(
      lines(
        countsCrossing([
          [1, 2],
          [3, 4],
        ]),
      )[0],
    ).toBe("Titre");
  });

  test("ends with what must be known before trusting it", () => {
    const made = smallSurvey({ id: "reconstruit-1" }, { id: "reconstruit-2" });
    expect(lines(crossTable(made, "1.4", "1.2")).at(-1)).toMatch(/^Ce tableau n’est pas dans le rapport : /);
    expect(lines(flatTable(made, "1.2")).at(-1)).not.toMatch(/rapport/);
  });

  test("says the test and what stands under the HTML as well", () => {
    const few = countsCrossing([
      [1, 6],
      [9, 4],
    ]);
    expect(lines(few).slice(-2)).toEqual([
      "χ² = 5,495 ; ddl = 1 ; p = 0,019. Différence significative.",
      expect.stringMatching(/effectif.* théorique/i),
    ]);
    for (const table of [few, meansCrossing(someScores(1, 2)), flatTable(itemSurvey(ticked("110")), "2.1")]) {
      const html = tableBlockHtml(tableModel(table, "Titre")).matchAll(/<p class="note">(.*?)<\/p>/g);
      const notes = [...html].map(([, note]) => note!.replaceAll("&lt;", "<"));
      expect(notes.length).toBeGreaterThan(0);
      expect(tableText(tableModel(table, "Titre")).split("\n").slice(-notes.length)).toEqual(notes);
    }
  });

  test("aligns labels on the left and numbers on the right, two spaces apart", () => {
    expect(
      lines(
        countsCrossing(
          [
            [286, 358],
            [1192, 91],
          ],
          ["Oui", "Je ne sais pas"],
        ),
      ).slice(1),
    ).toEqual([
      "                Publique     %  Privée     %  Total",
      "Oui                  286  19,4     358  79,7    644",
      "Je ne sais pas     1 192  80,6      91  20,3  1 283",
      "Total              1 478           449        1 927",
      "χ² = 564,298 ; ddl = 1 ; p < 0,001. Différence significative.",
    ]);
  });

  test("writes a crossing of means with F and p", () => {
    expect(
      lines(
        meansCrossing([
          [
            [1, 2, 3],
            [8, 9, 10],
          ],
          [
            [1, 5, 9],
            [1, 5, 9],
          ],
        ]),
      ).slice(1, 2),
    ).toEqual([`${" ".repeat(97)}  Publique     s  Privée     s       F      p`]);
    const rows = lines(
      meansCrossing([
        [
          [1, 2, 3],
          [8, 9, 10],
        ],
        [
          [1, 5, 9],
          [1, 5, 9],
        ],
      ]),
    );
    expect(rows[2]).toMatch(/ {6}2,00 {2}1,00 {4}9,00 {2}1,00 {2}73,500 {2}0,001$/);
    expect(rows[3]).toMatch(/ {6}5,00 {2}4,00 {4}5,00 {2}4,00 {3}0,000 {2}1,000$/);
  });

  test("writes flat tables", () => {
    const survey = smallSurvey({ q1_3: "3" }, { q1_3: "4", q1_1: "Privée" }, { q1_3: "4" });
    expect(lines(flatTable(survey, "1.1")).slice(1)).toEqual([
      "          n     %",
      "Publique  2  66,7",
      "Privée    1  33,3",
      "Total     3",
    ]);
    expect(lines(flatTable(survey, "1.3")).slice(1)).toEqual(["  n  moyenne     s", "  3     3,67  0,58"]);
  });

  test("writes flat tables of a multiple choice, without total, and of a grid", () => {
    const survey = itemSurvey(ticked("110"), ticked("010"), { q2_2_1: "Non" });
    expect(lines(flatTable(survey, "2.1")).slice(1)).toEqual([
      "                     n      %",
      "Du coût, des postes  1   50,0",
      "Du départ            2  100,0",
      "D’un CDI             0    0,0",
      "Plusieurs réponses possibles : les pourcentages ne s’additionnent pas.",
    ]);
    expect(lines(flatTable(survey, "2.2")).slice(1)).toEqual([
      "              Oui     %  Non      %  Je ne sais pas    %  Total",
      "Une journée     2  66,7    1   33,3               0  0,0      3",
      "Un webinaire    0   0,0    3  100,0               0  0,0      3",
    ]);
  });

  test("writes a crossing of a multiple choice with chi-square and p of each answer", () => {
    expect(
      lines(
        multipleCrossing(
          [
            [21, 12],
            [0, 0],
          ],
          [29, 26],
          ["Des postes", "Du départ"],
        ),
      ).slice(1),
    ).toEqual([
      "            Publique     %  Privée     %     χ²      p",
      "Des postes        21  72,4      12  46,2  3,939  0,047",
      "Du départ          0   0,0       0   0,0      —      —",
      "Plusieurs réponses possibles : les pourcentages ne s’additionnent pas.",
    ]);
  });

  test("writes a crossing of a grid with the answers to each item under its test", () => {
    const item = [
      [101, 101],
      [107, 134],
      [29, 22],
    ];
    expect(lines(gridCrossing([item], ["Une journée"])).slice(1)).toEqual([
      "                  Publique     %  Privée     %     χ²      p",
      "Une journée                                     3,181  0,204",
      "  Oui                  101  42,6     101  39,3",
      "  Non                  107  45,1     134  52,1",
      "  Je ne sais pas        29  12,2      22   8,6",
    ]);
  });

  test("has « — » where there is nothing to compute", () => {
    expect(
      lines(
        countsCrossing(
          [
            [3, 0],
            [4, 0],
          ],
          ["Oui", "Non"],
        ),
      )[2],
    ).toMatch(/^Oui +3 +42,9 +0 +— +3$/);
    expect(lines(crossTable(smallSurvey({}, {}), "1.3", "1.1"))[2]).toMatch(/0,00 +— +— +— +—$/);
  });

  test.each<[string, Table]>([
    ["counts", countsCrossing(someCounts(10, 6))],
    ["means", meansCrossing(someScores(10, 6))],
  ])("puts the ends of each column of %s under one another, however long the labels", (_, table) => {
    const [, head, ...others] = lines(table);
    const rows = others.slice(0, table.rows.length);
    expect(rows).toHaveLength(10);
    const width = Math.max(...table.rows.map(({ label }) => label.length));
    const ends = (line: string) => [...line.slice(width).matchAll(/\S(?= {2}|$)/g)].map(({ index }) => index);
    for (const row of rows) expect(ends(row)).toEqual(ends(head!));
  });
});
