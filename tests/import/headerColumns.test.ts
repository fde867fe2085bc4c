import { describe, expect, test } from "vitest";
import { headerColumns } from "../../lib/import/headerColumns";
import { answerColumns } from "../../lib/questionnaire/columns";
import { itemColumns, itemQuestionnaire } from "../support/itemSurvey";
import { faultOf } from "../support/smallSurvey";

const read = (...header: readonly string[]) => headerColumns(header, itemQuestionnaire, "items.csv");
const messageOf = (...header: readonly string[]) => faultOf(() => read(...header)).message;
const without = (...names: readonly string[]) => itemColumns.filter((name) => !names.includes(name));
const crossings = ["id", "q1_1", "q1_2"] as const;

describe("headerColumns", () => {
  test("gives every column of a whole file its place in the header", () => {
    const { id, columns } = read(...itemColumns);
    expect(id).toEqual([{ name: "id", index: 0 }]);
    expect(columns).toEqual(
      answerColumns(itemQuestionnaire).map((column, i) => ({ ...column, index: i + 1 })),
    );
  });

  test("gives them in the order of the questionnaire, whatever that of the header", () => {
    const { id, columns } = read("q1_2", "q1_1", "id");
    expect(id).toEqual([{ name: "id", index: 2 }]);
    expect(columns.map(({ name, index }) => [name, index])).toEqual([
      ["q1_1", 1],
      ["q1_2", 0],
    ]);
  });

  test.each([
    ["a single choice", ["q2_4"]],
    ["a multiple choice", ["q2_1_1", "q2_1_2", "q2_1_3"]],
    ["a multiple choice and the hidden question that opens it", ["q2_1_1", "q2_1_2", "q2_1_3", "q101"]],
    ["a grid", ["q2_2_1", "q2_2_2"]],
  ])("lets a file lack the whole of %s", (_, names) => {
    expect(read(...without(...names)).columns.map(({ name }) => name)).toEqual(without("id", ...names));
  });

  test.each([
    ["q2_1_2", "question 2.1, « Vous renouvelez en raison », item « Du départ »"],
    ["q2_2_1", "question 2.2, « Votre Conum a-t-il suivi », item « Une journée »"],
    ["q2_3_2", "question 2.3, « Vos moyens suffisent-ils ? », item « Le temps »"],
  ])("refuses that only %s of a question is missing", (name, expected) => {
    expect(messageOf(...without(name))).toBe(
      `items.csv, ligne 1, colonne « ${name} » : cette colonne manque. Attendu : les réponses à la ${expected}.`,
    );
  });

  test.each([
    ["q1_1", "le croisement « structure »", itemColumns],
    ["q1_2", "le croisement « conum »", itemColumns],
    ["q101", "la question 2.1", itemColumns],
    ["q2_3_1", "la question 2.4", without("q2_3_2")],
  ])("refuses that the whole question of %s is missing, when %s depends on it", (name, dependant, header) => {
    const message = messageOf(...header.filter((other) => other !== name));
    expect(message).toContain(
      `items.csv, ligne 1, colonne « ${name} » : cette colonne manque et ${dependant} en dépend. Attendu : les réponses`,
    );
  });

  test("takes a misspelt column for another one, which it keeps", () => {
    for (const wrong of ["q2_4_1", "q24", "Q2_4", " q2_4", "q102", ""]) {
      const header = [...without("q2_4"), wrong];
      expect(read(...header).others).toEqual([{ name: wrong, index: header.length - 1 }]);
    }
  });

  test("refuses a column that appears twice, answers or identifiers", () => {
    expect(messageOf(...itemColumns, "q2_4")).toContain("colonne « q2_4 » : cette colonne figure deux fois");
    expect(messageOf(...itemColumns, "id")).toContain("colonne « id » : cette colonne figure deux fois");
  });

  test("refuses a file without identifiers, and one without answers", () => {
    expect(messageOf(...without("id"))).toContain("colonne « id » : cette colonne manque");
    expect(messageOf("id")).toBe(
      "items.csv, ligne 1 : le fichier n’a pas de colonne de réponses. " +
        "Attendu : les colonnes du questionnaire, de « id » et « q1_1 » à « q101 ».",
    );
  });

  test("needs nothing besides the crossings for a question without condition", () => {
    expect(read(...crossings, "q2_2_1", "q2_2_2").columns).toHaveLength(4);
  });
});
