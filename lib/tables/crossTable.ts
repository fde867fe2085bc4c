import { answerColumn, answeredQuestions, columnNamed, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { baseCells } from "../cells/baseCells";
import { type Cells, groupingOf } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { weightedCells } from "../cells/weightedCells";
import { questionColumns } from "../questionnaire/columns";
import { isPrintable } from "../questionnaire/isPrintable";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { ChoiceQuestion } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import type { DesignCells } from "../stats/design/Design";
import { raoScottTest } from "../stats/design/raoScottTest";
import { weightedMeans } from "../stats/design/weightedMeans";
import { countedMoments, descriptionOf } from "../stats/means/describe";
import { anovaOf } from "../stats/means/oneWayAnova";
import { countOf } from "./countOf";
import { sourceOf } from "./flatTable";
import type { CountRow, CountsTest, CrossedMeans, Crossing } from "./Table";
import { ungroupedOf } from "./ungrouped";
import { weightedDescription, weightedShares, weightingOf } from "./weightedForms";

/**
 * A question crossed with another that has choices: counts, column percents and Pearson's
 * chi-square (for all the answers of a single choice; for each answer of a multiple choice, given
 * or not; for each item of a grid), or means, standard deviations and a one-way analysis of
 * variance for each item. Only respondents who answered both count. Groups without respondents
 * stay, with NaN moments. Of weighted answers, percents, means and standard deviations are weighted, and the tests
 * corrected for the design: Rao and Scott's of counts, Wald's of means.
 *
 * @param id the question in rows
 * @param byId the question in columns
 * @throws UserError in French when a question does not exist or was not read, has no choices to
 * cross with, is crossed with itself, or is answered in words
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  const question = questionById(survey.questionnaire, id);
  const by = choiceQuestion(survey, byId);
  if (question.id === by.id)
    throw new UserError(`La question ${id} ne peut pas être croisée avec elle-même.`);
  const how = tabulation(question);
  if (how.layout === "text")
    throw new UserError(`La question ${id} recueille des textes : elle ne se croise pas.`);
  const grouping = groupingOf(columnNamed(survey, byId));
  const own = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    column: answerColumn(survey, column),
  }));
  const design = survey.weights;
  const cells = own.map(({ label, column }): RowCells => {
    const counted = { label, ...countCells(column, grouping) };
    return design ? { ...counted, weighted: weightedCells(column, grouping, design) } : counted;
  });
  const columns = own.map(({ column }) => column);
  const { answered, missing } = baseCells(columns, grouping, cells);
  const ungrouped = ungroupedOf(survey, columns, [by]);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const isDeclared = crossing !== undefined && question.crossings.includes(crossing.id);
  const base = {
    question,
    by,
    ...(isDeclared && { declared: crossing }),
    n: sum(answered),
    missing,
    groups: by.choices.map((label, g) => ({ label, n: answered[g]! })),
    ...(ungrouped.length > 0 && { ungrouped }),
    ...weightingOf(survey, columns, grouping),
    source: sourceOf(survey, isDeclared && isPrintable(question)),
  };
  if (how.layout === "means") return { ...base, kind: "crossedMeans", rows: cells.map(meansRow) };
  const rows = cells.map((item) => {
    const answers = countRows(item);
    return { label: item.label, answers, test: independence(item, answers) };
  });
  switch (how.layout) {
    case "counts": {
      const { answers, test } = rows[0]!;
      return { ...base, kind: "crossedCounts", rows: answers, test };
    }
    case "ticks": {
      const ticked = rows.map(({ label, answers, test }) => ({ ...answers[0]!, label, test }));
      return { ...base, kind: "crossedMultiple", rows: ticked };
    }
    case "grid":
      return { ...base, kind: "crossedGrid", choices: how.choices, rows };
  }
}

function choiceQuestion(survey: Survey, id: string): ChoiceQuestion {
  const question = questionById(survey.questionnaire, id);
  if (isSingleChoice(question)) return question;
  const known = answeredQuestions(survey)
    .filter(isSingleChoice)
    .map((other) => other.id);
  throw new UserError(
    `La question ${id} n’a pas de modalités à mettre en colonnes. Au choix : ${known.join(", ")}.`,
  );
}

/** The cells of a row, with the sums of the weights behind them where there are some. */
interface RowCells extends Cells {
  readonly label: string;
  readonly weighted?: DesignCells;
}

/** The moments of numbers in each group and in all of them, with the analysis of variance. */
function meansRow({ label, values, counts, first, weighted }: RowCells): CrossedMeans["rows"][number] {
  const numbers = values as readonly number[];
  const firstOf = (rank: number) => numbers[rank] ?? Number.NaN;
  const groups = first.groups.map((rank, g) =>
    countedMoments(
      numbers,
      counts.map((own) => own[g]!),
      firstOf(rank),
    ),
  );
  const all = countedMoments(numbers, counts.map(sum), firstOf(first.all));
  const row = { label, scores: { values: numbers, counts } };
  const cells = groups.map(descriptionOf);
  const total = descriptionOf(all);
  if (weighted === undefined) return { ...row, cells, total, test: anovaOf(groups) };
  const own = weightedMeans(weighted, numbers, groups.length);
  return {
    ...row,
    cells: cells.map((cell, g) => weightedDescription(cell, own.groups[g]!)),
    total: weightedDescription(total, own.total),
    test: own.test,
  };
}

/** How often each value occurs in each group and in all of them, with percents of those who answered. */
function countRows({ values, counts, answered, weighted }: RowCells): readonly CountRow[] {
  const all = sum(answered);
  const shares = weighted && weightedShares(weighted, answered.length);
  return counts.map((own, i) => ({
    label: String(values[i]),
    cells: own.map((n, g) => countOf(n, answered[g]!, shares?.groups[i]?.[g])),
    total: countOf(sum(own), all, shares?.all[i]),
  }));
}

function independence({ weighted, answered }: RowCells, rows: readonly CountRow[]): CountsTest {
  if (weighted) return raoScottTest(weighted, answered.length, weighted.degreesOfFreedom);
  return chiSquareTest(rows.map(({ cells }) => cells.map(({ n }) => n)));
}
