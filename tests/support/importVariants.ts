import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "xlsx";
import { formatCsv } from "../../lib/base/formatCsv";
import { parseCsv } from "../../lib/base/parseCsv";
import { readVv } from "../../lib/import/limesurvey/readVv";
import type { RawTable } from "../../lib/import/table/RawTable";
import { readRaw } from "../../lib/import/table/readRaw";
import { answerColumns, type Column } from "../../lib/questionnaire/columns";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { rangeOf } from "../../lib/questionnaire/rangeOf";
import { tabulation } from "../../lib/questionnaire/tabulation";
import type { ScaleQuestion } from "../../lib/questionnaire/types";
import { encodedText } from "./encodedText";
import { limeOf, limeCode as limeQuestion } from "./lime/limeOf";
import { type LimeAnswers, lsaOf } from "./lime/writeLime";
import { type SavFile, savFile } from "./savFile";
import { root } from "./smallSurvey";

/** An answer as our layout has it; null where the question was not shown, "" where it was and there is none. */
export type Given = string | null;

/** Answers in our layout: shape [respondent][column]. */
export interface Answers {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Given[])[];
}

export const conumFile = parseQuestionnaire(
  readFileSync(join(root, "data", "questionnaire.json"), "utf8"),
  "questionnaire.json",
);

/** The first respondents of the project’s own file. */
export function conumAnswers(count: number): Answers {
  const [header, ...records] = parseCsv(
    readFileSync(join(root, "data", "respondents.csv")),
    "respondents.csv",
  );
  const places = new Map(header!.fields.map((name, i) => [name, i]));
  const columns = answerColumns(conumFile);
  return {
    columns,
    rows: records
      .slice(0, count)
      .map(({ fields }) => columns.map(({ name }) => fields[places.get(name)!] || null)),
  };
}

/** The same answers as other tools would have written them, each as bytes or as what their reader gives. */
export const variants: Readonly<Record<string, (answers: Answers) => RawTable>> = {
  "our own layout": (answers) =>
    table(
      answers,
      ({ name }) => name,
      (_, given) => given ?? "",
      ",",
    ),
  "headings of full wordings, Windows-1252, semicolons": (answers) =>
    readRaw(
      encodedText(
        text(answers, heading, (_, given) => given ?? "", ";").replaceAll("\u202f", "\u00a0"),
        "windows-1252",
      ),
      "libelles.csv",
      { codes: "all" },
    ),
  "headings that begin with numbers, ticks in words": (answers) =>
    table(
      answers,
      ({ name, question, item }) => `${name.slice(1).replaceAll("_", ".")}. ${item ?? question.label}`,
      (column, given) => (isTick(column) && given !== null ? (given === "1" ? "Oui" : "Non") : (given ?? "")),
      "\t",
    ),
  "headings that are cut off after 80 letters": (answers) =>
    table(
      answers,
      (column, i) => `Q${i}. ${heading(column).slice(0, 80)}`,
      (_, given) => given ?? "",
      ",",
    ),
  "a workbook with numbers": (answers) => {
    const rows = [
      ["Identifiant", ...answers.columns.map(heading)],
      ...answers.rows.map((row, i) => [
        `r${i + 1}`,
        ...row.map((given) => (given === null ? null : /^\d+$/.test(given) ? Number(given) : given)),
      ]),
    ];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Réponses");
    return readRaw(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array, "reponses.xlsx", {
      codes: "all",
    });
  },
  "a file of SPSS, codes with labels": (answers) =>
    readRaw(savFile(savOf(answers)), "reponses.sav", { codes: "all" }),
  "a file of SPSS, deflated": (answers) => {
    const own = savOf(answers);
    return readRaw(savFile({ ...own, compression: 2 }), "reponses.zsav", { codes: "all" });
  },
  "LimeSurvey, codes of questions and of answers": (answers) =>
    lime(
      answers,
      ({ name }) => limeCode(name),
      (column, given) =>
        given === null ? "N/A" : isTick(column) ? (given === "1" ? "Y" : "") : choiceCode(column, given),
    ),
  "LimeSurvey, groups and questions by their order": (answers) => {
    const sections = [...new Set(answers.columns.map(({ name }) => name.split("_")[0]))];
    const questions = [...new Set(answers.columns.map(({ question }) => question.id))];
    return lime(
      answers,
      ({ name, question }) => {
        const [section, rank, item] = name.split("_");
        if (rank === undefined) return name;
        const own = [sections.indexOf(section!) + 1, questions.indexOf(question.id) + 1];
        const code = `G${String(own[0]).padStart(2, "0")}Q${String(own[1]).padStart(2, "0")}`;
        return item === undefined ? code : `${code}[SQ${item.padStart(3, "0")}]`;
      },
      (_, given) => given ?? "N/A",
    );
  },
  "LimeSurvey, full answers under full wordings": (answers) =>
    lime(answers, heading, (column, given) =>
      given === null ? "N/A" : isTick(column) ? (given === "1" ? "Oui" : "") : given,
    ),
  "LimeSurvey, VV": (answers) => {
    const lines = [
      ["id", ...answers.columns.map(heading)],
      [
        "id",
        "submitdate",
        ...answers.columns.map(({ name }) => limeCode(name).replace("[", "_").replace("]", "")),
      ],
      ...answers.rows.map((row, i) => [
        `r${i + 1}`,
        "2023-10-25 10:00:00",
        ...row.map((given, at) => {
          const column = answers.columns[at]!;
          if (given === null) return "{question_not_shown}";
          return isTick(column) ? (given === "1" ? "Y" : "") : choiceCode(column, given);
        }),
      ]),
    ];
    lines[0]!.splice(1, 0, "Date de soumission");
    return readVv(Buffer.from(`${lines.map((line) => line.join("\t")).join("\n")}\n`), "vv.txt").table;
  },
  "LimeSurvey, an archive": (answers) =>
    readRaw(
      lsaOf(
        limeOf(conumFile),
        answers.rows.map((row) => limeAnswers(answers, row)),
      ),
      "enquete.lsa",
      {
        codes: "all",
      },
    ),
  "typing that differs: capitals, accents, apostrophes, spaces, 3.0, 7 for 07": (answers) =>
    table(
      answers,
      (column) => typed(heading(column), 3),
      (column, given, row) => {
        if (given === null || given === "") return given ?? "";
        const { layout } = tabulation(column.question);
        if (column.question.kind === "department") return given.replace(/^0/, "");
        if (layout === "means") return ["", ".0", ",00", " - Tout à fait"][row % 4]!.replace(/^/, given);
        return isTick(column) ? (given === "1" ? "x" : "non") : typed(given, row);
      },
      ";",
    ),
};

/** « Label [Item] ». */
function heading({ question, item }: Column): string {
  return item === undefined ? question.label : `${question.label} [${item}]`;
}

function isTick({ question }: Column): boolean {
  return question.kind === "multiple";
}

/** A text as somebody else types it. */
function typed(text: string, way: number): string {
  switch (way % 5) {
    case 0:
      return text.toUpperCase();
    case 1:
      return text.replaceAll("’", "'").replaceAll(" ", "\u00a0");
    case 2:
      return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    case 3:
      return `${text.replaceAll(" ", "  ").replaceAll("’", "'")} `;
    default:
      return `<p>${text}</p>`;
  }
}

function limeCode(name: string): string {
  const [section, rank, item] = name.slice(1).split("_");
  if (rank === undefined) return name;
  const code = `G${section!.padStart(2, "0")}Q${rank.padStart(2, "0")}`;
  return item === undefined ? code : `${code}[SQ${item.padStart(3, "0")}]`;
}

function choiceCode({ question }: Column, given: string): string {
  const how = tabulation(question);
  if (given === "" || question.kind === "department" || !("choices" in how)) return given;
  return `A${how.choices.indexOf(given) + 1}`;
}

/** The answers of one respondent, by the codes of LimeSurvey; those that were not shown are null. */
function limeAnswers({ columns }: Answers, row: readonly Given[]): LimeAnswers {
  const cells = columns.map((column, i) => {
    const { question, name } = column;
    const given = row[i]!;
    const item = name.split("_")[2];
    const code = limeQuestion(question.id) + (item === undefined ? "" : `[SQ${item.padStart(3, "0")}]`);
    if (given === null || question.kind === "number") return [code, given];
    if (isTick(column)) return [code, given === "1" ? "Y" : ""];
    const how = tabulation(question);
    const answer =
      "choices" in how ? how.choices.indexOf(given) : Number(given) - rangeOf(question as ScaleQuestion).min;
    return [code, given === "" ? "" : `A${answer + 1}`];
  });
  return Object.fromEntries(cells);
}

type Header = (column: Column, rank: number) => string;
type Cell = (column: Column, given: Given, row: number) => string;

function text({ columns, rows }: Answers, header: Header, cell: Cell, separator: string): string {
  const csv = formatCsv([
    ["id", ...columns.map(header)],
    ...rows.map((row, i) => [`r${i + 1}`, ...row.map((given, at) => cell(columns[at]!, given, i))]),
  ]);
  if (separator === ",") return csv;
  const records = parseCsv(Buffer.from(csv), "x.csv").map(({ fields }) => fields);
  const field = (value: string) =>
    value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return records.map((record) => `${record.map(field).join(separator)}\n`).join("");
}

function table(answers: Answers, header: Header, cell: Cell, separator: string): RawTable {
  return readRaw(Buffer.from(text(answers, header, cell, separator)), "reponses.csv", { codes: "all" });
}

/** With what LimeSurvey notes, and with « N/A » declared, as its reader does. */
function lime(answers: Answers, header: Header, cell: Cell): RawTable {
  const own = table(answers, header, cell, ";");
  return {
    ...own,
    columns: own.columns.map((column) =>
      column.values.includes("N/A") ? { ...column, notShown: new Set(["N/A"]) } : column,
    ),
  };
}

function savOf({ columns, rows }: Answers): SavFile {
  const choices = columns.map(({ question }) => {
    const how = tabulation(question);
    return question.kind !== "department" && "choices" in how ? how.choices : undefined;
  });
  return {
    extensions: [{ subtype: 20, data: Buffer.from("UTF-8") }],
    variables: [
      { name: "ID", width: 8 },
      ...columns.map(({ name, question, item }) => ({
        name: name.toUpperCase(),
        label: (item ?? question.label).slice(0, 80),
        ...(question.kind === "department" && { width: 3 }),
      })),
    ],
    labels: columns.flatMap((column, i) => {
      const own = choices[i] ?? (isTick(column) ? ["Non", "Oui"] : undefined);
      if (own === undefined) return [];
      const first = isTick(column) ? 0 : 1;
      return [{ of: [i + 1], pairs: own.map((label, rank) => [rank + first, label.slice(0, 60)] as const) }];
    }),
    rows: rows.map((row, r) => [
      `r${r + 1}`,
      ...row.map((given, i) => {
        if (columns[i]!.question.kind === "department") return given ?? "";
        if (given === null || given === "") return null;
        return choices[i] ? choices[i].indexOf(given) + 1 : Number(given);
      }),
    ]),
  };
}
