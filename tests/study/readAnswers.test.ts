import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { answeredQuestions, answersByRow } from "../../lib/answers/Survey";
import { readBytes } from "../../lib/base/readBytes";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { meetsCondition } from "../../lib/questionnaire/access";
import { questionColumns } from "../../lib/questionnaire/columns";
import { answersIn } from "../support/columns";
import { readQuestionnaire, readSurvey } from "../support/committed";
import { faultOf, root, smallCsv, smallJson, smallQuestionnaire, smallRow } from "../support/smallSurvey";

const folder = mkdtempSync(join(tmpdir(), "conum-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("readSurvey", () => {
  test("reads the committed answers: 927 reconstructed respondents", () => {
    const survey = readSurvey();
    expect(survey.ids).toHaveLength(927);
    expect(survey.ids.filter((id) => !/^reconstruit-\d{3}$/.test(id))).toEqual([]);
    expect(new Set(survey.ids).size).toBe(927);
    expect(survey.provenance).toEqual({ kind: "reconstructed" });
    expect(survey.filter).toBeUndefined();
  });

  test("the committed file is what formatRespondents writes of it", () => {
    const file = join(root, "data", "respondents.csv");
    expect(formatRespondents(readSurvey(file))).toBe(readFileSync(file, "utf8"));
  });

  test("the committed answers follow every access condition, but for the exceptions that are declared", () => {
    const survey = readSurvey();
    const answersOf = answersByRow(survey);
    const conditional = answeredQuestions(survey).filter(({ access }) => access);
    expect(conditional.map(({ id }) => id)).toEqual(expect.arrayContaining(["2.4", "2.5", "2.7", "2.9"]));
    const wrong = conditional.flatMap((question) => {
      const answers = questionColumns(question).map(({ name }) => answersIn(survey, name));
      const rows = survey.ids.filter((_, row) => {
        const asked = meetsCondition(question.access!.condition, answersOf(row));
        return answers.some((own) => asked !== (own[row] !== null));
      });
      return rows.length === (question.access!.exceptions ?? 0) ? [] : [question.id];
    });
    expect(wrong).toEqual([]);
  });

  test("reads another file against another questionnaire", () => {
    const file = join(folder, "reponses.csv");
    writeFileSync(file, smallCsv(smallRow()));
    expect(readSurvey(file, smallQuestionnaire).ids).toEqual(["r1"]);
  });

  test("names the file by its own name when an answer is wrong", () => {
    const file = join(folder, "fautes.csv");
    writeFileSync(file, smallCsv(smallRow({ q1_3: "11" })));
    expect(faultOf(() => readSurvey(file, smallQuestionnaire)).place).toEqual({
      file: "fautes.csv",
      line: 2,
      column: "q1_3",
      value: "11",
    });
  });

  test("names the path of a file that does not exist", () => {
    const file = join(folder, "absent.csv");
    expect(faultOf(() => readSurvey(file, smallQuestionnaire)).message).toBe(
      `${file} : ce fichier n’existe pas. Attendu : un fichier lisible.`,
    );
  });
});

describe("readQuestionnaire", () => {
  test("reads a questionnaire from a file", () => {
    const file = join(folder, "questionnaire.json");
    writeFileSync(file, smallJson);
    expect(readQuestionnaire(file)).toEqual(smallQuestionnaire);
  });

  test("refuses a questionnaire that is not UTF-8 instead of spoiling its accents", () => {
    const file = join(folder, "latin.json");
    writeFileSync(file, Buffer.from(smallJson, "latin1"));
    const fault = faultOf(() => readQuestionnaire(file));
    expect(fault.place).toEqual({ file: "latin.json", line: 3 });
    expect(fault.message).toContain("l’encodage n’est pas UTF-8");
  });
});

describe("readBytes", () => {
  test("tells a file that cannot be read from one that does not exist", () => {
    const directory = join(folder, "dossier");
    mkdirSync(directory);
    expect(faultOf(() => readBytes(directory)).message).toBe(
      `${directory} : c’est un dossier, pas un fichier. Attendu : un fichier lisible.`,
    );
  });
});
