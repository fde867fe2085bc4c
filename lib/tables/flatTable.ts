import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { answers, type Survey } from "../respondents/Survey";
import { describe } from "../stats/describe";
import { counts } from "./counts";
import type { FlatTable, Source } from "./Table";

/**
 * The flat table of a question (tri à plat), over those who were asked: counts and
 * percents of each choice, or mean and standard deviation of each item.
 *
 * @throws RangeError in French when the question does not exist
 */
export function flatTable(survey: Survey, id: string): FlatTable {
  const question = questionById(survey.questionnaire, id);
  const source = sourceOf(survey, true);
  if ("choices" in question) {
    const given = answers(survey, id).filter((answer) => answer !== null);
    const rows = counts(given, question.choices).map((count, i) => ({
      label: question.choices[i]!,
      ...count,
    }));
    return { kind: "flatCounts", question, n: given.length, rows, source };
  }
  const rows = questionColumns(question).map(({ item }) => ({
    label: item ?? "",
    ...describe(answers(survey, id, item).filter((answer) => typeof answer === "number")),
  }));
  return { kind: "flatMeans", question, n: Math.max(...rows.map((row) => row.n)), rows, source };
}

/** The source of a table of this survey; `printed` tells whether the report has such a table. */
export function sourceOf(survey: Survey, printed: boolean): Source {
  return {
    reconstructed: survey.reconstructed,
    printed: printed && survey.filter === undefined,
    ...(survey.filter === undefined ? {} : { filter: survey.filter }),
  };
}
