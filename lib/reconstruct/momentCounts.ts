import { isPrintedSo } from "../audit/isPrintedSo";
import { type MeanRow, meanRow, solutionTests } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import { seededRandom } from "../base/random";
import { type Solution, solved, type Unsolved, unsolved } from "../base/Solution";
import type { ExactMoments } from "../exact/anyHistogram";
import { crossedMoments } from "../exact/crossedMoments";
import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { crossingGroups } from "../questionnaire/lookup";
import { rangeOf } from "../questionnaire/rangeOf";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { type Choice, firstPossible, leastAssumption } from "./Choice";
import { givesOtherTests } from "./crossed/givesOtherTests";
import { isFourCells } from "./crossed/groupsOf";
import { placedMoments } from "./crossed/placedMoments";
import { withPrecisions } from "./crossed/printedPrecisions";
import { shapesOf } from "./crossed/printedShapes";
import { groupValues } from "./groupValues";

/** How many answers lie from a score on, in each group (in each cell of two crossings). */
export interface UpperCounts {
  readonly from: number;
  readonly counts: readonly number[];
}

/**
 * Scores or numbers for each group of respondents (for each cell of two crossings), with exactly
 * the sums and sums of squares that give back every printed moment of an item, p included. Where
 * several solutions remain, the one nearest to the middle of the printed standard deviations is
 * taken, among those that some answers have; within it, the cells without interaction, and in each
 * the answers nearest to maximum entropy.
 *
 * @param item label of the item, "" for a question without items
 * @param cells rows asked, in the order of `crossedSample`
 * @param upper how many scores must be high, where they open another question
 * @param choice among what the printed numbers leave open
 * @param random where answers are exchanged between the groups of several crossings
 * @returns why not, where there is no solution, or the sizes of the groups are not printed
 */
export function momentCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  cells: readonly (readonly number[])[],
  upper?: UpperCounts,
  choice = leastAssumption,
  random = seededRandom(0, `${question.id}/${item}`),
): Solution<readonly GroupAnswers[]> {
  const printedSizes = (crossing: string) =>
    question.access?.exceptions === undefined
      ? askedSizes(questionnaire, publication, question, crossing)
      : undefined;
  const sizesOf = (crossing: string) =>
    printedSizes(crossing) ??
    crossingGroups(questionnaire, crossing).map(
      (_, g) => rowsOfGroup(questionnaire, crossing, g, cells).length,
    );
  const plain = meanRow(publication, questionShape(questionnaire, publication, question, sizesOf), item);
  const place = { question: question.id, row: item };
  const answered = cells.flat().length;
  const row = plain && withPrecisions(plain, publication, place, answered);
  if (!row || row.crossings.length < question.crossings.length) {
    return unsolved("unmet", "Les effectifs des groupes ne sont pas imprimés.");
  }
  const uneven = unevenSizes(questionnaire, row, cells);
  if (uneven) return uneven;
  const isGivenBack = (c: number, { F, p }: { readonly F: number; readonly p: number }) => {
    const printed = row.crossings[c]!.p;
    return (
      (printed === undefined || isPrintedSo(printed, p, row.row.rounding)) &&
      givesOtherTests(publication, place, row, c, F)
    );
  };
  const shapes = shapesOf(publication, place, row, answered);
  const listed = shapes.length === 0 && (row.crossings.length === 0 || isFourCells(questionnaire));
  const found = listed ? momentSolutions(row.row) : undefined;
  if (!found) {
    return upper === undefined
      ? firstPossible([shapes, ...(shapes.length > 0 ? [[]] : [])], (own) =>
          placedMoments(questionnaire, row, isGivenBack, question, cells, random, choice, own),
        )
      : unsolved(
          "unmet",
          "Les notes qui ouvrent d’autres questions demandent deux croisements de deux groupes, et des nombres imprimés qui laissent moins de réponses possibles.",
        );
  }
  const rows =
    row.crossings.length === 0
      ? [cells.flat()]
      : row.crossings.length === 2
        ? cells
        : row.crossings[0]!.groups.map((_, g) => rowsOfGroup(questionnaire, row.crossings[0]!.id, g, cells));
  const sizes = rows.map(({ length }) => length);
  const range = rangeOf(question);
  const search = candidates(
    row,
    found.filter((solution) => solutionTests(row, solution).every((own, c) => isGivenBack(c, own))),
    sizes,
    range,
    choice,
  );
  let step = search.next();
  for (let tried = 0; !step.done && tried < choice.tries; tried++, step = search.next()) {
    const moments = step.value;
    const values = moments.map((own, g) =>
      groupValues(question, own, upper && { from: upper.from, count: upper.counts[g]! }, choice),
    );
    if (values.every((group) => group !== undefined)) {
      return solved(rows.map((own, g) => ({ rows: own, values: values[g]! })));
    }
  }
  return step.done === true && step.value
    ? unsolved("none", "Aucun entier ne donne les moyennes et les écarts-types imprimés.")
    : unsolved(
        "bound",
        `La recherche s’est arrêtée à sa borne (${choice.tries} répartitions) sans trouver d’entiers qui donnent les moyennes et les écarts-types imprimés.`,
      );
}

/** Why not, where other numbers were asked than those that the printed moments are of. */
function unevenSizes(
  questionnaire: Questionnaire,
  row: MeanRow,
  cells: readonly (readonly number[])[],
): Unsolved | undefined {
  const sizes = row.crossings.flatMap(({ id, groups }, c) =>
    groups.map((group, g) => ({
      group,
      asked: rowsOfGroup(questionnaire, id, g, cells).length,
      n: row.row.crossings[c]!.groups[g]!.n,
    })),
  );
  const uneven = sizes.find(({ asked, n }) => asked !== n);
  return (
    uneven &&
    unsolved(
      "none",
      `Les moyennes de « ${uneven.group} » portent sur ${uneven.n} réponses, et non ${uneven.asked}.`,
    )
  );
}

/**
 * The moments that the groups, or the cells of two crossings, may have, the likeliest first.
 * @returns at the end, whether these are all
 */
function* candidates(
  row: MeanRow,
  solutions: readonly MomentSolution[],
  sizes: readonly number[],
  range: { readonly min: number; readonly max?: number },
  { order, place }: Choice,
): Generator<readonly ExactMoments[], boolean> {
  let all = true;
  const ranked = solutions
    .map((solution) => {
      const splits = solution.crossings.map(({ sums, sumsOfSquares }, c) =>
        sumsOfSquares
          .map((squares) => ({ sums, sumsOfSquares: squares, gap: groupsGap(row, c, sums, squares) }))
          .sort((a, b) => a.gap - b.gap),
      );
      const gap = splits.reduce((sum, split) => sum + split[0]!.gap, totalGap(row, solution));
      return { solution, splits, gap };
    })
    .sort((a, b) => a.gap - b.gap);
  for (const { solution, splits } of order(ranked)) {
    const [first, second] = splits.map(order);
    if (!first) {
      yield [{ n: sizes[0]!, sum: solution.sum, sumOfSquares: solution.sumOfSquares }];
      continue;
    }
    for (const one of first) {
      if (!second) {
        yield one.sums.map((sum, g) => ({ n: sizes[g]!, sum, sumOfSquares: one.sumsOfSquares[g]! }));
        continue;
      }
      for (const other of second) {
        if (!(yield* crossedMoments(sizes, one, other, range, place))) all = false;
      }
    }
  }
  return all;
}

/** How far the standard deviation of all is from the printed one, in squares. */
function totalGap(row: MeanRow, { sum, sumOfSquares }: MomentSolution): number {
  return deviationGap(row.row.total.sd, row.row.total.n, sum, sumOfSquares);
}

/** How far the standard deviations of the groups of a crossing are from the printed ones, in squares. */
function groupsGap(row: MeanRow, c: number, sums: readonly number[], squares: readonly number[]): number {
  return row.row.crossings[c]!.groups.reduce(
    (all, { n, sd }, g) => all + deviationGap(sd, n, sums[g]!, squares[g]!),
    0,
  );
}

function deviationGap(printed: string | undefined, n: number, sum: number, sumOfSquares: number): number {
  if (printed === undefined || n < 2) return 0;
  const sd = Math.sqrt((n * sumOfSquares - sum ** 2) / (n * (n - 1)));
  return (Number(printed.replace(",", ".")) - sd) ** 2;
}
