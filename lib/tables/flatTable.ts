import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { type Answer, columnAnswers, type Survey } from "../respondents/Survey";
import { describe } from "../stats/describe";
import { counts } from "./counts";
import type { FlatTable, Source } from "./Table";

/**
 * The flat table of a question (tri à plat), over those who were asked: counts and
 * percents of each choice (of each item's, for a grid), or mean and standard deviation of each
 * item.
 *
 * @throws RangeError in French when the question does not exist or was not read
 */
export function flatTable(survey: Survey, id: string): FlatTable {
  const question = questionById(survey.questionnaire, id);
  const source = sourceOf(survey, survey.questionnaire.questions.includes(question));
  const columns = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    given: answered(columnAnswers(survey, column)),
  }));
  const n = Math.max(...columns.map(({ given }) => given.length));

  switch (question.kind) {
    case "single":
    case "department": {
      const tally = counts(columns[0]!.given, question.choices);
      const rows = question.choices.map((label, i) => ({ label, ...tally[i]! }));
      return { kind: "flatCounts", question, n, rows, source };
    }
    case "multiple": {
      const rows = columns.map(({ label, given }) => ({ label, ...counts(given, [1])[0]! }));
      return { kind: "flatCounts", question, n, rows, source };
    }
    case "grid": {
      const rows = columns.map(({ label, given }) => ({
        label,
        n: given.length,
        cells: counts(given, question.choices),
      }));
      return { kind: "flatGrid", question, n, rows, source };
    }
    default: {
      const rows = columns.map(({ label, given }) => ({ label, ...describe(given as readonly number[]) }));
      return { kind: "flatMeans", question, n, rows, source };
    }
  }
}

/** The answers without those to a question that was not asked. */
function answered(answers: readonly Answer[]): readonly NonNullable<Answer>[] {
  const given: NonNullable<Answer>[] = [];
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row]!;
    if (answer !== null) given.push(answer);
  }
  return given;
}

/** The source of a table of this survey; `printed` tells whether the report has such a table. */
export function sourceOf(survey: Survey, printed: boolean): Source {
  return {
    reconstructed: survey.reconstructed,
    printed: printed && survey.filter === undefined,
    ...(survey.scenario === undefined ? {} : { scenario: survey.scenario }),
    ...(survey.filter === undefined ? {} : { filter: survey.filter }),
  };
}
