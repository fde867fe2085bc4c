import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedCount } from "../../lib/audit/askedCount";
import { findErrata } from "../../lib/audit/findErrata";
import { compareAll } from "../../lib/published/compare";
import { type Publication, publication } from "../../lib/published/Publication";
import { isNumber, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { meetsCondition } from "../../lib/questionnaire/access";
import { answerColumns } from "../../lib/questionnaire/columns";
import { questionById } from "../../lib/questionnaire/lookup";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { type Answer, answersOfRow, type Survey } from "../../lib/respondents/Survey";
import { crossTable } from "../../lib/tables/crossTable";
import { significanceLevel } from "../../lib/tables/Table";
import { withPrinted } from "../support/section2";

/** A survey with every kind of question that the audit knows, crossed and not, opened by answers or by a score. */
const questions = [
  { id: "1.1", label: "Structure", kind: "single", choices: ["Publique", "Privée"], crossings: ["conum"] },
  { id: "1.2", label: "Conum", kind: "single", choices: ["Un", "Plusieurs"], crossings: ["structure"] },
  { id: "1.3", label: "Choix", kind: "single", choices: ["A", "B", "C"], crossings: ["structure", "conum"] },
  { id: "1.4", label: "Notes", kind: "scale", items: ["Une", "Deux"], crossings: ["structure", "conum"] },
  {
    id: "1.5",
    label: "Combien, si A ou B",
    kind: "number",
    range: { min: 0 },
    access: { condition: { question: "1.3", is: ["A", "B"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
  {
    id: "1.6",
    label: "Note, si plusieurs",
    kind: "scale",
    access: { condition: { question: "1.2", is: ["Plusieurs"] }, deduced: "Essai." },
    crossings: ["structure", "conum"],
  },
  { id: "1.7", label: "Combien en tout", kind: "number", range: { min: 0 }, crossings: [] },
  {
    id: "1.8",
    label: "Choix, si la première note passe 5",
    kind: "single",
    choices: ["A", "B"],
    access: { condition: { question: "1.4", item: "Une", above: 5 }, deduced: "Essai." },
    crossings: ["structure"],
  },
];

function questionnaireOf(usable: number) {
  const crossings = [
    { id: "structure", question: "1.1", label: "type de structure" },
    { id: "conum", question: "1.2", label: "nombre de Conum" },
  ];
  const fieldwork = { from: "2023-10-23", to: "2023-11-10" };
  const sections = [{ number: 1, title: "Essai" }];
  const all = { title: "Essai", fieldwork, connections: usable, usable, crossings, sections, questions };
  return parseQuestionnaire(JSON.stringify(all), "essai.json");
}

/** Answers drawn from one list of numbers each, in the order of the columns; not asked where access is not met. */
function surveyOf(draws: readonly (readonly number[])[]): Survey {
  const questionnaire = questionnaireOf(draws.length);
  const ids = draws.map((_, row) => `r${row}`);
  const columns = new Map<string, Answer[]>();
  const survey: Survey = { questionnaire, ids, columns, reconstructed: false };
  answerColumns(questionnaire).forEach(({ name, question }, c) => {
    columns.set(
      name,
      draws.map((numbers, row) => {
        const access = question.access;
        if (access && !meetsCondition(access.condition, answersOfRow(survey, row))) return null;
        const draw = numbers[c]!;
        if ("choices" in question) return question.choices[draw % question.choices.length]!;
        return question.kind === "scale" ? 1 + (draw % 10) : draw;
      }),
    );
  });
  return survey;
}

/** The report of these answers: every number that has a value, and x where it has none; the verdicts too. */
function reportOf(survey: Survey): Publication {
  const numbers = compareAll(survey, publication([]), [])
    .filter(({ value }) => Math.abs(value) !== Number.POSITIVE_INFINITY)
    .map(
      ({ question, by, row, column, statistic, formatted }): PublishedNumber => ({
        question,
        by,
        row,
        column,
        statistic,
        printed: formatted,
      }),
    );
  const verdicts = survey.questionnaire.questions.flatMap(({ id, crossings }) =>
    crossings.flatMap((by) => {
      const table = crossTable(
        survey,
        id,
        survey.questionnaire.crossings.find((crossing) => crossing.id === by)!.question,
      );
      const tests =
        table.kind === "crossedCounts"
          ? [{ label: "", p: table.test.p }]
          : table.rows.map(({ label, test }) => ({ label, p: test.p }));
      return tests.map(
        ({ label, p }): PublishedNumber => ({
          question: id,
          by,
          row: label,
          column: "",
          statistic: "verdict",
          printed: p <= significanceLevel ? "sig" : "ns",
        }),
      );
    }),
  );
  return publication([...numbers, ...verdicts]);
}

const draws = (most: number, maxLength: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 9, maxLength: 9 }), {
    minLength: 1,
    maxLength,
  });

describe("findErrata on the report of known answers", () => {
  test("gives no false alarm, from a single respondent to a hundred", () => {
    fc.assert(
      fc.property(draws(59, 100), (numbers) => {
        const survey = surveyOf(numbers);
        expect(findErrata(survey.questionnaire, reportOf(survey))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("gives no false alarm where answers hardly vary and groups are empty or constant", () => {
    fc.assert(
      fc.property(draws(1, 12), (numbers) => {
        const survey = surveyOf(numbers);
        expect(findErrata(survey.questionnaire, reportOf(survey))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("gives no false alarm when part of the numbers is not printed", () => {
    fc.assert(
      fc.property(draws(59, 40), fc.infiniteStream(fc.boolean()), (numbers, kept) => {
        const survey = surveyOf(numbers);
        const part = publication(reportOf(survey).entries.filter(() => kept.next().value));
        expect(findErrata(survey.questionnaire, part)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("accepts either neighbour of a p or a chi2 that falls on a tie", () => {
    // 8 alone and 8, 9, 10, 11, 12: F(1, 4) = 4 / 3 and p = 5 / 16 = .3125 exactly.
    const numbers = [8, 8, 11, 9, 10, 12].map((number, row) => [
      row === 0 ? 0 : 1,
      row % 2,
      0,
      0,
      0,
      number,
      0,
      0,
      0,
    ]);
    const survey = surveyOf(numbers);
    const report = reportOf(survey);
    const p = { question: "1.5", by: "structure", row: "", column: "", statistic: "p" } as const;
    const found = (printed: string) =>
      findErrata(survey.questionnaire, withPrinted(report, p, printed)).map(keyText);
    expect(found(".312")).toEqual([]);
    expect(found(".313")).toEqual([]);
    expect(found(".311")).toEqual(["1.5|structure|||p"]);
    expect(found(".314")).toEqual(["1.5|structure|||p"]);
  });

  test("notices a number that is far off, whichever it is", () => {
    const numbers = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 9 }, (_, c) => (row * (7 + c) + ((row * row) % 11)) % 40),
    );
    const survey = surveyOf(numbers);
    const report = reportOf(survey);
    expect(findErrata(survey.questionnaire, report)).toEqual([]);
    const silent = report.entries.filter((entry) => {
      if (!isNumber(entry) || entry.printed === "x") return false;
      const far = withPrinted(
        report,
        entry,
        entry.statistic === "p" ? farP(entry.printed) : `9${entry.printed}`,
      );
      return !findErrata(survey.questionnaire, far).some(({ question }) => question === entry.question);
    });
    // Nothing but its own standard deviation speaks of the one row of 1.7, and no upper end of its scale.
    expect(silent.map(keyText)).toEqual(["1.7||||mean"]);
  });
});

describe("askedCount", () => {
  const survey = surveyOf(
    Array.from({ length: 30 }, (_, row) => Array.from({ length: 9 }, (_, c) => row * (c + 1))),
  );
  const report = reportOf(survey);
  const asked = (id: string, printed = report) =>
    askedCount(survey.questionnaire, printed, questionById(survey.questionnaire, id));
  const place = { by: "", column: "", statistic: "n" } as const;

  test("is everybody for a question without condition", () => {
    expect(asked("1.1")).toBe(30);
    expect(asked("1.7", publication([]))).toBe(30);
  });

  test("is the sum of the answers that open a question", () => {
    const count = (row: string) => Number(report.printed({ ...place, question: "1.3", row }));
    expect(asked("1.5")).toBe(count("A") + count("B"));
    expect(asked("1.6")).toBe(Number(report.printed({ ...place, question: "1.2", row: "Plusieurs" })));
  });

  test("is unknown where a score opens a question", () => {
    expect(asked("1.8")).toBeUndefined();
  });

  test("is unknown where the opening counts are missing or do not add up", () => {
    expect(asked("1.5", publication([]))).toBeUndefined();
    expect(asked("1.5", withPrinted(report, { ...place, question: "1.3", row: "C" }, "29"))).toBeUndefined();
  });
});

/** A probability that is not near this one. */
function farP(printed: string): string {
  return Number(printed) > 0.5 ? ".020" : ".920";
}
