import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encodeColumn } from "../../lib/answers/encodeColumn";
import type { Answer, Survey } from "../../lib/answers/Survey";
import { matrixSentence } from "../../lib/present/matrixSentence";
import { categoryLabel } from "../../lib/present/tables/categoryTable";
import { questionColumns } from "../../lib/questionnaire/columns";
import { isSingleChoice } from "../../lib/questionnaire/itemsOf";
import { questionById } from "../../lib/questionnaire/lookup";
import type { MissingReason } from "../../lib/questionnaire/MissingReason";
import { correlationMatrix } from "../../lib/stats/components/correlationMatrix";
import { multipleCorrespondence } from "../../lib/stats/components/multipleCorrespondence";
import { principalComponents } from "../../lib/stats/components/principalComponents";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { pca } from "../../lib/words/components/analyses";
import { answersIn } from "../support/columns";
import { otherStudy } from "../support/otherStudy";
import { plain } from "../support/shown";
import { wholeSurvey } from "../support/wholeSurvey";

interface Reference {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly eigenvalues: readonly number[];
  readonly correlations: readonly (readonly number[])[];
  readonly choices: readonly (readonly (number | null)[])[];
  readonly inertias: readonly number[];
  readonly missingCounts: readonly number[];
}
const reference = JSON.parse(
  readFileSync(join(__dirname, "..", "reference", "missingAnswers.json"), "utf8"),
) as Reference;

const respondents = reference.scores.length;
const whole = wholeSurvey(respondents);
const column = (id: string) => questionColumns(questionById(whole.questionnaire, id));

function withAnswers(
  answers: Iterable<readonly [question: string, item: number, own: readonly Answer[]]>,
  missing: MissingReason = "noAnswer",
  survey: Survey = whole,
): Survey {
  const coded = [...answers].map(([id, item, own]) => {
    const asked = column(id)[item]!;
    return [asked.name, encodeColumn(asked, own, missing)] as const;
  });
  return { ...survey, columns: new Map([...survey.columns, ...coded]) };
}

function close(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of found.entries()) expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(1e-10);
}

describe("scores that are missing, the means of the items standing for them", () => {
  const survey = withAnswers(
    column("3.1").map((_, item) => ["3.1", item, reference.scores.map((row) => row[item]!)] as const),
  );
  const matrix = scoreMatrix(survey, ["3.1"], "means");

  test("give the components of FactoMineR, of the same respondents", () => {
    const { eigenvalues } = principalComponents(matrix.rows);
    close(eigenvalues, reference.eigenvalues);
    const lacking = reference.scores.filter((row) => row.includes(null)).length;
    expect(lacking).toBeGreaterThan(20);
    expect(matrix).toMatchObject({ filled: lacking, leftOut: { incomplete: 0 } });
    expect(matrix.rows).toHaveLength(respondents);
  });

  test("are said to be so, and to weaken the correlations", () => {
    expect(plain(matrixSentence(matrix))).toMatch(
      /60 structures\. De \d\d structures, chaque note qui manque est la moyenne de l’item chez les autres.*affaiblies/,
    );
    const complete = scoreMatrix(survey, ["3.1"]);
    expect(plain(matrixSentence(complete))).toContain(
      `Seuls les cas complets sont gardés (autre traitement possible : la moyenne de l’item à la place de ce qui manque).`,
    );
    const size = (rows: readonly (readonly number[])[]) =>
      correlationMatrix(rows)
        .flat()
        .reduce((sum, r) => sum + r * r, 0);
    expect(size(matrix.rows)).toBeLessThan(size(complete.rows));
  });

  test("stay missing of those who gave none, and of those who were not asked", () => {
    const first = answersIn(survey, "q3_1_1");
    const unasked = withAnswers([["3.1", 0, first.with(3, null)]], "notAsked", survey);
    // Whoever lacked the first item was then not asked it.
    const out = first.flatMap((answer, row) => (answer === null || row === 3 ? [row] : []));
    expect(scoreMatrix(unasked, ["3.1"], "means").respondents).toEqual(
      first.flatMap((_, row) => (out.includes(row) ? [] : [row])),
    );
    const silent = withAnswers(
      column("3.1").map((_, item) => [
        "3.1",
        item,
        reference.scores.map((row, i) => (i === 7 ? null : row[item]!)),
      ]),
    );
    expect(scoreMatrix(silent, ["3.1"], "means").respondents).not.toContain(7);
  });

  test("are the same where none is missing", () => {
    expect(scoreMatrix(whole, ["3.1"], "means").rows).toEqual(scoreMatrix(whole, ["3.1"]).rows);
    expect(plain(matrixSentence(scoreMatrix(whole, ["3.1"], "means")))).toBe(
      plain(matrixSentence(scoreMatrix(whole, ["3.1"]))),
    );
  });
});

describe("answers that are missing, the want of one being a category", () => {
  const questions = whole.questionnaire.questions
    .filter(isSingleChoice)
    .filter(({ access, choices }) => access === undefined && choices.length === 3)
    .slice(0, reference.choices[0]!.length);
  const survey = withAnswers(
    questions.map(({ id, choices }, j) => [
      id,
      0,
      reference.choices.map((row) => (row[j] === null ? null : choices[row[j]! - 1]!)),
    ]),
  );
  const ids = questions.map(({ id }) => id);
  const matrix = answerMatrix(survey, ids, "category");

  test("give the correspondences of FactoMineR, with a point more for each question that has some", () => {
    expect(questions).toHaveLength(4);
    const { eigenvalues, categories } = multipleCorrespondence(matrix.rows);
    close(
      eigenvalues.filter((value) => value > 1e-12),
      reference.inertias,
    );
    const points = categories.filter((point) =>
      categoryLabel(matrix.questions, point).endsWith(" Sans réponse"),
    );
    expect(points.map(({ question, n }) => [question, n])).toEqual(
      reference.missingCounts.flatMap((n, j) => (n === 0 ? [] : [[j, n]])),
    );
  });

  test("are said to be so, and how to have them otherwise", () => {
    expect(plain(matrixSentence(matrix))).toMatch(
      /chaque réponse qui manque est une modalité, « Sans réponse »/,
    );
    expect(plain(matrixSentence(answerMatrix(survey, ids)))).toContain(
      `(autre traitement possible : une modalité de plus)`,
    );
  });
});

test("a treatment that does not exist is refused, with those that do", () => {
  expect(() => pca(otherStudy(1), "2.2", { missing: "pairwise" as never })).toThrow(
    `{ missing: "pairwise" } : ce traitement n’existe pas. Il y a "complete" et "means".`,
  );
});
