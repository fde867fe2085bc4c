import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { mapLime } from "../../../lib/draft/limesurvey/mapLime";
import { questionnaireOfLime } from "../../../lib/draft/limesurvey/questionnaireOfLime";
import { mapAnswers } from "../../../lib/draft/mapAnswers";
import { isLimeSurvey } from "../../../lib/import/limesurvey/limeMetadata";
import { limeTable } from "../../../lib/import/limesurvey/limeTable";
import { readStructure } from "../../../lib/import/limesurvey/readStructure";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";
import { answerColumns } from "../../../lib/questionnaire/columns";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import { limeCode, limeOf } from "../../support/lime/limeOf";
import { lssOf } from "../../support/lime/writeLime";

const root = join(__dirname, "..", "..", "..");
/** Beside the repository, or the folder of its worktrees, where its cases are at hand; it is not published. */
const file = [join(root, ".."), join(root, "..", "..")]
  .map((folder) => join(folder, "shared", "cases", "files", "limesurvey.csv"))
  .find((path) => existsSync(path));
const data = (name: string) => readFileSync(join(root, "data", name));

const questionnaire = parseQuestionnaire(data("questionnaire.json").toString(), "questionnaire.json");
const bytes = (text: string) => new TextEncoder().encode(text);

describe.skipIf(file === undefined)("sixty respondents in the layout of LimeSurvey", () => {
  // A suite that is skipped is gone through all the same.
  const content = file === undefined ? bytes("id;submitdate;lastpage\n1;;\n") : readFileSync(file);
  const raw = parseRawTable(content, "limesurvey.csv");
  const read = limeTable(raw);
  const records = parseCsv(data("respondents.csv"), "respondents.csv");
  const header = records[0]!.fields;
  const expected = (row: number, name: string) => records[row + 1]!.fields[header.indexOf(name)]!;

  test("are known for an export of LimeSurvey, with what it notes set apart", () => {
    expect(isLimeSurvey(raw.columns.map(({ name }) => name))).toBe(true);
    expect(read.metadata.map(({ name }) => name)).toEqual(["id", "submitdate", "lastpage", "startlanguage"]);
    expect(read.table.rows).toBe(60);
  });

  test("answer in each cell what the same respondents answer in the project’s own file", () => {
    const columns = answerColumns(questionnaire);
    expect(read.table.columns).toHaveLength(columns.length);
    const different: string[] = [];
    for (const [i, column] of read.table.columns.entries()) {
      const { name, question, item } = columns[i]!;
      const code = limeCode(question.id);
      expect(column.question!.name).toBe(code);
      expect(column.name.includes("[")).toBe(item !== undefined);
      for (let row = 0; row < read.table.rows; row++) {
        const text = column.values[column.codes[row]!]!;
        const own = column.notShown?.has(text) ? "" : text;
        if (own !== expected(row, name)) different.push(`${name} ${row}: ${own} / ${expected(row, name)}`);
      }
    }
    expect(different).toEqual([]);
  });

  test("have the multiple choices of the questionnaire, and no other", () => {
    const multiple = questionnaire.questions.filter(({ kind }) => kind === "multiple");
    expect(read.table.sets!.map(({ name }) => name)).toEqual(multiple.map(({ id }) => limeCode(id)));
  });

  test("are the same answers once written in the layout of the questionnaire drafted from a .lss", () => {
    const structure = readStructure(bytes(lssOf(limeOf(questionnaire))), "enquete.lss");
    const draft = questionnaireOfLime(structure);
    const { table, mapping, strangers } = mapLime(draft, structure, read);
    expect(strangers).toEqual([]);
    const [names, ...rows] = parseCsv(
      bytes([...mapAnswers(table, draft.questionnaire, mapping)].join("")),
      "reponses.csv",
    );
    const ours = answerColumns(draft.questionnaire);
    const theirs = [
      ...answerColumns({ ...questionnaire, questions: [] }),
      ...answerColumns({ ...questionnaire, hidden: [] }),
    ];
    expect(names!.fields).toEqual(["id", ...ours.map(({ name }) => name)]);
    const different = rows.flatMap(({ fields }, row) =>
      theirs.flatMap(({ name }, i) =>
        fields[i + 1] === expected(row, name) ? [] : [`${name} ${row}: ${fields[i + 1]}`],
      ),
    );
    expect(rows).toHaveLength(60);
    expect(different).toEqual([]);
  });
});

describe("a questionnaire entered in LimeSurvey and read back from its .lss", () => {
  const structure = limeOf(questionnaire);
  const draft = questionnaireOfLime(readStructure(bytes(lssOf(structure)), "enquete.lss"));

  test("has the same questions, answers, items and conditions of access", () => {
    const { questions, hidden = [] } = questionnaire;
    const idOf = new Map<string, string>(
      [...hidden, ...questions].map(({ id }, i) => [id, draft.questionnaire.questions[i]!.id]),
    );
    const renamed = (text: string) =>
      text.replace(/"question":"([\d.]+)"/g, (_, id: string) => `"question":"${idOf.get(id)}"`);
    const plain = [...hidden, ...questions].map(({ access, missing: _, note, ...question }) => {
      const scale = question.kind === "scale" ? { scale: question.scale ?? { min: 1, max: 10 } } : {};
      const decided = access && {
        access: { condition: JSON.parse(renamed(JSON.stringify(access.condition))) },
      };
      return {
        ...{ ...question, id: idOf.get(question.id), ...scale, crossings: [] },
        ...(note !== undefined && { note: note.replace(/\n/g, " ") }),
        ...decided,
      };
    });
    expect(draft.questionnaire.questions).toEqual(plain);
    expect(draft.left).toEqual([]);
  });

  test("is a questionnaire that the project reads", () => {
    const again = parseQuestionnaire(JSON.stringify(draft.questionnaire), "questionnaire.json");
    expect(again.questions).toHaveLength(draft.questionnaire.questions.length);
  });
});
