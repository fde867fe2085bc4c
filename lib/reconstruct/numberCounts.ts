import type { Finding } from "../audit/Finding";
import { givesPrintedP, type MeanRow, meanRow } from "../audit/meanRow";
import type { ExactMoments } from "../exact/anyHistogram";
import { histogram } from "../exact/histogram";
import { type MomentSolution, momentSolutions } from "../exact/momentSolutions";
import type { Publication } from "../published/Publication";
import type { ChoiceQuestion, NumberQuestion, Question, Questionnaire } from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { repeat } from "./assign";
import { countShape } from "./countShape";

/**
 * Whole numbers for each group of a crossed number question, with exactly a sum and a sum of
 * squares that give back all its printed moments, p included; numbers that the audit found
 * wrong are left out. Where several solutions remain, the one nearest to the middle of the
 * printed standard deviations is taken, among those that some answers have.
 *
 * @throws RangeError in French when there is no solution, or the question is not crossed once
 */
export function numberCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Exclude<Question, ChoiceQuestion>,
  cells: readonly (readonly number[])[],
  errata: readonly Finding[],
): readonly GroupAnswers[] {
  if (question.kind !== "number" || question.crossings.length !== 1) {
    throw new RangeError(
      "Seules les questions numériques croisées une fois sont reconstruites pour l’instant.",
    );
  }
  const row = meanRow(questionnaire, publication, question, "", errata);
  const crossing = row?.crossings[0];
  if (!row || !crossing) throw new RangeError("Les effectifs des groupes ne sont pas imprimés.");
  const solutions = momentSolutions(row.row);
  if (!solutions) throw new RangeError("Les nombres imprimés laissent trop de réponses possibles.");
  const nearest = solutions
    .filter((candidate) => givesPrintedP(row, candidate))
    .flatMap((candidate) => candidate.crossings[0]!.sumsOfSquares.map((squares) => ({ candidate, squares })))
    .map(({ candidate, squares }) => ({
      sums: candidate.crossings[0]!.sums,
      squares,
      gap: deviationGap(row, candidate, squares),
    }))
    .sort((a, b) => a.gap - b.gap);
  const rows = crossing.groups.map((_, g) => rowsOfGroup(questionnaire, crossing.id, g, cells));
  for (const { sums, squares } of nearest) {
    const values = rows.map(({ length: n }, g) =>
      groupValues(question.range, { n, sum: sums[g]!, sumOfSquares: squares[g]! }),
    );
    if (values.every((group) => group !== undefined))
      return rows.map((own, g) => ({ rows: own, values: values[g]! }));
  }
  throw new RangeError("Aucun entier ne donne les moyennes et les écarts-types imprimés.");
}

/** Whole numbers with exactly these moments, undefined where there are none. */
function groupValues(
  { min, max = Number.POSITIVE_INFINITY }: NumberQuestion["range"],
  moments: ExactMoments,
): readonly number[] | undefined {
  const { n, sum, sumOfSquares } = moments;
  const variance = n < 2 ? 0 : (sumOfSquares - sum ** 2 / n) / (n - 1);
  const shape = n === 0 ? [1] : countShape(min, sum / n, variance, n).slice(0, max - min + 1);
  const counts = histogram(min, shape, moments);
  return (
    counts &&
    repeat(
      counts.map((_, k) => min + k),
      counts,
    )
  );
}

/** How far the standard deviations of a solution are from the printed ones, in squares. */
function deviationGap(row: MeanRow, solution: MomentSolution, squares: readonly number[]): number {
  const gap = (printed: string | undefined, n: number, sum: number, sumOfSquares: number) => {
    if (printed === undefined) return 0;
    const sd = Math.sqrt((n * sumOfSquares - sum ** 2) / (n * (n - 1)));
    return (Number(printed.replace(",", ".")) - sd) ** 2;
  };
  const { total, crossings } = row.row;
  const { sums } = solution.crossings[0]!;
  return crossings[0]!.groups.reduce(
    (sum, { n, sd }, g) => sum + gap(sd, n, sums[g]!, squares[g]!),
    gap(total.sd, total.n, solution.sum, solution.sumOfSquares),
  );
}
