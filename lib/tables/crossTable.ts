import { answeredQuestions, answers, columnAnswers, type Survey } from "../answers/Survey";
import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import { questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { centredMoments, descriptionOf } from "../stats/means/describe";
import { anovaOf } from "../stats/means/oneWayAnova";
import { sourceOf } from "./flatTable";
import type { CountRow, Crossing } from "./Table";
import { countOf, type Tally, tally } from "./tally";
import { numbersOf, placesOf } from "./typedColumns";

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
 * cross with, or is crossed with itself
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  const question = questionById(survey.questionnaire, id);
  const by = choiceQuestion(survey, byId);
  if (question.id === by.id)
    throw new UserError(`La question ${id} ne peut pas être croisée avec elle-même.`);
  const groupAt = placesOf(answers(survey, byId), by.choices);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const source = sourceOf(survey, crossing !== undefined && question.crossings.includes(crossing.id));
  const columns = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    given: columnAnswers(survey, column),
  }));
  const base = (sizes: readonly (readonly number[])[]) => {
    const totals = sizes.map(sum);
    const n = Math.max(...totals);
    const largest = sizes[totals.indexOf(n)]!;
    return { by, n, groups: by.choices.map((label, g) => ({ label, n: largest[g]! })), source };
  };

  if (question.kind === "scale" || question.kind === "number") {
    const moments = groupMoments(
      columns.map(({ given }) => numbersOf(given)),
      groupAt,
      by.choices.length,
    );
    const rows = columns.map(({ label }, i) => ({
      label,
      cells: moments[i]!.groups.map(descriptionOf),
      total: descriptionOf(moments[i]!.all),
      test: anovaOf(moments[i]!.groups),
    }));
    const sizes = moments.map(({ groups }) => groups.map((group) => group.n));
    return { ...base(sizes), kind: "crossedMeans", question, rows };
  }
  const labels = question.kind === "multiple" ? [1, 0] : question.choices;
  const tallies = columns.map(({ given }) =>
    tally(placesOf(given, labels), labels.length, groupAt, by.choices.length),
  );
  const tested = columns.map(({ label }, i) => {
    const answered = countRows(labels, tallies[i]!);
    return { label, answers: answered, test: independence(answered) };
  });
  const shared = base(tallies.map(({ sizes }) => sizes));
  switch (question.kind) {
    case "multiple": {
      const rows = tested.map(({ label, answers: [ticked], test }) => ({ ...ticked!, label, test }));
      return { ...shared, kind: "crossedMultiple", question, rows };
    }
    case "grid":
      return { ...shared, kind: "crossedGrid", question, rows: tested };
    default: {
      const { answers: rows, test } = tested[0]!;
      return { ...shared, kind: "crossedCounts", question, rows, test };
    }
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

/** The moments of each column of numbers, in each group and in all of them. */
function groupMoments(columns: readonly Float64Array[], groupAt: Int32Array, groups: number) {
  // Room for the numbers of one column, used again for the next.
  const room = Array.from({ length: groups }, () => new Float64Array(groupAt.length));
  const all = new Float64Array(groupAt.length);
  return columns.map((values) => {
    const ends = new Int32Array(groups);
    let end = 0;
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      const g = groupAt[row]!;
      if (g < 0 || g >= groups || Number.isNaN(value)) continue;
      room[g]![ends[g]!++] = value;
      all[end++] = value;
    }
    return {
      groups: room.map((own, g) => centredMoments(own.subarray(0, ends[g]))),
      all: centredMoments(all.subarray(0, end)),
    };
  });
}

/** How often each label occurs in each group and in all of them, with percents of those who answered. */
function countRows(labels: readonly (string | number)[], { counts, sizes }: Tally): readonly CountRow[] {
  const all = sum(sizes);
  return counts.map((own, i) => ({
    label: String(labels[i]),
    cells: own.map((n, g) => countOf(n, sizes[g]!)),
    total: countOf(sum(own), all),
  }));
}

function independence(rows: readonly CountRow[]) {
  return chiSquareTest(rows.map(({ cells }) => cells.map(({ n }) => n)));
}
