import { questionColumns } from "../questionnaire/columns";
import { isSingleChoice } from "../questionnaire/kinds";
import { questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion } from "../questionnaire/types";
import { type Answer, answeredQuestions, answers, columnAnswers, type Survey } from "../respondents/Survey";
import { chiSquareTest } from "../stats/chiSquareTest";
import { type CentredMoments, centredMoments, descriptionOf } from "../stats/describe";
import { anovaOf } from "../stats/oneWayAnova";
import { sourceOf } from "./flatTable";
import { labelIndex } from "./labelIndex";
import type { CountRow, Crossing } from "./Table";

/**
 * A question crossed with another that has choices: counts, column percents and Pearson's
 * chi-square (for all the answers of a single choice; for each answer of a multiple choice, given
 * or not; for each item of a grid), or means, standard deviations and a one-way analysis of
 * variance for each item. Only respondents who answered both count. Groups without respondents
 * stay, with NaN moments.
 *
 * @param id the question in rows
 * @param byId the question in columns
 * @throws RangeError in French when a question does not exist or was not read, has no choices to
 * cross with, or is crossed with itself
 */
export function crossTable(survey: Survey, id: string, byId: string): Crossing {
  const question = questionById(survey.questionnaire, id);
  const by = choiceQuestion(survey, byId);
  if (question.id === by.id)
    throw new RangeError(`La question ${id} ne peut pas être croisée avec elle-même.`);
  const groupOf = answers(survey, byId);
  const crossing = survey.questionnaire.crossings.find(({ question: crossed }) => crossed === by.id);
  const source = sourceOf(survey, crossing !== undefined && question.crossings.includes(crossing.id));

  const groupAt = groupIndexes(groupOf, by);
  const columns = questionColumns(question).map((column) => ({
    label: column.item ?? "",
    given: columnAnswers(survey, column),
  }));
  const numbers = question.kind === "scale" || question.kind === "number";
  const moments = numbers ? groupMoments(columns, groupAt, by.choices.length) : [];
  const sizes = numbers
    ? moments.map(({ groups }) => groups.map((group) => group.n))
    : columns.map(({ given }) => groupSizes(given, groupAt, by.choices.length));
  const answered = sizes.map(add);
  const n = Math.max(...answered);
  const largest = answered.indexOf(n);
  const groups = by.choices.map((label, g) => ({ label, n: sizes[largest]![g]! }));
  const base = { by, n, groups, source };

  switch (question.kind) {
    case "single":
    case "department": {
      const rows = countRows(columns[largest]!.given, question.choices, groupAt, sizes[largest]!);
      return { ...base, kind: "crossedCounts", question, rows, test: independence(rows) };
    }
    case "multiple": {
      const rows = columns.map(({ label, given }, i) => {
        const [ticked, not] = countRows(given, [1, 0], groupAt, sizes[i]!) as [CountRow, CountRow];
        return { ...ticked, label, test: independence([ticked, not]) };
      });
      return { ...base, kind: "crossedMultiple", question, rows };
    }
    case "grid": {
      const rows = columns.map(({ label, given }, i) => {
        const answers = countRows(given, question.choices, groupAt, sizes[i]!);
        return { label, answers, test: independence(answers) };
      });
      return { ...base, kind: "crossedGrid", question, rows };
    }
    default: {
      const rows = columns.map(({ label }, i) => ({
        label,
        cells: moments[i]!.groups.map(descriptionOf),
        total: descriptionOf(moments[i]!.all),
        test: anovaOf(moments[i]!.groups),
      }));
      return { ...base, kind: "crossedMeans", question, rows };
    }
  }
}

function choiceQuestion(survey: Survey, id: string): ChoiceQuestion {
  const question = questionById(survey.questionnaire, id);
  if (isSingleChoice(question)) return question;
  const known = answeredQuestions(survey)
    .filter(isSingleChoice)
    .map((other) => other.id);
  throw new RangeError(
    `La question ${id} n’a pas de modalités à mettre en colonnes. Au choix : ${known.join(", ")}.`,
  );
}

/** Which answer to the question crossed with each respondent gave, -1 for none. */
function groupIndexes(groupOf: readonly Answer[], by: ChoiceQuestion): Int32Array {
  const placeOf = labelIndex(by.choices);
  const indexes = new Int32Array(groupOf.length);
  for (let row = 0; row < groupOf.length; row++) indexes[row] = placeOf(groupOf[row]);
  return indexes;
}

/** How many answered in each group. */
function groupSizes(given: readonly Answer[], groupAt: Int32Array, groups: number): readonly number[] {
  const sizes = new Array<number>(groups).fill(0);
  for (let row = 0; row < given.length; row++) {
    const g = groupAt[row]!;
    if (g >= 0 && given[row] !== null) sizes[g]!++;
  }
  return sizes;
}

/** The moments of each column of numbers, in each group and in all of them. */
function groupMoments(
  columns: readonly { readonly given: readonly Answer[] }[],
  groupAt: Int32Array,
  groups: number,
): readonly { readonly groups: readonly CentredMoments[]; readonly all: CentredMoments }[] {
  // Room for the numbers of one column, used again for the next.
  const room = Array.from({ length: groups + 1 }, () => new Float64Array(groupAt.length));
  const all = room[groups]!;
  return columns.map(({ given }) => {
    const ends = new Array<number>(groups).fill(0);
    let end = 0;
    for (let row = 0; row < given.length; row++) {
      const value = given[row]!;
      const g = groupAt[row]!;
      if (g < 0 || value === null) continue;
      room[g]![ends[g]!++] = value as number;
      all[end++] = value as number;
    }
    return {
      groups: ends.map((length, g) => centredMoments(room[g]!.subarray(0, length))),
      all: centredMoments(all.subarray(0, end)),
    };
  });
}

/** How often each label occurs in each group and in all of them, with percents of those who answered. */
function countRows(
  given: readonly Answer[],
  labels: readonly (string | number)[],
  groupAt: Int32Array,
  sizes: readonly number[],
): readonly CountRow[] {
  const placeOf = labelIndex(labels);
  const tally = labels.map(() => new Array<number>(sizes.length).fill(0));
  for (let row = 0; row < given.length; row++) {
    const g = groupAt[row]!;
    const place = g >= 0 ? placeOf(given[row]) : -1;
    if (place >= 0) tally[place]![g]!++;
  }
  const all = add(sizes);
  return tally.map((own, i) => {
    const total = add(own);
    return {
      label: String(labels[i]),
      cells: own.map((n, g) => ({ n, percent: (100 * n) / sizes[g]! })),
      total: { n: total, percent: (100 * total) / all },
    };
  });
}

function independence(rows: readonly CountRow[]) {
  return chiSquareTest(rows.map(({ cells }) => cells.map(({ n }) => n)));
}

function add(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
