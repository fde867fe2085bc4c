import type { MultipleCorrespondence } from "./multipleCorrespondence";

/** What remains of each eigenvalue, shape [component], once the questions' own share is taken off. */
export interface AdjustedInertia {
  /** 0 where the eigenvalue is not above 1 / questions. */
  readonly eigenvalues: readonly number[];
  /** Over their sum: Benzécri's rates, which are optimistic. */
  readonly benzecri: readonly number[];
  /** Over the mean inertia of the tables that cross two questions: Greenacre's rates, which sum to less than 1. */
  readonly greenacre: readonly number[];
}

/**
 * The adjusted inertias of a multiple correspondence analysis, whose eigenvalues are low because a
 * question is crossed with itself: (questions / (questions - 1) × (eigenvalue - 1 / questions))², as shares
 * of their sum (Benzécri 1979) or of the mean off-diagonal inertia of Burt's table (Greenacre 1993).
 * NaN with a single question, and where no eigenvalue is above 1 / questions.
 * Compared with the formulas in R 4.2 on FactoMineR's eigenvalues.
 */
export function adjustedInertia({
  eigenvalues,
  categories,
  etaSquared,
}: MultipleCorrespondence): AdjustedInertia {
  const questions = etaSquared.length;
  const factor = questions / (questions - 1);
  const adjusted = eigenvalues.map((value) => (factor * Math.max(0, value - 1 / questions)) ** 2);
  const sum = adjusted.reduce((total, value) => total + value, 0);
  const burtInertia = eigenvalues.reduce((total, value) => total + value ** 2, 0);
  const offDiagonal = factor * (burtInertia - (categories.length - questions) / questions ** 2);
  return {
    eigenvalues: adjusted,
    benzecri: adjusted.map((value) => value / sum),
    greenacre: adjusted.map((value) => value / offDiagonal),
  };
}
