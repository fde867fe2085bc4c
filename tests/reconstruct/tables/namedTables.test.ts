import { describe, expect, test } from "vitest";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { solutionValue } from "../../../lib/base/Solution";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { namedTables } from "../../../lib/reconstruct/tables/namedTables";
import { rebuiltTables } from "../../../lib/reconstruct/tables/rebuiltTables";
import { settledTables } from "../../../lib/reconstruct/tables/tableContradictions";
import { madeUp, madeUpSurvey } from "../../support/madeUpSurvey";
import { recordsOf } from "../../support/strangersTables";
import { tableRecords } from "../../support/tableLines";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    name: "avis",
    title: "Avis",
    respondent: { singular: "personne", plural: "personnes", gender: "feminine" },
    crossings: [{ id: "sexe", question: "3.1", label: "sexe" }],
    sections: [
      { number: 1, title: "Avis" },
      { number: 3, title: "Vous" },
    ],
    questions: [
      {
        id: "1.1",
        label: "Êtes-vous satisfait ?",
        kind: "single",
        choices: ["Non", "Oui"],
        crossings: ["sexe"],
      },
      { id: "1.2", label: "Quelle note ?", kind: "scale", scale: { min: 1, max: 5 }, crossings: ["sexe"] },
      { id: "3.1", label: "Êtes-vous…", kind: "single", choices: ["Une femme", "Un homme"], crossings: [] },
    ],
  }),
  "q.json",
);

const lines = [
  ...["1.1|Sexe|oui|un homme|effectif|5", "1.1|Sexe|oui|une femme|effectif|8"],
  ...["1.1|Sexe|non|un homme|effectif|5", "1.1|Sexe|non|une femme|effectif|4"],
  ...["quelle note ?|Sexe||un homme|moyenne|2,80", "quelle note ?|Sexe||une femme|moyenne|3,25"],
];
const named = (own: readonly string[]) =>
  namedTables(parseTables(recordsOf(own), "essai.csv"), questionnaire, "essai.csv");

describe("tables of a questionnaire", () => {
  test("become a study that has its numbers, labels, order, scales and groups", () => {
    const names = { name: "avis", title: "Avis", model: questionnaire };
    const { study, wrong, uncompared } = solutionValue(rebuiltTables(settledTables(named(lines)), names, 1));
    expect([wrong, uncompared]).toEqual([[], []]);
    expect(study.questionnaire).toEqual({ ...questionnaire, usable: 22 });
  });

  test("give back every printed number of a made-up survey, under its own questionnaire", () => {
    const survey = madeUpSurvey(madeUp(4));
    const parsed = parseTables(tableRecords(survey), "essai.csv");
    const tables = settledTables(namedTables(parsed, survey.questionnaire, "essai.csv"));
    const names = { name: "essai", title: "Essai", model: survey.questionnaire };
    const { study, wrong, uncompared } = solutionValue(rebuiltTables(tables, names, 1));
    expect([wrong, uncompared]).toEqual([[], []]);
    const { hidden: _, ...own } = study.questionnaire;
    // Whoever did not answer 2.4 is told by a hidden question.
    const questions = own.questions.map(({ access, ...question }) => question);
    expect({ ...own, questions }).toEqual(survey.questionnaire);
  });

  test.each([
    ["1.7||Oui||effectif|3", "essai.csv : le tableau « 1.7 » n’est celui d’aucune question du questionnaire"],
    [
      "1.1|sexes|Oui|x|effectif|3",
      "essai.csv, tableau « 1.1 » : « sexes » n’est aucun croisement du questionnaire ; vouliez-vous dire « sexe » ?",
    ],
    [
      "1.1||Oiu||effectif|3",
      "tableau « 1.1 », ligne « Oiu » n’est ni une réponse ni un item de la question ; vouliez-vous dire « Oui » ?",
    ],
    [
      "1.1|sexe|Oui|Un home|effectif|3",
      "tableau « 1.1 », colonne « Un home » n’est aucun groupe de « sexe » ; vouliez-vous dire « Un homme » ?",
    ],
  ])("are refused where a name is none of its own (%s)", (line, message) => {
    expect(() => named([line])).toThrow(message);
  });
});
