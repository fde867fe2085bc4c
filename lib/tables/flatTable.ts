import { answerColumn, type Survey } from "../answers/Survey";
import { baseCells } from "../cells/baseCells";
import { oneGroup } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import { countedMoments, descriptionOf } from "../stats/means/describe";
import { countOf } from "./countOf";
import type { FlatTable, Source } from "./Table";
import { refuseWeights } from "./unweighted";

/**
 * The flat table of a question (tri à plat), over those who answered: counts and
 * percents of each choice (of each item's, for a grid), or mean and standard deviation of each
 * item; of words, how many gave some. Each row is over those who answered it.
 *
 * @throws UserError in French when the question does not exist or was not read, or the answers are weighted
 */
export function flatTable(survey: Survey, id: string): FlatTable {
  refuseWeights(survey, "un tri à plat");
  const question = questionById(survey.questionnaire, id);
  const all = oneGroup(survey.ids.length);
  const own = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    column: answerColumn(survey, column),
  }));
  const cells = own.map(({ label, column }) => ({ label, ...countCells(column, all) }));
  const columns = own.map(({ column }) => column);
  const { answered, missing } = baseCells(columns, all, cells);
  const source = sourceOf(survey, survey.questionnaire.questions.includes(question));
  const base = { question, n: answered[0]!, missing, source };
  const how = tabulation(question);
  if (how.layout === "text") return { ...base, kind: "flatText", rows: [] };
  const counted = ({ counts, answered: sizes }: (typeof cells)[number]) =>
    counts.map(([count]) => countOf(count!, sizes[0]!));
  switch (how.layout) {
    case "counts": {
      const counts = counted(cells[0]!);
      return { ...base, kind: "flatCounts", rows: how.choices.map((label, i) => ({ label, ...counts[i]! })) };
    }
    case "ticks":
      return {
        ...base,
        kind: "flatCounts",
        rows: cells.map((item) => ({ label: item.label, ...counted(item)[0]! })),
      };
    case "grid": {
      const rows = cells.map((item) => ({ label: item.label, n: item.answered[0]!, cells: counted(item) }));
      return { ...base, kind: "flatGrid", choices: how.choices, rows };
    }
    case "means": {
      const rows = cells.map(({ label, values, counts, first }) => {
        const numbers = values as readonly number[];
        const given = counts.map(([count]) => count!);
        return { label, ...descriptionOf(countedMoments(numbers, given, numbers[first.all] ?? Number.NaN)) };
      });
      return { ...base, kind: "flatMeans", rows };
    }
  }
}

/** The source of a table of this survey; `printed` tells whether the report has such a table. */
export function sourceOf(survey: Survey, printed: boolean): Source {
  return {
    provenance: survey.provenance,
    printed: printed && survey.filter === undefined,
    ...(survey.filter === undefined ? {} : { filter: survey.filter }),
  };
}
