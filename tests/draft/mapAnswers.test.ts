import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAt } from "../../lib/answers/AnswerColumn";
import type { Survey } from "../../lib/answers/Survey";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import type { Source } from "../../lib/draft/Mapping";
import { mapAnswers } from "../../lib/draft/mapAnswers";
import type { RawTable } from "../../lib/draft/RawTable";
import { decimalText } from "../../lib/draft/texts/decimalText";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { runs } from "../support/realChecks";
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
      if (typeof answer === "number") return answer === decimalText(text)?.value;
      const rank = "choices" in source ? source.choices!.indexOf(text) : -1;
      return answer === (rank >= 0 && "choices" in question ? question.choices[rank] : text);
    });
    if (!isKept) lost.push(text);
  }
  return lost;
}

function expectNothingLost(table: RawTable) {
  const { mapping, survey } = readBack(table);
  const sources = Object.entries(mapping.columns);
  for (const { name } of table.columns) {
    const own = sources.filter(([, source]) =>
      ("columns" in source ? source.columns : [source.column]).includes(name),
    );
    if (own.length === 0) expect([mapping.id.column, mapping.weight?.column]).toContain(name);
    else expect(lostCells(table, survey, name, own)).toEqual([]);
  }
  expect(survey.ids).toHaveLength(table.rows);
}

describe("answers in our own layout", () => {
  const cell = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "",
        "1",
        "2",
        "3",
        "9",
        "99",
        "0",
        "-1",
        "Oui",
        "Non",
        "NA",
        "NSP",
        ".",
        "x",
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "a;b",
        "a",
        "b; c",
        "1,5",
        "2.0",
        "1e3",
        "01",
        "35",
        "2A",
        "12/05/2023",
        "Refus",
      ),
    },
    fc.integer({ min: -20, max: 2000 }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value.toFixed(3)),
    fc.string({ maxLength: 12 }).map((text) => text.trim()),
  );
  const name = fc.oneof(
    fc.constantFrom(
      "id",
      "poids",
      "Q [a]",
      "Q [b]",
      "sat_1",
      "sat_2",
      "sat_3",
      "q1_1",
      "q1_2",
      "__proto__",
      "rang 1",
      "rang 2",
    ),
    fc
      .string({ minLength: 1, maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  );
  const table = fc
    .record({
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 7 }),
      rows: fc.integer({ min: 1, max: 40 }),
    })
    .chain(({ names, rows }) =>
      fc
        .tuple(
          ...names.map(() =>
            // A column of its own few values, as surveys have, or of anything.
            fc.oneof(
              fc
                .array(cell, { minLength: 1, maxLength: 5 })
                .chain((values) =>
                  fc.array(fc.constantFrom(...values), { minLength: rows, maxLength: rows }),
                ),
              fc.array(cell, { minLength: rows, maxLength: rows }),
            ),
          ),
        )
        .map((columns) => Object.fromEntries(names.map((own, i) => [own, columns[i]!]))),
    )
    // An empty line is no row.
    .filter((columns) => Object.values(columns).some((texts) => texts.some((text) => text !== "")));

  test("lose no cell of any table, and are read back without a fault", () => {
    fc.assert(
      fc.property(table, (columns) => {
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

  test("take the labels that a person gave to the choices", () => {
    const { questionnaire, mapping } = draftQuestionnaire(sexes);
    const labelled = JSON.parse(JSON.stringify(questionnaire).replace('["1","2"]', '["Homme","Femme"]'));
    expect([...mapAnswers(sexes, labelled, mapping)].join("")).toContain("1,Homme\n2,Femme\n");
  });

  test("refuse choices that were both moved and given other labels", () => {
    const table = rawTable({ avis: cycle(["1", "2", "3"]) });
    const { questionnaire, mapping } = draftQuestionnaire(table);
    const moved = JSON.parse(JSON.stringify(questionnaire).replace('["1","2","3"]', '["Bon","1","Mauvais"]'));
    expect(() => [...mapAnswers(table, moved, mapping)]).toThrow("n’est plus une modalité");
  });

  test("take what the mapping says of a text before its place", () => {
    const { questionnaire } = draftQuestionnaire(sexes);
    const values = { "1": "Homme", "2": "Femme" };
    const mapping = { id: { name: "id" }, columns: { q1_1: { column: "sexe", values } } };
    expect([...mapAnswers(sexes, questionnaire, mapping)].join("")).toContain("1,Homme\n2,Femme\n");
  });

  test("refuse a mapping to a column that the file does not have", () => {
    const { questionnaire } = draftQuestionnaire(sexes);
    const mapping = { id: { name: "id" }, columns: { q1_1: { column: "genre" } } };
    expect(() => [...mapAnswers(sexes, questionnaire, mapping)]).toThrow(
      "enquete.csv, colonne « genre » : cette colonne manque.",
    );
  });
});
