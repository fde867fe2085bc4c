import { answerColumn, answeredQuestions, columnNamed, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { baseCells } from "../cells/baseCells";
import { type Cells, groupingOf } from "../cells/Cells";
import { countCells } from "../cells/countCells";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { ChoiceQuestion } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { countedMoments, descriptionOf } from "../stats/means/describe";
import { anovaOf } from "../stats/means/oneWayAnova";
import { countOf } from "./countOf";
import { sourceOf } from "./flatTable";
import type { CountRow, CrossedMeans, Crossing } from "./Table";
import { refuseWeights } from "./unweighted";

/**
 * A question crossed with another that has choices: counts, column percents and Pearson's
 * chi-square (for all the answers of a single choice; for each answer of a multiple choice, given
 * or not; for each item of a grid), or means, standard deviations and a one-way analysis of
 * variance for each item. Only respondents who answered both count. Groups without respondents
 * stay, with NaN moments.
 *
 * @param id the question in rows
 * @param byId the question in columns
 * @throws UserError in French when a question does not exist or was not read, has no choices to
 * cross with, is crossed with itself, or is answered in words, or the answers are weighted
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  refuseWeights(survey, "un tri croisé");
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
  const cells = own.map(({ label, column }) => ({ label, ...countCells(column, grouping) }));
  const columns = own.map(({ column }) => column);
  const { answered, missing } = baseCells(columns, grouping, cells);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const base = {
    question,
    by,
    n: sum(answered),
    missing,
    groups: by.choices.map((label, g) => ({ label, n: answered[g]! })),
    source: sourceOf(survey, crossing !== undefined && question.crossings.includes(crossing.id)),
  };
  if (how.layout === "means") return { ...base, kind: "crossedMeans", rows: cells.map(meansRow) };
  const rows = cells.map(({ label, ...item }) => {
    const answers = countRows(item);
    return { label, answers, test: independence(answers) };
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

/** The moments of numbers in each group and in all of them, with the analysis of variance. */
function meansRow({
  label,
  values,
  counts,
  first,
}: Cells & { readonly label: string }): CrossedMeans["rows"][number] {
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
  return {
    label,
    cells: groups.map(descriptionOf),
    total: descriptionOf(all),
    test: anovaOf(groups),
    scores: { values: numbers, counts },
  };
}

/** How often each value occurs in each group and in all of them, with percents of those who answered. */
function countRows({ values, counts, answered }: Cells): readonly CountRow[] {
  const all = sum(answered);
  return counts.map((own, i) => ({
    label: String(values[i]),
    cells: own.map((n, g) => countOf(n, answered[g]!)),
    total: countOf(sum(own), all),
  }));
}

function independence(rows: readonly CountRow[]) {
  return chiSquareTest(rows.map(({ cells }) => cells.map(({ n }) => n)));
}
