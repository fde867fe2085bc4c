import { columnAnswers, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { describe } from "../stats/means/describe";
import type { FlatTable, Source } from "./Table";
import { countOf, tally } from "./tally";
import { numbersOf, placesOf } from "./typedColumns";

/**
 * The flat table of a question (tri à plat), over those who were asked: counts and
 * percents of each choice (of each item's, for a grid), or mean and standard deviation of each
 * item.
 *
 * @throws UserError in French when the question does not exist or was not read
 */
export function flatTable(survey: Survey, id: string): FlatTable {
  const question = questionById(survey.questionnaire, id);
  const source = sourceOf(survey, survey.questionnaire.questions.includes(question));
  const columns = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    given: columnAnswers(survey, column),
  }));

  if (question.kind === "scale" || question.kind === "number") {
    const rows = columns.map(({ label, given }) => ({
      label,
      ...describe(answered(numbersOf(given))),
    }));
    return { kind: "flatMeans", question, n: Math.max(...rows.map((row) => row.n)), rows, source };
  }
  const labels = question.kind === "multiple" ? [1, 0] : question.choices;
  const tallies = columns.map(({ given }) => tally(placesOf(given, labels), labels.length));
  const n = Math.max(...tallies.map(({ sizes }) => sizes[0]!));
  const cells = tallies.map(({ counts, sizes }) => counts.map(([count]) => countOf(count!, sizes[0]!)));
  switch (question.kind) {
    case "multiple": {
      const rows = columns.map(({ label }, i) => ({ label, ...cells[i]![0]! }));
      return { kind: "flatCounts", question, n, rows, source };
    }
    case "grid": {
      const rows = columns.map(({ label }, i) => ({ label, n: tallies[i]!.sizes[0]!, cells: cells[i]! }));
      return { kind: "flatGrid", question, n, rows, source };
    }
    default: {
      const rows = question.choices.map((label, i) => ({ label, ...cells[0]![i]! }));
      return { kind: "flatCounts", question, n, rows, source };
    }
  }
}

/** The numbers that there are. */
function answered(values: Float64Array): Float64Array {
  const given = new Float64Array(values.length);
  let end = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]!)) given[end++] = values[row]!;
  }
  return given.subarray(0, end);
}

/** The source of a table of this survey; `printed` tells whether the report has such a table. */
export function sourceOf(survey: Survey, printed: boolean): Source {
  return {
    provenance: survey.provenance,
    printed: printed && survey.filter === undefined,
    ...(survey.filter === undefined ? {} : { filter: survey.filter }),
  };
}
