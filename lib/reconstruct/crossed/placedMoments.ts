import { type MeanRow, solutionTests } from "../../audit/meanRow";
import { type Random, shuffled } from "../../base/random";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import { taken } from "../../base/taken";
import { type NearMoments, nearestMoments } from "../../exact/nearestMoments";
import { placeValues } from "../../exact/placeValues";
import type { Range } from "../../exact/range";
import { sharedSquares } from "../../exact/sharedSquares";
import { rangeOf } from "../../questionnaire/rangeOf";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../../questionnaire/types";
import type { GroupAnswers } from "../answerCounts";
import type { Choice } from "../Choice";
import { groupValues } from "../groupValues";
import { rowGroups } from "./groupsOf";
import { type GroupShape, rareEnds } from "./printedShapes";
import { shapedValues } from "./shapedValues";
import { valuesByCell } from "./valuesByCell";

/**
 * Scores or numbers for the cells of the sample, for any crossings of any groups, that give back every printed moment of an
 * item: sums and squares that all crossings may have at once; in the groups of the crossing that has most of them the
 * answers nearest to maximum entropy; then these exchanged until the groups of the others have their moments too.
 *
 * @param row what is printed of the item
 * @param isGivenBack whether the test of a crossing is what is printed of it
 * @param cells rows asked, in the order of `sampleCells`
 * @param shapes what medians and ends ask of the groups
 * @returns why not, where there are none, or none were found
 */
export function placedMoments(
  questionnaire: Questionnaire,
  row: MeanRow,
  isGivenBack: (crossing: number, test: { readonly F: number; readonly p: number }) => boolean,
  question: ScaleQuestion | NumberQuestion,
  cells: readonly (readonly number[])[],
  random: Random,
  choice: Choice,
  shapes: readonly GroupShape[] = [],
): Solution<readonly GroupAnswers[]> {
  const n = cells.flat().length;
  const crossings = row.crossings.map(({ id, groups }, c) => {
    const printed = row.row.crossings[c]!;
    const rest = n - sum(printed.groups.map((group) => group.n));
    // The group of each row, those in none as one more.
    const groupOf = rowGroups(questionnaire, id, cells).map((group) => (group < 0 ? groups.length : group));
    return { printed, rest, groupOf };
  });
  // Without an end to the numbers, every group of some crossing must have a mean; with one, any group.
  const isTold = ({ printed, rest }: (typeof crossings)[number]) =>
    rangeOf(question).max === undefined
      ? rest === 0 && printed.groups.every(({ mean }) => mean !== undefined)
      : printed.groups.some(({ mean }) => mean !== undefined);
  if (row.row.total.mean === undefined && !crossings.some(isTold))
    return unsolved("unmet", "Les nombres imprimés laissent trop de réponses possibles.");
  const near = nearestMoments(
    {
      ...row.row,
      total: { ...row.row.total, n },
      crossings: crossings.map(({ printed, rest }) => ({ ...printed, rest })),
    },
    (c, sums, inGroups, squares) => isGivenBack(c, testOf(row, c, sums, inGroups, squares)),
  );
  const solutions = choice.order(taken(near, mostSolutions));
  if (solutions.length === 0)
    return unsolved("none", "Aucun entier ne donne les moyennes et les écarts-types imprimés.");
  const order = [...crossings.keys()].sort(
    (a, b) => crossings[b]!.printed.groups.length - crossings[a]!.printed.groups.length,
  );
  for (let time = 0; time < (shapes.length === 0 ? mostStarts : mostShaped); time++) {
    const solution = solutions[time % solutions.length]!;
    const start = startValues(solution, time);
    const found = start && placed(solution, start);
    if (found !== undefined) return solved(valuesByCell(cells, (i) => found[i]!));
  }
  return unsolved(
    "bound",
    "La recherche s’est arrêtée à sa borne sans trouver d’entiers qui donnent à la fois les moyennes et les écarts-types de tous les croisements.",
  );

  /** Answers with the moments of the groups of the first crossing, the likeliest. */
  function startValues(solution: NearMoments, time: number): readonly number[] | undefined {
    const [first] = order;
    const jitter = () => (time === 0 ? 0 : random.fraction() - 0.5);
    const groups = first === undefined ? new Array<number>(n).fill(0) : crossings[first]!.groupOf;
    const own = first === undefined ? undefined : solution.crossings[first]!;
    const sums = own?.sums ?? [solution.sum];
    const squares =
      own === undefined
        ? [solution.sumOfSquares]
        : squaresOf(own, solution, crossings[first!]!.rest > 0, jitter);
    if (squares === undefined) return undefined;
    const values = new Array<number>(n).fill(0);
    const given: (readonly number[])[] = [];
    for (const [g, groupSum] of sums.entries()) {
      const moments = {
        n: values.filter((_, i) => groups[i] === g).length,
        sum: groupSum,
        sumOfSquares: squares[g]!,
      };
      const own = groupValues(question, moments, undefined, choice);
      if (own === undefined) return undefined;
      given.push(own);
    }
    const shaped = shapedValues(
      given,
      [...shapes.filter(isFirst(first)), ...rareEnds(shapes, first, 2 ** (time + 1))],
      rangeOf(question),
      random,
    );
    if (shaped === undefined) return undefined;
    for (const [g, all] of shaped.entries()) {
      const rows = values.flatMap((_, i) => (groups[i] === g ? [i] : []));
      // Neighbours would else have neighbouring answers.
      const drawn = shuffled(all, random);
      rows.forEach((i, k) => {
        values[i] = drawn[k]!;
      });
    }
    return values;
  }

  /**
   * The same answers, exchanged until the groups of every crossing have their moments: those about the middle of all, of
   * which the one depends less on the other.
   */
  function placed(solution: NearMoments, start: readonly number[]): readonly number[] | undefined {
    const middle = Math.round(solution.sum / n);
    const about = (size: number, own: number, [low, high]: Range): readonly Range[] => {
      const shift = middle * (middle * size - 2 * own);
      return [
        [own - middle * size, own - middle * size],
        [low + shift, high + shift],
      ];
    };
    const later = shapes.filter((shape) => !isFirst(order[0])(shape));
    const goalsOf = (c: number | undefined, group: number): readonly Range[] =>
      later.map((shape) => (shape.crossing === c && shape.group === group ? shape.count : anything));
    const cuts = order.flatMap((c) => {
      const { sums, squares, inGroups } = solution.crossings[c]!;
      const { rest, printed, groupOf: groups } = crossings[c]!;
      const count = printed.groups.length;
      const sizes = [...printed.groups.map((group) => group.n), rest];
      const own = {
        groups,
        goals: sums.map((one, g) => [...about(sizes[g]!, one, squares[g]!), ...goalsOf(c, g)]),
      };
      if (rest === 0) return [own];
      // Where some are in no group, F is of the squares of the others.
      const all = about(n - rest, sum(sums.slice(0, count)), [inGroups, inGroups]);
      return [
        {
          groups: groups.map((group) => (group < count ? 0 : -1)),
          goals: [[...all, ...goalsOf(undefined, -1)]],
        },
        own,
      ];
    });
    const least = start.reduce((a, b) => Math.min(a, b), start[0] ?? 0);
    const most = start.reduce((a, b) => Math.max(a, b), least);
    const values = Array.from({ length: most - least + 1 }, (_, k) => least + k);
    const found = placeValues(
      start.map((value) => value - least),
      {
        features: values.map((value) => [
          value - middle,
          (value - middle) ** 2,
          ...later.map(({ from, to }) => (value >= from && value <= to ? 1 : 0)),
        ]),
        weights: [1, 1 / 3, ...later.map(() => 3)],
        cuts,
      },
      random,
    );
    return found?.map((rank) => rank + least);
  }

  function squaresOf(
    own: NearMoments["crossings"][number],
    solution: NearMoments,
    hasRest: boolean,
    jitter: () => number,
  ) {
    const inGroups = hasRest ? own.squares.slice(0, -1) : own.squares;
    const shared = sharedSquares(inGroups, own.sums, own.inGroups, jitter);
    return shared && (hasRest ? [...shared, solution.sumOfSquares - own.inGroups] : shared);
  }
}

const anything: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Whether a shape is of the crossing whose answers are made first, or of all answers. */
function isFirst(first: number | undefined): (shape: GroupShape) => boolean {
  return ({ crossing }) => crossing === undefined || crossing === first;
}

/** How many solutions of the moments are looked at, and how often answers are sought for one of them. */
const [mostSolutions, mostStarts, mostShaped] = [8, 24, 6];

/** The test of a crossing with these sums. */
function testOf(row: MeanRow, c: number, sums: readonly number[], total: number, sumOfSquares: number) {
  const own: MeanRow = {
    crossings: [row.crossings[c]!],
    row: { ...row.row, crossings: [row.row.crossings[c]!] },
  };
  return solutionTests(own, { sum: total, sumOfSquares, crossings: [{ sums }] })[0]!;
}
