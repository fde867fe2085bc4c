import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import { questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion } from "../questionnaire/types";
import { type Answer, answeredQuestions, answers, columnAnswers, type Survey } from "../respondents/Survey";
import { chiSquareTest } from "../stats/chiSquareTest";
import { describe } from "../stats/describe";
import { oneWayAnova } from "../stats/oneWayAnova";
import { counts } from "./counts";
import { sourceOf } from "./flatTable";
import type { CountRow, Crossing } from "./Table";

/**
 * A question crossed with another that has choices: counts, column percents and Pearson's
 * chi-square (for all the answers of a single choice; for each answer of a multiple choice, given
 * or not; for each item of a grid), or means, standard deviations and a one-way analysis of
 * variance for each item. Only respondents who answered both count. Groups without respondents
 * stay, with NaN moments.
 *
 * @param id the question in rows
 * @param byId the question in columns
 * @throws RangeError in French when a question does not exist or was not read, has no choices to
 * cross with, or is crossed with itself
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  const question = questionById(survey.questionnaire, id);
  const by = choiceQuestion(survey, byId);
  if (question.id === by.id)
    throw new RangeError(`La question ${id} ne peut pas être croisée avec elle-même.`);
  const groupOf = answers(survey, byId);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const source = sourceOf(survey, crossing !== undefined && question.crossings.includes(crossing.id));

  const split = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    byGroup: splitBy(columnAnswers(survey, column), groupOf, by),
  }));
  const sizes = split.map(({ byGroup }) => byGroup.reduce((sum, { length }) => sum + length, 0));
  const n = Math.max(...sizes);
  const largest = split[sizes.indexOf(n)]!.byGroup;
  const groups = by.choices.map((label, g) => ({ label, n: largest[g]!.length }));
  const base = { by, n, groups, source };

  switch (question.kind) {
    case "single":
    case "department": {
      const rows = countRows(largest, question.choices);
      return { ...base, kind: "crossedCounts", question, rows, test: independence(rows) };
    }
    case "multiple": {
      const rows = split.map(({ label, byGroup }) => {
        const [given, not] = countRows(byGroup, [1, 0]) as [CountRow, CountRow];
        return { ...given, label, test: independence([given, not]) };
      });
      return { ...base, kind: "crossedMultiple", question, rows };
    }
    case "grid": {
      const rows = split.map(({ label, byGroup }) => {
        const given = countRows(byGroup, question.choices);
        return { label, answers: given, test: independence(given) };
      });
      return { ...base, kind: "crossedGrid", question, rows };
    }
    default: {
      const rows = split.map(({ label, byGroup }) => {
        const values = byGroup.map((group) => group.map(Number));
        return {
          label,
          cells: values.map(describe),
          total: describe(values.flat()),
          test: oneWayAnova(values),
        };
      });
      return { ...base, kind: "crossedMeans", question, rows };
    }
  }
}

function choiceQuestion(survey: Survey, id: string): ChoiceQuestion {
  const question = questionById(survey.questionnaire, id);
  if (isSingleChoice(question)) return question;
  const known = answeredQuestions(survey)
    .filter(isSingleChoice)
    .map((other) => other.id);
  throw new RangeError(
    `La question ${id} n’a pas de modalités à mettre en colonnes. Au choix : ${known.join(", ")}.`,
  );
}

/** The values of those who answered both questions, one array for each answer of the second. */
function splitBy(
  values: readonly Answer[],
  groupOf: readonly Answer[],
  by: ChoiceQuestion,
): NonNullable<Answer>[][] {
  const groups = new Map<Answer, NonNullable<Answer>[]>(by.choices.map((choice) => [choice, []]));
  values.forEach((value, row) => {
    if (value !== null) groups.get(groupOf[row]!)?.push(value);
  });
  return [...groups.values()];
}

/** How often each value occurs in each group and in all of them. */
function countRows(
  byGroup: readonly (readonly Answer[])[],
  values: readonly (string | number)[],
): readonly CountRow[] {
  const cells = byGroup.map((group) => counts(group, values));
  const totals = counts(byGroup.flat(), values);
  return values.map((value, i) => ({
    label: String(value),
    cells: cells.map((column) => column[i]!),
    total: totals[i]!,
  }));
}

function independence(rows: readonly CountRow[]) {
  return chiSquareTest(rows.map(({ cells }) => cells.map(({ n }) => n)));
}
