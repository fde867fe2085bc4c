import { bartlettSphericity, type SphericityTest } from "../stats/components/bartlettSphericity";
import { correlationMatrix } from "../stats/components/correlationMatrix";
import { keptAfterDeflation } from "../stats/components/keptAfterDeflation";
import { kmo, type SamplingAdequacy } from "../stats/components/kmo";
import { parallelAnalysis } from "../stats/components/parallelAnalysis";
import { type PrincipalComponents, principalComponents } from "../stats/components/principalComponents";
import { standardisedColumns } from "../stats/components/standardised";
import { defaultDraws, type Spectrum } from "./Spectrum";
import type { ScoreMatrix } from "./scoreMatrix";

/** A principal component analysis with what tells whether it says more than chance. */
export interface ComponentAnalysis {
  readonly kind: "components";
  readonly matrix: ScoreMatrix;
  readonly adequacy: SamplingAdequacy;
  readonly sphericity: SphericityTest;
  readonly components: PrincipalComponents;
  readonly spectrum: Spectrum;
}

/** How chance is drawn. */
export interface AnalysisDraws {
  /** The next number of a random stream, at least 0 and below 1. */
  readonly random: () => number;
  readonly draws?: number;
  /** Called before each draw, with its number from 1 and how many there are. */
  readonly progress?: (draw: number, draws: number) => void;
}

/** The standardised principal components of a matrix of scores, with Horn's parallel analysis. */
export function componentAnalysis(
  matrix: ScoreMatrix,
  { draws = defaultDraws, ...chance }: AnalysisDraws,
): ComponentAnalysis {
  const correlations = correlationMatrix(matrix.rows);
  const components = principalComponents(matrix.rows);
  const { shares, cumulativeShares } = components;
  const parallel = parallelAnalysis(matrix.rows, { ...chance, draws });
  const kept = keptAfterDeflation(
    standardisedColumns(matrix.rows),
    matrix.items.map((_, j) => j),
    parallel,
    { ...chance, draws },
  );
  return {
    kind: "components",
    matrix,
    adequacy: kmo(correlations),
    sphericity: bartlettSphericity(correlations, matrix.rows.length),
    components,
    spectrum: {
      ...parallel,
      keptByHorn: parallel.kept,
      kept,
      shares,
      cumulativeShares,
      draws,
      threshold: 1,
      source: matrix.source,
    },
  };
}
