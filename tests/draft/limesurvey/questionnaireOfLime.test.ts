import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { mapLime } from "../../../lib/draft/limesurvey/mapLime";
import { questionnaireOfLime } from "../../../lib/draft/limesurvey/questionnaireOfLime";
import { mapAnswers } from "../../../lib/draft/mapAnswers";
import type { LimeQuestion, LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import { limeTable } from "../../../lib/import/limesurvey/limeTable";
import { readLimeArchive } from "../../../lib/import/limesurvey/readLimeArchive";
import { readResponses } from "../../../lib/import/limesurvey/readResponses";
import { readVv } from "../../../lib/import/limesurvey/readVv";
import { rawTable } from "../rawTable";

const bytes = (text: string) => new TextEncoder().encode(text);

function structureOf(questions: readonly Partial<LimeQuestion>[]): LimeStructure {
  return {
    ...{ id: "1", title: "Essai", titles: { fr: "Essai" }, language: "fr", languages: ["fr"], notices: [] },
    groups: [
      {
        ...{ id: "2", title: "Tout", description: "" },
        questions: questions.map((own, i) => ({
          ...{ id: String(10 + i), code: `Q${i + 1}`, type: "L", label: `Question ${i + 1}`, help: "" },
          ...{ mandatory: false, other: false, attributes: {}, subquestions: [], answers: [], ...own },
        })),
      },
    ],
  };
}
const answers = (...labels: string[]) =>
  labels.map((label, order) => ({ code: `A${order + 1}`, label, order, scale: 0 as const }));
const text = { type: "T" };
const kindsOf = (questions: readonly Partial<LimeQuestion>[]) =>
  questionnaireOfLime(structureOf(questions)).questionnaire.questions;

describe("questionnaireOfLime", () => {
  test.each(["@", "", "toString", "__proto__", "LL", "z"])("leaves out and tells the type « %s »", (type) => {
    const { questionnaire, left } = questionnaireOfLime(structureOf([{ type }, text]));
    expect(questionnaire.questions.map(({ kind }) => kind)).toEqual(["open"]);
    expect(left).toEqual([
      { question: "Q1", reason: `le type de question « ${type} » n’est pas connu`, kept: false },
    ]);
  });

  test.each([
    "L",
    "M",
    "F",
    "1",
    "R",
    ":",
    ";",
    "K",
  ])("tells a question of type %s that has nothing to answer", (type) => {
    expect(questionnaireOfLime(structureOf([{ type }, text])).left[0]!.reason).toBe(
      "elle n’a ni réponse ni sous-question",
    );
  });

  test("refuses a survey of which nothing remains", () => {
    expect(() => questionnaireOfLime(structureOf([{ type: "X" }]))).toThrow(
      "Essai : le questionnaire n’a pas de question qui se dépouille. Attendu : ",
    );
  });

  test("tells answers of one label apart, and gives one without a label its code", () => {
    const [question] = kindsOf([{ answers: answers("Oui", "Oui", "", "Oui (A2)") }]);
    expect(question).toMatchObject({ choices: ["Oui", "Oui (A2)", "A3", "Oui (A2) (A4)"] });
  });

  test.each([
    [["1", "2", "3"], { kind: "scale", scale: { min: 1, max: 3 } }],
    [["5", "4", "3"], { kind: "scale", scale: { min: 3, max: 5 } }],
    [["0 - nul", "1", "2 - bon"], { kind: "scale", scale: { min: 0, max: 2 } }],
    [["1", "2"], { kind: "single" }],
    [["1", "3", "5"], { kind: "single" }],
    [["1 - bof", "2 - moyen", "3 - bon"], { kind: "single" }],
    [["2", "3", "Autre"], { kind: "single" }],
    [["01", "02", "03"], { kind: "single" }],
  ])("takes a list of %j for what it is", (labels, expected) => {
    expect(kindsOf([{ answers: answers(...labels) }])[0]).toMatchObject(expected);
  });

  test("knows departments by their codes, whatever stands beside them", () => {
    const codes = Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(2, "0")).map((code) =>
      code === "20" ? "2A" : code,
    );
    expect(kindsOf([{ answers: answers(...codes) }])[0]).toMatchObject({
      kind: "department",
      choices: codes,
    });
    const named = codes.map((code) => `${code} - Nom`);
    expect(kindsOf([{ answers: answers(...named) }])[0]).toMatchObject({
      kind: "department",
      choices: codes,
    });
    expect(kindsOf([{ answers: answers(...named, "Étranger") }])[0]).toMatchObject({ kind: "single" });
  });

  test("takes the ends and the decimals of numbers from what is said, and from the answers", () => {
    const number = { type: "N", attributes: { min_num_value_n: "0", max_num_value_n: "10" } };
    expect(kindsOf([number])[0]).toMatchObject({ range: { min: 0, max: 10 }, decimals: 2 });
    const table = rawTable({ Q1: ["-3.125", "12", ""] });
    const { questionnaire } = questionnaireOfLime(structureOf([number]), { table });
    expect(questionnaire.questions[0]).toMatchObject({ range: { min: -3.125, max: 12 }, decimals: 3 });
    const expression = { type: "N", attributes: { min_num_value_n: "{Q0.NAOK}", num_value_int_only: "1" } };
    expect(kindsOf([expression])[0]).toEqual({
      ...{ id: "1.1", label: "Question 1", kind: "number", range: { min: 0 }, crossings: [] },
    });
  });

  test("takes full answers for what they are where they are the codes of others", () => {
    const own = ["2", "3", "Autant"].map((label, i) => ({
      code: String(i + 1),
      label,
      order: i,
      scale: 0 as const,
    }));
    const structure = structureOf([{ answers: own }]);
    const draft = questionnaireOfLime(structure);
    const cells = (given: readonly string[]) => {
      const { table, mapping } = mapLime(draft, structure, limeTable(rawTable({ Q1: given })));
      return [...mapAnswers(table, draft.questionnaire, mapping)].join("").split("\n").slice(1, -1);
    };
    expect(cells(["1", "2", "3"])).toEqual(["1,2", "2,3", "3,Autant"]);
    expect(cells(["2", "3", "Autant"])).toEqual(["1,2", "2,3", "3,Autant"]);
  });

  test("maps a file that lacks a question, and refuses one that has none of them", () => {
    const structure = structureOf([text, text]);
    const draft = questionnaireOfLime(structure);
    const { mapping, strangers } = mapLime(draft, structure, limeTable(rawTable({ Q2: ["a"], Z: ["b"] })));
    expect(Object.keys(mapping.columns)).toEqual(["q1_2"]);
    expect(strangers).toEqual(["Z"]);
    expect(() => mapLime(draft, structure, limeTable(rawTable({ Z: ["b"] })))).toThrow(
      "aucune colonne n’est d’une question du questionnaire",
    );
  });
});

/** A table as the exporter writes it. */
const table = (name: string, ...rows: Readonly<Record<string, string>>[]) =>
  ` <${name}>\n  <fields>\n${Object.keys(rows[0]!)
    .map((field) => `   <fieldname>${field}</fieldname>\n`)
    .join("")}  </fields>\n  <rows>\n${rows
    .map(
      (row) =>
        `   <row>\n${Object.entries(row)
          .map(([field, value]) =>
            value === "" ? `    <${field}/>\n` : `    <${field}><![CDATA[${value}]]></${field}>\n`,
          )
          .join("")}   </row>\n`,
    )
    .join("")}  </rows>\n </${name}>\n`;
const file = (type: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>${type}</LimeSurveyDocType>\n <DBVersion>495</DBVersion>\n <languages>\n  <language>fr</language>\n </languages>\n${body}</document>\n`;

describe("a survey written by hand as LimeSurvey 6 exports it", () => {
  const lss = file(
    "Survey",
    table(
      "answers",
      { aid: "13", qid: "3", code: "AO01", sortorder: "1", assessment_value: "0", scale_id: "0" },
      { aid: "14", qid: "3", code: "AO02", sortorder: "0", assessment_value: "0", scale_id: "0" },
    ) +
      table(
        "answer_l10ns",
        { id: "13", aid: "13", answer: "<p>Non</p>", language: "fr" },
        { id: "14", aid: "14", answer: "Oui&nbsp;!", language: "fr" },
      ) +
      table("groups", {
        gid: "2",
        sid: "372723",
        group_order: "1",
        randomization_group: "",
        grelevance: "1",
      }) +
      table("group_l10ns", {
        id: "2",
        gid: "2",
        group_name: "Mon groupe",
        language: "fr",
        sid: "372723",
        group_order: "1",
      }) +
      table(
        "questions",
        {
          qid: "4",
          parent_qid: "0",
          sid: "372723",
          gid: "2",
          type: "M",
          title: "G01Q02",
          other: "Y",
          mandatory: "N",
          question_order: "2",
          relevance: '((G01Q01.NAOK == "AO02"))',
        },
        {
          qid: "3",
          parent_qid: "0",
          sid: "372723",
          gid: "2",
          type: "L",
          title: "G01Q01",
          other: "N",
          mandatory: "S",
          question_order: "1",
          relevance: "1",
        },
      ) +
      table("subquestions", {
        qid: "6",
        parent_qid: "4",
        sid: "372723",
        gid: "2",
        type: "T",
        title: "SQ001",
        question_order: "0",
        scale_id: "0",
      }) +
      table(
        "question_l10ns",
        {
          id: "3",
          qid: "3",
          question: "<p>Venez-vous&nbsp;?</p>",
          help: "<em>Un choix</em>",
          script: "",
          language: "fr",
        },
        { id: "4", qid: "4", question: "Avec<br />qui ?", help: "", script: "", language: "fr" },
        { id: "6", qid: "6", question: "Seul", help: "", script: "", language: "fr" },
      ) +
      table("question_attributes", {
        qid: "4",
        attribute: "other_replace_text",
        value: "Autrement",
        language: "fr",
      }) +
      table("surveys", { sid: "372723", language: "fr", additional_languages: "" }) +
      table("surveys_languagesettings", {
        surveyls_survey_id: "372723",
        surveyls_language: "fr",
        surveyls_title: "Fête",
      }),
  );
  const lsr = file(
    "Responses",
    ` <responses>\n  <fields>\n   <fieldname>id</fieldname>\n   <fieldname>submitdate</fieldname>\n   <fieldname>372723X2X3</fieldname>\n   <fieldname>372723X2X4SQ001</fieldname>\n   <fieldname>372723X2X4other</fieldname>\n  </fields>\n  <rows>\n   <row>\n    <id><![CDATA[8]]></id>\n    <submitdate><![CDATA[2024-01-02 03:04:05]]></submitdate>\n    <_372723X2X3><![CDATA[AO02]]></_372723X2X3>\n    <_372723X2X4SQ001/>\n    <_372723X2X4other><![CDATA[à deux]]></_372723X2X4other>\n   </row>\n   <row>\n    <id><![CDATA[9]]></id>\n    <_372723X2X3><![CDATA[AO01]]></_372723X2X3>\n   </row>\n  </rows>\n </responses>\n`,
  );
  const { structure } = readLimeArchive(bytes(lss), "fete.lss");
  const draft = questionnaireOfLime(structure);

  test("is the questionnaire that a person would write", () => {
    expect(draft.questionnaire).toEqual({
      ...{ name: "fete", title: "Fête", crossings: [], sections: [{ number: 1, title: "Mon groupe" }] },
      respondent: { singular: "répondant", plural: "répondants", gender: "masculine" },
      questions: [
        {
          ...{ id: "1.1", kind: "single", label: "Venez-vous\u00a0?", note: "Un choix", crossings: [] },
          choices: ["Oui\u00a0!", "Non"],
        },
        {
          ...{
            id: "1.2",
            kind: "multiple",
            label: "Avec qui ?",
            choices: ["Seul", "Autrement"],
            crossings: [],
          },
          access: { condition: { question: "1.1", is: ["Oui\u00a0!"] } },
        },
        {
          ...{ id: "1.3", kind: "open", label: "Avec qui ? (autre)", crossings: [] },
          access: { condition: { question: "1.2", ticked: "Autrement" } },
        },
      ],
    });
    expect(draft.left).toEqual([]);
  });

  const vv = [
    "ID\tDate\tVenez-vous ?\tAvec qui ? (Seul)\tAvec qui ? (Autre)",
    "id\tsubmitdate\tG01Q01\tG01Q02_SQ001\tG01Q02_other",
    '8\t"2024-01-02 03:04:05"\tAO02\t\t"à deux"',
    "9\t{question_not_shown}\tAO01\t{question_not_shown}\t{question_not_shown}\n",
  ].join("\n");

  test.each([
    [".lsr", readResponses(bytes(lsr), "fete.lsr", structure)!],
    ["VV file", readVv(bytes(vv), "vvexport_372723.txt")],
  ])("takes its answers from a %s", (_, read) => {
    const { table: own, mapping, strangers } = mapLime(draft, structure, read);
    const written = [...mapAnswers(own, draft.questionnaire, mapping)].join("");
    expect(parseCsv(bytes(written), "r.csv").map(({ fields }) => fields)).toEqual([
      ["id", "q1_1", "q1_2_1", "q1_2_2", "q1_3"],
      ["8", "Oui\u00a0!", "0", "1", "à deux"],
      ["9", "Non", "", "", ""],
    ]);
    expect(strangers).toEqual([]);
  });
});
