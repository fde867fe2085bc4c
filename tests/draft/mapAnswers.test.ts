import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAt } from "../../lib/answers/AnswerColumn";
import type { Survey } from "../../lib/answers/Survey";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { sourceColumns } from "../../lib/draft/follow/sourceColumns";
import type { Source } from "../../lib/draft/Mapping";
import { mapAnswers } from "../../lib/draft/mapAnswers";
import { decimalText } from "../../lib/draft/texts/decimalText";
import { labelledNumber } from "../../lib/draft/texts/labelledNumber";
import { parseRespondents } from "../../lib/import/parseRespondents";
import type { RawTable } from "../../lib/import/table/RawTable";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { runs } from "../support/realChecks";
import { arbitraryColumns } from "./arbitraryColumns";
import { cycle, each, rawTable } from "./rawTable";

function readBack(table: RawTable) {
  const draft = draftQuestionnaire(table);
  const text = [...mapAnswers(table, draft.questionnaire, draft.mapping)].join("");
  // As a file would have it.
  const questionnaire = parseQuestionnaire(JSON.stringify(draft.questionnaire), "questionnaire.json");
  const survey = parseRespondents(questionnaire, new TextEncoder().encode(text), "respondents.csv");
  return { ...draft, survey, text };
}

/** What is lost of a column of theirs: each cell that is no blank must be an answer, a tick, or a missing answer. */
function lostCells(
  table: RawTable,
  survey: Survey,
  name: string,
  sources: readonly (readonly [string, Source])[],
) {
  const column = table.columns.find((own) => own.name === name)!;
  const lost: string[] = [];
  for (let row = 0; row < table.rows; row++) {
    const text = column.values[column.codes[row]!]!;
    if (text === "") continue;
    const isKept = sources.some(([ours, source]) => {
      const own = survey.columns.get(ours)!;
      const answer = answerAt(own, row);
      const question = survey.questionnaire.questions.find(
        ({ id }) => ours === `q${id.replace(".", "_")}` || ours.startsWith(`q${id.replace(".", "_")}_`),
      )!;
      const codes = { ...survey.questionnaire.missing, ...question.missing };
      if (Object.hasOwn(codes, text)) return answer === null;
      if ("ranked" in source) return source.ranked === text && answer === source.columns.indexOf(name) + 1;
      if ("part" in source)
        return answer === (text.split(source.separator).some((part) => part.trim() === source.part) ? 1 : 0);
      if ("ticked" in source) return answer === (source.ticked.includes(text) ? 1 : 0);
      if (typeof answer === "number") return answer === (decimalText(text)?.value ?? labelledNumber(text));
      return answer === (("values" in source ? source.values?.[text] : undefined) ?? text);
    });
    if (!isKept) lost.push(text);
  }
  return lost;
}

function expectNothingLost(table: RawTable) {
  const { mapping, survey } = readBack(table);
  const sources = Object.entries(mapping.columns);
  for (const { name } of table.columns) {
    const own = sources.filter(([, source]) => sourceColumns(source).includes(name));
    if (own.length === 0) expect([mapping.id.column, mapping.weight?.column]).toContain(name);
    else expect(lostCells(table, survey, name, own)).toEqual([]);
  }
  expect(survey.ids).toHaveLength(table.rows);
}

describe("answers in our own layout", () => {
  test("lose no cell of any table, and are read back without a fault", () => {
    fc.assert(
      fc.property(arbitraryColumns, (columns) => {
        expectNothingLost(rawTable(columns));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("have the columns of the questionnaire between the identifier and the weight", () => {
    const table = rawTable({
      token: each((row) => `t${row}`),
      sexe: cycle(["F", "H"]),
      poids: each((row) => (0.5 + (row % 11) / 10).toFixed(2)),
    });
    expect(readBack(table).text.split("\n", 2)).toEqual(["token,q1_1,poids", "t0,F,0.50"]);
  });

  test("tick what a cell of several answers has", () => {
    const table = rawTable({
      lit: cycle(["Romans; Mangas", "Romans", "Mangas; Journaux", ""]),
      id: each((row) => row),
    });
    const { text } = readBack(table);
    expect(text.split("\n").slice(0, 5)).toEqual([
      "id,q1_1_1,q1_1_2,q1_1_3",
      "0,1,1,0",
      "1,0,1,0",
      "2,1,0,1",
      "3,,,",
    ]);
  });

  test("have the number of a score whose words are with it", () => {
    const table = rawTable({ facile: cycle(["1 - Très facile", "1", "3", "4", "5", "Très difficile (7)"]) });
    expect(readBack(table).text.split("\n").slice(1, 7)).toEqual(["1,1", "2,1", "3,3", "4,4", "5,5", "6,7"]);
  });

  test("leave a blank tick unticked where the row has another, blank where it has none", () => {
    const table = rawTable({
      "Lit [romans]": cycle(["Oui", "", ""]),
      "Lit [mangas]": cycle(["", "Oui", ""]),
    });
    expect(readBack(table).text.split("\n").slice(1, 4)).toEqual(["1,1,0", "2,0,1", "3,,"]);
  });

  test("turn labels in columns of ranks into the rank of each label", () => {
    const table = rawTable({
      "rang 1": cycle(["Prix", "Lieu", "Goût"]),
      "rang 2": cycle(["Lieu", "Goût", "Prix"]),
    });
    const { questionnaire, text } = readBack(table);
    expect(questionnaire.questions).toMatchObject([
      { kind: "ranking", items: ["Goût", "Lieu", "Prix"], ranks: 2 },
    ]);
    expect(text.split("\n").slice(1, 3)).toEqual(["1,,2,1", "2,2,1,"]);
  });

  const sexes = rawTable({ sexe: cycle(["1", "2"]) });

  test("take what the mapping says of a text before its place", () => {
    const { questionnaire } = draftQuestionnaire(sexes);
    const values = { "1": "Homme", "2": "Femme" };
    const mapping = { id: { name: "id" }, columns: { q1_1: { column: "sexe", values } }, questions: [] };
    expect([...mapAnswers(sexes, questionnaire, mapping)].join("")).toContain("1,Homme\n2,Femme\n");
  });

  test("refuse a mapping to a column that the file does not have", () => {
    const { questionnaire } = draftQuestionnaire(sexes);
    const mapping = { id: { name: "id" }, columns: { q1_1: { column: "genre" } }, questions: [] };
    expect(() => [...mapAnswers(sexes, questionnaire, mapping)]).toThrow(
      "enquete.csv, colonne « genre » : cette colonne manque.",
    );
  });
});
