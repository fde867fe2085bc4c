import { decoded } from "../../answers/AnswerColumn";
import { type Answer, answers, type Survey } from "../../answers/Survey";
import type { Key } from "../../published/PublishedNumber";
import { questionColumns } from "../../questionnaire/columns";
import { crossingById, crossingGroups, questionById } from "../../questionnaire/lookup";
import { countValues } from "./countValues";
import type { Recomputed } from "./Recomputed";
import { comparedScoreValues, groupScoreValues } from "./scoreValues";

/**
 * What the answers of a survey give at a place, in each way in which a report may have computed it.
 *
 * @param place at the places of the survey's questionnaire
 * @returns none of what does not follow from the answers to one question
 */
export function surveyValues(survey: Survey, place: Key): readonly Recomputed[] {
  const { questionnaire } = survey;
  const question = questionById(questionnaire, place.question);
  const columns = questionColumns(question);
  const own = columns.find(({ item }) => item === place.row) ?? columns[0]!;
  const all = answersOf(survey, own.name);
  if (all === undefined) return [];
  const groups = place.by === "" ? [""] : crossingGroups(questionnaire, place.by);
  const parted = place.by === "" ? [given(all)] : byGroup(survey, place.by, all);
  const g = groups.indexOf(place.column);
  const isWhole = place.column === "" || place.column === "Total";
  if (g < 0 && !isWhole) return [];
  const group = g >= 0 ? parted[g]! : parted.flat();
  if (question.kind === "scale" || question.kind === "number") {
    const compared =
      place.by !== "" && isWhole ? comparedScoreValues(place.statistic, parted.map(numbers)) : [];
    return compared.length > 0 ? compared : groupScoreValues(place.statistic, numbers(group));
  }
  const choices: readonly Answer[] =
    question.kind === "multiple" ? [1, 0] : "choices" in question ? question.choices : [];
  const count = (values: readonly Answer[], choice: Answer) => values.filter((one) => one === choice).length;
  const chosen = question.kind === "multiple" ? 1 : place.row;
  return countValues(
    place.statistic,
    choices.map((choice) => parted.map((values) => count(values, choice))),
    { count: count(group, chosen), n: group.length },
  );
}

/** The answers of a column of a survey; undefined where it has none. */
export function answersOf(survey: Survey, name: string): readonly Answer[] | undefined {
  const column = survey.columns.get(name);
  return column && decoded(column);
}

/** The answers that were given, by the group of who gave them. */
function byGroup(survey: Survey, by: string, all: readonly Answer[]): readonly (readonly Answer[])[] {
  const { questionnaire } = survey;
  const memberships = answers(survey, crossingById(questionnaire, by).question);
  return crossingGroups(questionnaire, by).map((group) =>
    given(all.filter((_, row) => memberships[row] === group)),
  );
}

function given(all: readonly Answer[]): readonly Answer[] {
  return all.filter((answer) => answer !== null);
}

function numbers(all: readonly Answer[]): readonly number[] {
  return all.map(Number);
}
