import { givesPrintedP, type MeanRow, meanRow } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import { memo } from "../base/memo";
import { type Solution, solved, type Unsolved, unsolved } from "../base/Solution";
import type { ExactMoments } from "../exact/anyHistogram";
import { crossedMoments } from "../exact/crossedMoments";
import { histogram } from "../exact/histogram";
import { maximumEntropyShape } from "../exact/maximumEntropyShape";
import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import { splitHistogram } from "../exact/splitHistogram";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { rangeOf } from "../questionnaire/rangeOf";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { repeat } from "./assign";
import { type Choice, leastAssumption } from "./Choice";
import { countShape } from "./countShape";

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
): Solution<readonly GroupAnswers[]> {
  const printedSizes = (crossing: string) =>
    question.access?.exceptions === undefined
      ? askedSizes(questionnaire, publication, question, crossing)
      : undefined;
  const asked = question.crossings.flatMap(
    (crossing) =>
      printedSizes(crossing) ?? [0, 1].map((g) => rowsOfGroup(questionnaire, crossing, g, cells).length),
  );
  const { row, found } = solvedRow(questionnaire, publication, question, item, ...asked);
  if (!row || row.crossings.length < question.crossings.length) {
    return unsolved("unmet", "Les effectifs des groupes ne sont pas imprimés.");
  }
  if (!found) return unsolved("unmet", "Les nombres imprimés laissent trop de réponses possibles.");
  const rows =
    row.crossings.length === 0
      ? [cells.flat()]
      : row.crossings.length === 2
        ? cells
        : row.crossings[0]!.groups.map((_, g) => rowsOfGroup(questionnaire, row.crossings[0]!.id, g, cells));
  const sizes = rows.map(({ length }) => length);
  const range = rangeOf(question);
  const uneven = unevenSizes(questionnaire, row, cells);
  if (uneven) return uneven;
  const search = candidates(row, found, sizes, range, choice);
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

/** What moments an item may have, once for the same sizes, crossing by crossing: other seeds need not repeat it. */
const solvedRow = memo(
  (
    questionnaire: Questionnaire,
    publication: Publication,
    question: ScaleQuestion | NumberQuestion,
    item: string,
    ...sizes: readonly number[]
  ) => {
    const shape = questionShape(questionnaire, publication, question, (crossing) => {
      const first = 2 * question.crossings.indexOf(crossing);
      return sizes.slice(first, first + 2);
    });
    const row = meanRow(publication, shape, item);
    return { row, found: row && momentSolutions(row.row) };
  },
);

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
    .filter((solution) => givesPrintedP(row, solution))
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

/** Answers with exactly these moments, undefined where there are none. */
function groupValues(
  question: ScaleQuestion | NumberQuestion,
  moments: ExactMoments,
  upper: { readonly from: number; readonly count: number } | undefined,
  choice: Choice,
): readonly number[] | undefined {
  const { n, sum, sumOfSquares } = moments;
  if (n === 0) return [];
  const variance = sumOfSquares / n - (sum / n) ** 2;
  const { min, max = Number.POSITIVE_INFINITY } = rangeOf(question);
  const likely =
    question.kind === "scale"
      ? maximumEntropyShape(min, max, sum / n, variance)
      : countShape(min, sum / n, n < 2 ? 0 : (variance * n) / (n - 1), n).slice(0, max - min + 1);
  const shape = choice.shape(likely);
  const near = (weights: readonly number[]) =>
    upper ? splitHistogram(min, weights, moments, upper.from, upper.count) : histogram(min, weights, moments);
  // No answer lies further from the mean than with all others alike (Samuelson 1968).
  const furthest = Math.min(max, Math.floor(sum / n + Math.sqrt(variance * (n - 1)) + 1e-9));
  const counts =
    near(shape) ?? (question.kind === "scale" ? undefined : near(withTail(shape, furthest - min + 1)));
  return (
    counts &&
    repeat(
      counts.map((_, k) => min + k),
      counts,
    )
  );
}

/** Weights up to a last value: a few numbers may lie further apart than is likely. */
function withTail(shape: readonly number[], values: number): readonly number[] {
  const least = Math.min(...shape);
  return Array.from({ length: Math.max(shape.length, values) }, (_, k) => shape[k] ?? least);
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
