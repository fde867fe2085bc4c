import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion } from "../questionnaire/types";
import { type Answer, answers, type Survey } from "../respondents/Survey";
import { chiSquareTest } from "../stats/chiSquareTest";
import { describe } from "../stats/describe";
import { oneWayAnova } from "../stats/oneWayAnova";
import { counts } from "./counts";
import { sourceOf } from "./flatTable";
import type { Crossing, Group } from "./Table";

/**
 * A question crossed with another that has choices: counts, column percents and Pearson's
 * chi-square, or means, standard deviations and a one-way analysis of variance for each item.
 * Only respondents who answered both count. Groups without respondents stay, with NaN moments.
 *
 * @param id the question in rows
 * @param byId the question in columns
 * @throws RangeError in French when a question does not exist, has no choices to cross
 * with, or is crossed with itself
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  const question = questionById(survey.questionnaire, id);
  const by = choiceQuestion(survey, byId);
  if (question.id === by.id)
    throw new RangeError(`La question ${id} ne peut pas être croisée avec elle-même.`);
  const groupOf = answers(survey, byId);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const source = sourceOf(survey, crossing !== undefined && question.crossings.includes(crossing.id));

  if ("choices" in question) {
    const byGroup = splitBy(answers(survey, id), groupOf, by);
    const everyone = byGroup.flat();
    const groups = groupSizes(by, byGroup);
    const cells = byGroup.map((values) => counts(values, question.choices));
    const totals = counts(everyone, question.choices);
    const rows = question.choices.map((label, i) => ({
      label,
      cells: cells.map((column) => column[i]!),
      total: totals[i]!,
    }));
    const test = chiSquareTest(rows.map((row) => row.cells.map((cell) => cell.n)));
    return { kind: "crossedCounts", question, by, n: everyone.length, groups, rows, test, source };
  }

  const split = questionColumns(question).map(({ item }) => ({
    label: item ?? "",
    byGroup: splitBy(answers(survey, id, item), groupOf, by).map((values) => values.map(Number)),
  }));
  const rows = split.map(({ label, byGroup }) => ({
    label,
    cells: byGroup.map(describe),
    total: describe(byGroup.flat()),
    test: oneWayAnova(byGroup),
  }));
  const largest = split.reduce((most, next) =>
    next.byGroup.flat().length > most.byGroup.flat().length ? next : most,
  );
  const n = largest.byGroup.flat().length;
  return { kind: "crossedMeans", question, by, n, groups: groupSizes(by, largest.byGroup), rows, source };
}

function choiceQuestion(survey: Survey, id: string): ChoiceQuestion {
  const question = questionById(survey.questionnaire, id);
  if ("choices" in question) return question;
  const known = survey.questionnaire.questions.filter((other) => "choices" in other).map((other) => other.id);
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

function groupSizes(by: ChoiceQuestion, byGroup: readonly (readonly unknown[])[]): Group[] {
  return by.choices.map((label, i) => ({ label, n: byGroup[i]!.length }));
}
