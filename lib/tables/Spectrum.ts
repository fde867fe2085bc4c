import type { ParallelAnalysis } from "../stats/components/parallelAnalysis";
import type { Source } from "./Table";

/** How many shuffled tables an analysis is compared with, unless it is told otherwise. */
export const defaultDraws = 100;

/** The eigenvalues of an analysis beside those of chance, whichever the analysis. */
export interface Spectrum extends Omit<ParallelAnalysis, "kept"> {
  /** The components that Horn's rule keeps. */
  readonly keptByHorn: number;
  /** Of them, those that stand out from chance once those before them are taken off. */
  readonly kept: number;
  /** Shape [component], between 0 and 1. */
  readonly shares: readonly number[];
  readonly cumulativeShares: readonly number[];
  /** How many shuffled tables chance was seen in. */
  readonly draws: number;
  /** The eigenvalue above which older rules keep a component: 1, or 1 / questions. */
  readonly threshold: number;
  readonly source: Source;
}
