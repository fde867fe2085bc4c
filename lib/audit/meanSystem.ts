import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import { type Publication, publicationWith } from "../published/Publication";
import type { PublishedNumber, Statistic } from "../published/PublishedNumber";
import { givesPrintedP, isPossibleRow, type MeanRow, meanRow, solutionTests } from "./meanRow";
import type { PrintedSystem } from "./PrintedSystem";
import type { QuestionShape } from "./QuestionShape";

/** A row of means as a system, with its solutions. */
export interface MeanSystem extends PrintedSystem {
  /** The row without some of its numbers, and its solutions where they can be listed. */
  solve(omitted: readonly PublishedNumber[]): {
    readonly row: MeanRow;
    readonly solutions: readonly MomentSolution[] | undefined;
  };
}

const moments: readonly Statistic[] = ["mean", "sd", "F", "p"];

/** The means, standard deviations, F and p of an item; undefined where nothing tells how many were asked. */
export function meanSystem(
  publication: Publication,
  shape: QuestionShape,
  item: string,
): MeanSystem | undefined {
  const whole = meanRow(publication, shape, item);
  if (whole === undefined) return undefined;
  const rowWithout = (omitted: readonly PublishedNumber[]) =>
    omitted.length === 0 ? whole : meanRow(publication, shape, item, omitted)!;
  const solve = (omitted: readonly PublishedNumber[]) => {
    const row = rowWithout(omitted);
    const solutions = momentSolutions(row.row)?.filter((solution) => givesPrintedP(row, solution));
    return { row, solutions };
  };
  return {
    places: ["", ...whole.crossings.map(({ id }) => id)]
      .flatMap((by) => publication.table(shape.id, by))
      .filter(
        ({ by, row, column, statistic, printed }) =>
          row === item &&
          moments.includes(statistic) &&
          printed !== "x" &&
          !(by !== "" && column === "Total"),
      ),
    rounding: shape.rounding,
    solve,
    isDecided: () => momentSolutions(whole.row, (solution) => givesPrintedP(whole, solution)) !== undefined,
    accepts: (place, text) => isPossibleRow(meanRow(publicationWith(publication, place, text), shape, item)!),
    isPossible: (omitted = []) => isPossibleRow(rowWithout(omitted)),
    without(omitted) {
      const { row, solutions } = solve(omitted);
      return {
        possible: solutions === undefined || solutions.length > 0,
        values: omitted.map((place) => solutions?.flatMap((solution) => valuesAt(place, row, solution))),
      };
    },
  };
}

/** What a solution gives at this place; several values where group sums of squares are open. */
function valuesAt(
  { by, column, statistic }: PublishedNumber,
  row: MeanRow,
  solution: MomentSolution,
): readonly number[] {
  const c = row.crossings.findIndex(({ id }) => id === by);
  if (statistic === "F" || statistic === "p") return [solutionTests(row, solution)[c]![statistic]];
  const g = row.crossings[c]?.groups.indexOf(column) ?? -1;
  const crossing = solution.crossings[c];
  const { n } = row.row.crossings[c]?.groups[g] ?? row.row.total;
  const sum = crossing?.sums[g] ?? solution.sum;
  if (statistic === "mean") return [sum / n];
  const squares = crossing?.sumsOfSquares.map((groups) => groups[g]!) ?? [solution.sumOfSquares];
  return squares.map((own) => Math.sqrt((n * own - sum ** 2) / (n * (n - 1))));
}
