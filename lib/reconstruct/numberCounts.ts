import type { Finding } from "../audit/Finding";
import { givesPrintedP, type MeanRow, meanRow } from "../audit/meanRow";
import { histogram } from "../exact/histogram";
import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import type { Publication } from "../published/Publication";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { repeat } from "./assign";
import { countShape } from "./countShape";

/**
 * Whole numbers for each group of a crossed number question, with exactly a sum and a sum of
 * squares that give back all its printed moments, p included; numbers that the audit found
 * wrong are left out. Where several solutions remain, the one nearest to the middle of the
 * printed standard deviations is taken.
 *
 * @throws RangeError in French when there is no solution, or the question is not crossed once
 */
export function numberCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  cells: readonly (readonly number[])[],
  errata: readonly Finding[],
): readonly GroupAnswers[] {
  if (question.kind !== "number" || question.crossings.length !== 1) {
    throw new RangeError("Seules les questions numériques croisées une fois sont reconstruites pour l’instant.");
  }
  const row = meanRow(questionnaire, publication, question, "", errata);
  const crossing = row?.crossings[0];
  if (!row || !crossing) throw new RangeError("Les effectifs des groupes ne sont pas imprimés.");
  const solution = momentSolutions(row.row)
    .filter((candidate) => givesPrintedP(row, candidate))
    .flatMap((candidate) => candidate.crossings[0]!.sumsOfSquares.map((squares) => ({ candidate, squares })))
    .map(({ candidate, squares }) => ({ sums: candidate.crossings[0]!.sums, squares, gap: deviationGap(row, candidate, squares) }))
    .sort((a, b) => a.gap - b.gap)[0];
  if (!solution) throw new RangeError("Aucun entier ne donne les moyennes et les écarts-types imprimés.");

  return crossing.groups.map((group, g) => {
    const rows = rowsOfGroup(questionnaire, crossing.id, g, cells);
    const n = rows.length;
    const [sum, sumOfSquares] = [solution.sums[g]!, solution.squares[g]!];
    const variance = (sumOfSquares - sum ** 2 / n) / (n - 1);
    const { min } = question.range;
    const counts = histogram(min, countShape(min, sum / n, variance, n), { n, sum, sumOfSquares });
    if (!counts) throw new RangeError(`Aucune distribution n’a les moments imprimés du groupe « ${group} ».`);
    return { rows, values: repeat(counts.map((_, k) => min + k), counts) };
  });
}

/** How far the standard deviations of a solution are from the printed ones, in squares. */
function deviationGap(row: MeanRow, solution: MomentSolution, squares: readonly number[]): number {
  const gap = (printed: string | undefined, n: number, sum: number, sumOfSquares: number) => {
    const sd = Math.sqrt((sumOfSquares - sum ** 2 / n) / (n - 1));
    return printed === undefined ? 0 : (Number(printed.replace(",", ".")) - sd) ** 2;
  };
  const { total, crossings } = row.row;
  const { sums } = solution.crossings[0]!;
  return crossings[0]!.groups.reduce(
    (sum, { n, sd }, g) => sum + gap(sd, n, sums[g]!, squares[g]!),
    gap(total.sd, total.n, solution.sum, solution.sumOfSquares),
  );
}
