import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { PublishedNumber } from "../published/PublishedNumber";
import type { Finding } from "./Finding";
import { givesPrintedP, type MeanRow, meanRow, solutionTests } from "./meanRow";
import { momentSlip } from "./momentSlip";
import type { QuestionShape } from "./QuestionShape";

/**
 * What a printed row of means says against itself: nothing when integer answers exist that
 * give back all its numbers; otherwise the single number without which they exist, with what
 * it should be. Several numbers may each repair the row; each is then a probable culprit.
 * When none does, every number of the row is reported, with nothing expected.
 */
export function auditMeans(publication: Publication, shape: QuestionShape, item: string): readonly Finding[] {
  const solve = (omitted: readonly PublishedNumber[]) => {
    const row = meanRow(publication, shape, item, omitted);
    if (!row) return undefined;
    const all = momentSolutions(row.row);
    // Where the rest tells too little to list what it allows, it allows something.
    if (!all) return { row, solutions: [], possible: true };
    const solutions = all.filter((solution) => givesPrintedP(row, solution));
    return { row, solutions, possible: solutions.length > 0 };
  };
  const whole = solve([]);
  if (!whole || whole.possible) return [];

  const places = ["", ...whole.row.crossings.map(({ id }) => id)]
    .flatMap((by) => publication.table(shape.id, by))
    .filter(({ row, statistic, printed }) => row === item && moments.includes(statistic) && printed !== "x");
  const repairs = places.flatMap((place): Finding[] => {
    const without = solve([place])!;
    if (!without.possible) return [];
    const values = without.solutions.flatMap((solution) => valuesAt(place, without.row, solution));
    const slip = momentSlip(place, values);
    if (place.statistic === "F" && isSumOfSquares(place, without.row, without.solutions)) {
      const explanation = `${place.printed} est la somme des carrés entre les groupes, imprimée à la place de F.`;
      return [{ ...place, ...slip, explanation, finding: "somme des carrés", certainty: "certaine" }];
    }
    return [{ ...place, ...slip }];
  });
  const certain = repairs.filter(({ certainty }) => certainty === "certaine");
  if (certain.length > 0) return certain;
  if (repairs.length > 0) return repairs;
  const explanation = "Aucune réponse entière ne donne cette ligne, même sans l’un de ses nombres.";
  return places.map((place) => ({
    ...place,
    expected: "",
    explanation,
    finding: "ligne impossible",
    certainty: "inexpliquée",
  }));
}

const moments: readonly string[] = ["mean", "sd", "F", "p"];

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

/** Whether a printed F is, in every solution, the sum of squares between the groups. */
function isSumOfSquares(
  { by, printed }: PublishedNumber,
  row: MeanRow,
  solutions: readonly MomentSolution[],
): boolean {
  const c = row.crossings.findIndex(({ id }) => id === by);
  return solutions.every(
    (solution) => formatAsPrinted("F", solutionTests(row, solution)[c]!.between) === printed,
  );
}
