import { answerColumn, type Survey } from "../answers/Survey";
import { baseCells } from "../cells/baseCells";
import { oneGroup } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { weightedCells } from "../cells/weightedCells";
import { questionColumns } from "../questionnaire/columns";
import { isPrintable } from "../questionnaire/isPrintable";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import { weightedMeans } from "../stats/design/weightedMeans";
import { countedMoments, descriptionOf } from "../stats/means/describe";
import { countOf } from "./countOf";
import type { FlatTable, Source } from "./Table";
import { weightedDescription, weightedShares, weightingOf } from "./weightedForms";

/**
 * The flat table of a question (tri à plat), over those who answered: counts and
 * percents of each choice (of each item's, for a grid), or mean and standard deviation of each
 * item; of words, how many gave some. Of weighted answers, percents, means and standard deviations are weighted. Each row is over those who answered it.
 *
 * @throws UserError in French when the question does not exist or was not read
 */
export function flatTable(survey: Survey, id: string): FlatTable {
  const question = questionById(survey.questionnaire, id);
  const all = oneGroup(survey.ids.length);
  const own = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    column: answerColumn(survey, column),
  }));
  const design = survey.weights;
  const cells = own.map(({ label, column }) => ({
    ...{ label, ...countCells(column, all) },
    ...(design && { weighted: weightedCells(column, all, design) }),
  }));
  const columns = own.map(({ column }) => column);
  const { answered, missing } = baseCells(columns, all, cells);
  const how = tabulation(question);
  const isListed = survey.questionnaire.questions.includes(question);
  const source = sourceOf(survey, isListed && isPrintable(question));
  const base = { question, n: answered[0]!, missing, ...weightingOf(survey, columns, all), source };
  if (how.layout === "text") return { ...base, kind: "flatText", rows: [] };
  const counted = ({ counts, answered: sizes, weighted }: (typeof cells)[number]) => {
    const shares = weighted && weightedShares(weighted, 1).all;
    return counts.map(([count], i) => countOf(count!, sizes[0]!, shares?.[i]));
  };
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
      const rows = cells.map(({ label, values, counts, first, weighted }) => {
        const numbers = values as readonly number[];
        const given = counts.map(([count]) => count!);
        const plain = descriptionOf(countedMoments(numbers, given, numbers[first.all] ?? Number.NaN));
        return {
          label,
          ...(weighted ? weightedDescription(plain, weightedMeans(weighted, numbers, 1).total) : plain),
        };
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
