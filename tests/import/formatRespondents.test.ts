import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixedValues } from "../../lib/answers/encodeColumn";
import type { Answer, Survey } from "../../lib/answers/Survey";
import { formatCsv } from "../../lib/base/formatCsv";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { answerColumns } from "../../lib/questionnaire/columns";
import type { Question, Questionnaire } from "../../lib/questionnaire/types";
import { codedColumns } from "../support/columns";
import { itemCsv, itemRow, readItems, ticked } from "../support/itemSurvey";
import { bytesOf, readSmall, smallCsv, smallRow } from "../support/smallSurvey";

const label = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[ ,;"'\n\r\té«»’]{1,6}$/),
);
const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 4 });

const question = (id: string): fc.Arbitrary<Question> => {
  const base = { id, label: "Question", crossings: [] };
  return fc.oneof(
    labels.map((choices): Question => ({ ...base, kind: "single", choices })),
    labels.map((choices): Question => ({ ...base, kind: "multiple", choices })),
    fc.tuple(labels, labels).map(([items, choices]): Question => ({ ...base, kind: "grid", items, choices })),
    labels.map((items): Question => ({ ...base, kind: "scale", scale: { min: 1, max: 10 }, items })),
    fc.constant<Question>({ ...base, kind: "scale", scale: { min: 1, max: 10 } }),
    fc.constant<Question>({ ...base, kind: "number", range: { min: -5 } }),
  );
};

const questionnaires = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, i) => question(`1.${i + 1}`))).map(
    (questions): Questionnaire => ({
      name: "essai",
      title: "Essai",
      respondent: { singular: "structure", plural: "structures", gender: "feminine" },
      fieldwork: { from: "2024-01-08", to: "2024-01-19" },
      connections: 0,
      usable: 0,
      crossings: [],
      sections: [{ number: 1, title: "Essai" }],
      questions,
    }),
  ),
);

const answer = (asked: Question): fc.Arbitrary<Answer> => {
  const choices = fixedValues(asked);
  if (choices !== undefined) return fc.constantFrom(...choices);
  return asked.kind === "scale" ? fc.integer({ min: 1, max: 10 }) : fc.integer({ min: -5, max: 1000 });
};

const surveys: fc.Arbitrary<Survey> = fc
  .tuple(questionnaires, fc.uniqueArray(label, { minLength: 1, maxLength: 6 }))
  .chain(([questionnaire, ids]) => {
    const columns = answerColumns(questionnaire);
    const column = (asked: Question) =>
      fc.array(answer(asked), { minLength: ids.length, maxLength: ids.length });
    return fc.tuple(...columns.map(({ question: asked }) => column(asked))).map((values) => ({
      questionnaire,
      ids,
      columns: codedColumns(
        questionnaire,
        columns.map(({ name }, i) => [name, values[i]!] as const),
      ),
      provenance: { kind: "given" as const },
    }));
  });

describe("formatRespondents", () => {
  test("writes what parseRespondents reads back, whatever the labels hold", () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const read = parseRespondents(survey.questionnaire, bytesOf(formatRespondents(survey)), "a.csv");
        expect(read).toEqual(survey);
      }),
      { numRuns: 300 },
    );
  });

  test("writes id first, then the columns of the questionnaire, with an empty cell for a question not asked", () => {
    const text = smallCsv(smallRow(), smallRow({ id: "r2", q1_3: "9", q1_8: 'Non, "jamais"' }));
    expect(formatRespondents(readSmall(text))).toBe(text);
  });
});

describe("formatRespondents of a survey that lacks questions", () => {
  test("writes the columns there are, hidden questions last", () => {
    const columns = ["id", "q1_1", "q1_2", "q2_1_1", "q2_1_2", "q2_1_3", "q101"];
    const text = itemCsv([itemRow(ticked("011")), itemRow({ id: "r2" })], columns);
    expect(formatRespondents(readItems(text))).toBe(text);
  });
});

describe("formatCsv", () => {
  test("quotes only the fields that hold a comma, a quote or the end of a line", () => {
    expect(formatCsv([["a;b", "c,d", 'e"f', "g\nh", "i\rj", " k ", ""]])).toBe(
      'a;b,"c,d","e""f","g\nh","i\rj", k ,\n',
    );
  });
});
