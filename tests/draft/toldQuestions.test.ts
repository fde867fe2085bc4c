import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { mapAnswers } from "../../lib/draft/mapAnswers";
import { limeRaw } from "../../lib/import/limesurvey/limeRaw";
import { limeTable } from "../../lib/import/limesurvey/limeTable";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { accessSentence } from "../../lib/present/sentences";
import { flatTable } from "../../lib/tables/flatTable";
import { askedCount } from "../../lib/tables/Table";
import { rawTable } from "./rawTable";

const rows = 24;
const each = (cell: (row: number) => string) => Array.from({ length: rows }, (_, row) => cell(row));
const noted = {
  ...{ id: each((row) => String(row + 1)), submitdate: each(() => "2024-01-02 10:00:00") },
  ...{ lastpage: each(() => "3"), startlanguage: each(() => "fr") },
};

function drafted(columns: Readonly<Record<string, readonly string[]>>) {
  const table = limeRaw(limeTable(rawTable({ ...noted, ...columns })));
  const draft = draftQuestionnaire(table);
  const text = [...mapAnswers(table, draft.questionnaire, draft.mapping)].join("");
  return { ...draft, survey: parseRespondents(draft.questionnaire, new TextEncoder().encode(text), "r.csv") };
}

describe("a question that the file says was not shown", () => {
  // Whatever the others answered, these were not shown it: no condition explains them.
  const { survey, questionnaire } = drafted({
    G01Q01: each((row) => (row % 2 === 0 ? "Oui" : "Non")),
    G01Q02: each((row) => (row % 5 === 0 ? "N/A" : row % 7 === 0 ? "" : row % 3 === 0 ? "Oui" : "Non")),
  });
  const unshown = each((row) => (row % 5 === 0 ? "x" : "")).filter((cell) => cell === "x").length;

  test("was not asked in the base of its table, and a blank is an answer that was not given", () => {
    const table = flatTable(survey, "1.2");
    const blank = each((row) => (row % 5 !== 0 && row % 7 === 0 ? "x" : "")).filter((c) => c === "x").length;
    expect(askedCount(table)).toBe(rows - unshown);
    expect(table.missing).toEqual([{ reason: "noAnswer", n: blank }]);
  });

  test("is not said to have been put to everybody", () => {
    const question = questionnaire.questions[1]!;
    expect(question.access).toBeUndefined();
    const asked = { n: askedCount(flatTable(survey, "1.2")), of: rows };
    expect(accessSentence(question, questionnaire.respondent, asked)).toBe(
      `Question posée à ${rows - unshown} des ${rows} répondants, d’après leurs réponses.`,
    );
  });

  test("has the condition that explains all of it, where there is one", () => {
    const own = drafted({
      G01Q01: each((row) => (row % 2 === 0 ? "Oui" : "Non")),
      G01Q02: each((row) => (row % 2 === 0 ? (row % 3 === 0 ? "" : "Rouge") : "N/A")),
    });
    expect(own.questionnaire.questions[1]!.access!.condition).toEqual({ question: "1.1", is: ["Oui"] });
  });
});

describe("columns that the file says are of one question", () => {
  test("are one, however few answers their items have, and columns of others are not with them", () => {
    const { questionnaire } = drafted({
      G01Q01: each((row) => String(1 + (row % 5))),
      G01Q02: each((row) => String(1 + (row % 5))),
      "G01Q03[SQ001]": each((row) => (row < 4 ? String(7 + (row % 3)) : "N/A")),
      "G01Q03[SQ002]": each((row) => (row < 4 ? "1" : "N/A")),
    });
    expect(questionnaire.questions.map(({ kind }) => kind)).toEqual(["scale", "scale", "scale"]);
    expect(questionnaire.questions[2]).toMatchObject({ items: ["SQ001", "SQ002"] });
  });

  test("are no answers of numbers for « no answer »: blanks and « N/A » are", () => {
    const { questionnaire } = drafted({
      G01Q01: each((row) => (row % 6 === 5 ? "9" : String(1 + (row % 5)))),
      G01Q02: each((row) => (row === 0 ? "N/A" : "Oui")),
    });
    expect(questionnaire.questions[0]!.missing).toBeUndefined();
  });
});

test("sections follow the groups of LimeSurvey’s own codes", () => {
  const cells = each((row) => (row % 2 === 0 ? "Oui" : "Non"));
  const { questionnaire } = drafted({ G02Q01: cells, G02Q02: cells, G03Q01: cells, G03Q02: cells });
  expect(questionnaire.sections).toHaveLength(2);
});
