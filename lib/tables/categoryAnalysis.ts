import { type AdjustedInertia, adjustedInertia } from "../stats/components/adjustedInertia";
import { correspondenceAfterDeflation } from "../stats/components/correspondenceAfterDeflation";
import {
  type MultipleCorrespondence,
  multipleCorrespondence,
} from "../stats/components/multipleCorrespondence";
import { parallelCorrespondence } from "../stats/components/parallelCorrespondence";
import type { AnswerMatrix } from "./answerMatrix";
import type { AnalysisDraws } from "./componentAnalysis";
import { defaultDraws, type Spectrum } from "./Spectrum";

/** A multiple correspondence analysis with what tells whether it says more than chance. */
export interface CategoryAnalysis {
  readonly kind: "categories";
  readonly matrix: AnswerMatrix;
  readonly components: MultipleCorrespondence;
  readonly adjusted: AdjustedInertia;
  readonly spectrum: Spectrum;
}

/** The multiple correspondence analysis of a matrix of answers, with a parallel analysis by permutation. */
export function categoryAnalysis(
  matrix: AnswerMatrix,
  { draws = defaultDraws, ...chance }: AnalysisDraws,
): CategoryAnalysis {
  const components = multipleCorrespondence(matrix.rows);
  const { shares, cumulativeShares } = components;
  const parallel = parallelCorrespondence(matrix.rows, { ...chance, draws });
  const kept = correspondenceAfterDeflation(matrix.rows, parallel, { ...chance, draws });
  const threshold = 1 / matrix.questions.length;
  return {
    kind: "categories",
    matrix,
    components,
    adjusted: adjustedInertia(components),
    spectrum: {
      ...parallel,
      keptByHorn: parallel.kept,
      kept,
      shares,
      cumulativeShares,
      draws,
      threshold,
      source: matrix.source,
    },
  };
}
