import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuestionnaire } from "../../../lib/questionnaire/parseQuestionnaire";
import type { QuestionnaireFile } from "../../../lib/questionnaire/QuestionnaireFile";
import { conditionText } from "../../../lib/report/questionnaireBook/conditionText";
import { heldText, holdText } from "../../../lib/report/questionnaireBook/heldText";
import { listText, readList } from "../../../lib/report/questionnaireBook/listText";
import { parseCondition } from "../../../lib/report/questionnaireBook/parseCondition";
import { questionnaireBook } from "../../../lib/report/questionnaireBook/questionnaireBook";
import { readQuestionnaireBook } from "../../../lib/report/questionnaireBook/readQuestionnaireBook";
import { commentText } from "../../../lib/scaffold/comments/commentText";
import { arbitraryQuestionnaire, arbitraryText, conditionOn } from "../../support/arbitraryQuestionnaire";
import { runs } from "../../support/realChecks";
import { root, smallJson, smallQuestionnaire } from "../../support/smallSurvey";

const committed = {
  conum: join("data", "questionnaire.json"),
  lecture: join("tests", "fixtures", "lecture", "data", "questionnaire.json"),
  report: join("tests", "fixtures", "report", "questionnaire.json"),
};
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

describe("a questionnaire that was a workbook", () => {
  test.each(Object.entries(committed))("is what it was: %s", async (_, path) => {
    const data = JSON.parse(textOf(path)) as QuestionnaireFile;
    const read = await readQuestionnaireBook(await questionnaireBook(data), "classeur.xlsx");
    const { questionnaire, warnings, stale } = read;
    expect({ questionnaire, warnings, stale }).toEqual({ questionnaire: data, warnings: [], stale: [] });
  });

  test("is its file byte for byte, where that is laid out as programs do", async () => {
    const text = textOf(committed.conum);
    const bytes = await questionnaireBook(JSON.parse(text) as QuestionnaireFile);
    const { questionnaire } = await readQuestionnaireBook(bytes, "classeur.xlsx");
    expect(`${JSON.stringify(questionnaire, null, 2)}\n`).toBe(text);
  });

  test("makes the same bytes again", async () => {
    const data = JSON.parse(smallJson) as QuestionnaireFile;
    expect(Buffer.compare(await questionnaireBook(data), await questionnaireBook(data))).toBe(0);
  });

  test("is what it was, whatever its texts", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestionnaire, async (data) => {
        parseQuestionnaire(JSON.stringify(data), "tiré.json");
        const read = await readQuestionnaireBook(await questionnaireBook(data), "classeur.xlsx");
        expect(read.questionnaire).toEqual(data);
        expect(read.warnings).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("the comments in a workbook", () => {
  test("are what they were, whatever they say", async () => {
    const data = JSON.parse(smallJson) as QuestionnaireFile;
    const typed = fc.oneof(
      arbitraryText,
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constant("x".repeat(30_000)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(typed, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        async (texts, isOnlyInNotebook) => {
          const comments = texts.map((text, i) => ({
            ...{ question: data.questions[i]!.id, text: commentText(text), isOnlyInNotebook },
          }));
          const read = await readQuestionnaireBook(await questionnaireBook(data, comments), "classeur.xlsx");
          expect(
            read.comments.map(({ question, text, ...own }) => ({
              ...{ question, text, isOnlyInNotebook: own.isOnlyInNotebook },
            })),
          ).toEqual(comments);
          expect([read.warnings, read.stale]).toEqual([[], []]);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe("the texts of its cells", () => {
  test("are read back, lists and conditions too", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.constant("")), (text) => {
        expect(heldText(`  ${holdText(text)}\n`)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.array(arbitraryText, { maxLength: 4 }), (values) => {
        expect(readList(` ${listText(values)} `).values).toEqual(values);
        expect(readList(listText(values, { markOne: true }))).toEqual({ values, isList: values.length > 0 });
      }),
    );
    fc.assert(
      fc.property(conditionOn(smallQuestionnaire.questions)!, (condition) => {
        expect(parseCondition(` ${conditionText(condition)} `, { file: "classeur.xlsx" })).toEqual(condition);
      }),
    );
  });
});
