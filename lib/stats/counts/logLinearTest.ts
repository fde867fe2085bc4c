import { chiSquareUpperTail } from "../distributions/chiSquareUpperTail";
import { likelihoodRatio as ratio } from "./likelihoodRatio";
import { type LogLinearFit, logLinearFit, type Margin, type ThreeWayCounts } from "./logLinearFit";

/** A likelihood-ratio test; p is NaN without a degree of freedom. */
export interface LikelihoodRatioTest {
  readonly likelihoodRatio: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** One test for each pair of the three variables. */
export interface PairTests {
  readonly ab: LikelihoodRatioTest;
  readonly ac: LikelihoodRatioTest;
  readonly bc: LikelihoodRatioTest;
}

/** What associates three variables. */
export interface LogLinearTest {
  /** The model of all pairs: does the association of two differ with the third? */
  readonly threeWay: LogLinearFit & { readonly p: number; readonly pearsonP: number };
  /** What each pair adds to the two others: its association, supposed the same throughout the third. */
  readonly partial: PairTests;
  /** Whether the pair is independent within each level of the third. */
  readonly conditional: PairTests;
}

/**
 * The tests of a hierarchy of log-linear models of three variables (Bishop, Fienberg and Holland 1975):
 * no three-way interaction (Bartlett 1935), partial associations (Brown 1976) and conditional
 * independence, by G², with the degrees of freedom of `logLinearFit`. Compared with R 4.2 `loglin`
 * and `MASS::loglm`, and with `glm` on the cells that can be filled where zeros leave fewer.
 *
 * @param counts shape [levels of A][levels of B][levels of C], non-negative
 */
export function logLinearTest(counts: ThreeWayCounts): LogLinearTest {
  const threeWay = logLinearFit(counts, Object.values(pairs));
  const { likelihoodRatio, pearson, degreesOfFreedom } = threeWay;
  const without = (pair: keyof typeof pairs) =>
    logLinearFit(
      counts,
      Object.values(pairs).filter((margin) => margin !== pairs[pair]),
    );
  const conditional = { ab: without("ab"), ac: without("ac"), bc: without("bc") };
  const partial = (pair: keyof typeof pairs) =>
    tested(
      // The difference of both G², computed without subtracting one from the other.
      ratio(threeWay.fitted.flat(2), conditional[pair].fitted.flat(2)),
      conditional[pair].degreesOfFreedom - degreesOfFreedom,
    );
  const independence = (pair: keyof typeof pairs) =>
    tested(conditional[pair].likelihoodRatio, conditional[pair].degreesOfFreedom);
  return {
    threeWay: {
      ...threeWay,
      p: chiSquareUpperTail(likelihoodRatio, degreesOfFreedom),
      pearsonP: chiSquareUpperTail(pearson, degreesOfFreedom),
    },
    partial: { ab: partial("ab"), ac: partial("ac"), bc: partial("bc") },
    conditional: { ab: independence("ab"), ac: independence("ac"), bc: independence("bc") },
  };
}

const pairs = { ab: [0, 1], ac: [0, 2], bc: [1, 2] } as const satisfies Record<string, Margin>;

function tested(likelihoodRatio: number, degreesOfFreedom: number): LikelihoodRatioTest {
  return { likelihoodRatio, degreesOfFreedom, p: chiSquareUpperTail(likelihoodRatio, degreesOfFreedom) };
}
