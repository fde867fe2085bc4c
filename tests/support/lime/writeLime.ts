import { strToU8, zipSync } from "fflate";
import type { LimeStructure } from "../../../lib/import/limesurvey/LimeStructure";
import { type LimeColumn, limeColumns } from "../../../lib/import/limesurvey/limeColumns";

/** What one respondent answered, by the code of a column; null where the question was not shown. */
export type LimeAnswers = Readonly<Record<string, string | null>>;

/** A text in each language of a survey, from its own. */
export type Translate = Readonly<Record<string, (text: string) => string>>;

type Row = Readonly<Record<string, string | number | null>>;

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]] >")}]]>`;

/** A table as LimeSurvey’s exporter writes it: the names of its fields, then its rows; null has no element. */
function table(name: string, rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const fields = Object.keys(rows[0]!);
  const cells = (row: Row) =>
    fields
      .filter((field) => row[field] !== null)
      .map((field) => {
        const element = field.replace(/^(?=\d)/, "_").replaceAll("#", "-");
        const value = String(row[field]);
        return value === "" ? `    <${element}/>\n` : `    <${element}>${cdata(value)}</${element}>\n`;
      });
  return [
    ` <${name}>\n  <fields>\n`,
    ...fields.map((field) => `   <fieldname>${field}</fieldname>\n`),
    "  </fields>\n  <rows>\n",
    ...rows.map((row) => `   <row>\n${cells(row).join("")}   </row>\n`),
    `  </rows>\n </${name}>\n`,
  ].join("");
}

function document(type: string, languages: readonly string[], tables: readonly string[]): string {
  const own = [...languages.slice(1), languages[0]!].map((code) => `  <language>${code}</language>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<document>\n',
    ` <LimeSurveyDocType>${type}</LimeSurveyDocType>\n <DBVersion>623</DBVersion>\n`,
    ` <languages>\n${own.join("")} </languages>\n`,
    ...tables,
    "</document>\n",
  ].join("");
}

/**
 * A structure as a .lss file. Before LimeSurvey 4 the tables have a row for each language; from it on, texts have
 * tables of their own.
 */
export function lssOf(structure: LimeStructure, version: 3 | 6 = 6, translate: Translate = {}): string {
  const { id: sid, groups, languages } = structure;
  const in_ = (language: string, text: string) => translate[language]?.(text) ?? text;
  /** Things with their texts, as the version has them. */
  const tables = (name: string, texts: string, things: readonly (readonly [Row, Row, string])[]) =>
    version === 3
      ? table(
          name,
          things.flatMap(([row, own]) =>
            languages.map((language) => ({ ...row, ...said(own, language), language })),
          ),
        )
      : table(
          name,
          things.map(([row]) => row),
        ) +
        (texts === ""
          ? ""
          : table(
              texts,
              things.flatMap((thing) => textRows(thing)),
            ));
  const said = (own: Row, language: string): Row =>
    Object.fromEntries(Object.entries(own).map(([field, text]) => [field, in_(language, String(text))]));
  const textRows = ([row, own, key]: readonly [Row, Row, string]) =>
    languages.map((language) => ({ [key]: row[key]!, ...said(own, language), language }));

  const questions = groups.flatMap((group) => group.questions.map((question) => ({ group, question })));
  const subquestions = questions.flatMap(({ group, question }) =>
    question.subquestions.map((own, i) => ({ group, question, own, order: i + 1 })),
  );
  let aid = 0;
  const answers = questions.flatMap(({ question }) =>
    question.answers.map(({ code, label, order, scale }) => {
      const row = { qid: question.id, code, sortorder: order, assessment_value: 0, scale_id: scale };
      return [version === 3 ? row : { aid: ++aid, ...row }, { answer: label }, "aid"] as const;
    }),
  );
  const asked = questions.map(({ group, question }, i) => {
    const { id: qid, type, code: title, label, help, other, mandatory, relevance } = question;
    return [
      {
        ...{ qid, parent_qid: 0, sid, gid: group.id, type, title, other: other ? "Y" : "N" },
        ...{
          mandatory: mandatory ? "Y" : "N",
          question_order: i + 1,
          scale_id: 0,
          relevance: relevance ?? "1",
        },
      },
      { question: label, help },
      "qid",
    ] as const;
  });
  const parts = subquestions.map(({ group, question, own, order }) => {
    const { id: qid, code: title, label, scale } = own;
    return [
      {
        ...{ qid, parent_qid: question.id, sid, gid: group.id, type: "T", title, other: "N", mandatory: "N" },
        ...{ question_order: order, scale_id: scale, relevance: "1" },
      },
      { question: label, help: "" },
      "qid",
    ] as const;
  });
  const attributes = questions.flatMap(({ question }) =>
    Object.entries(question.attributes).map(([attribute, value]) => ({
      ...{ qid: question.id, attribute, value, language: "" },
    })),
  );
  const texts = version === 3 ? "" : "question_l10ns";
  return document("Survey", languages, [
    tables("answers", "answer_l10ns", answers),
    tables(
      "groups",
      "group_l10ns",
      groups.map(({ id: gid, title, description, relevance }, i) => [
        { gid, sid, group_order: i + 1, grelevance: relevance ?? "" },
        { group_name: title, description },
        "gid",
      ]),
    ),
    version === 3
      ? tables("questions", texts, asked)
      : table(
          "questions",
          asked.map(([row]) => row),
        ),
    version === 3
      ? tables("subquestions", texts, parts)
      : table(
          "subquestions",
          parts.map(([row]) => row),
        ),
    version === 3
      ? ""
      : table(
          texts,
          [...asked, ...parts].flatMap((thing) => textRows(thing)),
        ),
    table("question_attributes", attributes),
    table("surveys", [
      { sid, language: languages[0]!, additional_languages: languages.slice(1).join(" "), format: "G" },
    ]),
    table(
      "surveys_languagesettings",
      languages.map((language) => ({
        ...{ surveyls_survey_id: sid, surveyls_language: language },
        surveyls_title: in_(language, structure.title),
      })),
    ),
  ]);
}

/** What is noted of each response. */
function noted(row: number, language: string): Row {
  const date = `2024-03-${String(1 + (row % 28)).padStart(2, "0")} 10:00:00`;
  return {
    id: row + 1,
    token: null,
    submitdate: date,
    lastpage: 3,
    startlanguage: language,
    seed: 1000 + row,
  };
}

const dataBaseName = ({ aliases }: LimeColumn) => aliases.find((alias) => /^\d+X/.test(alias))!;
const expressionName = ({ aliases }: LimeColumn) => aliases[0]!;

/** Responses as a .lsr file. */
export function lsrOf(structure: LimeStructure, responses: readonly LimeAnswers[]): string {
  const columns = limeColumns(structure);
  const rows = responses.map((answers, row) => ({
    ...noted(row, structure.language),
    ...Object.fromEntries(columns.map((column) => [dataBaseName(column), answers[column.name] ?? null])),
  }));
  return document("Responses", structure.languages, [table("responses", rows)]);
}

/** A structure and responses as a .lsa archive. */
export function lsaOf(structure: LimeStructure, responses: readonly LimeAnswers[]): Uint8Array {
  const stem = `survey_${structure.id}`;
  const mtime = new Date(2024, 2, 1);
  return zipSync(
    {
      [`${stem}.lss`]: strToU8(lssOf(structure)),
      [`${stem}_responses.lsr`]: strToU8(lsrOf(structure, responses)),
      [`${stem}_timings.lsi`]: strToU8("<document/>"),
    },
    { mtime },
  );
}

/** Responses as a VV file. */
export function vvOf(structure: LimeStructure, responses: readonly LimeAnswers[]): string {
  const columns = limeColumns(structure);
  const kept = Object.keys(noted(0, ""));
  const mask = (value: string | number | null) =>
    value === null
      ? "{question_not_shown}"
      : String(value)
          .replaceAll("{", "{lbrace}")
          .replaceAll("\n", "{newline}")
          .replaceAll("\r", "{cr}")
          .replaceAll("\t", "{tab}")
          .replace(/^"/, "{quote}");
  const field = (text: string) => (/["\t\n\r ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    [...kept, ...columns.map(({ heading }) => heading.replace(/ \[(.*)\]$/s, " ($1)"))],
    [...kept, ...columns.map(expressionName)],
    ...responses.map((answers, row) => [
      ...Object.values(noted(row, structure.language)).map(mask),
      ...columns.map(({ name }) => mask(answers[name] ?? null)),
    ]),
  ];
  return lines.map((fields) => `${fields.map(field).join("\t")}\n`).join("");
}

/** How the headings and the answers of a CSV are written. */
export interface CsvStyle {
  readonly headings: "codes" | "texts" | "both";
  /** Full answers instead of codes, by column and code. */
  readonly full?: (column: LimeColumn, code: string | null) => string;
  readonly separator?: "," | ";";
}

/** Responses as a CSV export. */
export function csvOf(
  structure: LimeStructure,
  responses: readonly LimeAnswers[],
  { headings, full = (_, code) => code ?? "", separator = ";" }: CsvStyle,
): string {
  const columns = limeColumns(structure);
  const kept: Readonly<Record<string, string>> = {
    ...{ id: "ID de la réponse", token: "Code d’accès", submitdate: "Date de soumission" },
    ...{ lastpage: "Dernière page", startlanguage: "Langue de départ", seed: "Tête de série" },
  };
  const heading = (code: string, text: string) =>
    headings === "codes" ? code : headings === "texts" ? text : `${code}. ${text}`;
  const field = (text: string | number | null) => `"${String(text ?? "").replaceAll('"', '""')}"`;
  const lines = [
    [
      ...Object.entries(kept).map(([code, text]) => heading(code, text)),
      ...columns.map((column) => heading(column.name, column.heading)),
    ],
    ...responses.map((answers, row) => [
      ...Object.values(noted(row, structure.language)),
      ...columns.map((column) => full(column, answers[column.name] ?? null)),
    ]),
  ];
  return `\ufeff${lines.map((fields) => `${fields.map(field).join(separator)}\r\n`).join("")}`;
}
