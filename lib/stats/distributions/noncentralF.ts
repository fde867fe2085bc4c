import { fTails, fUpperTail } from "./fUpperTail";
import { poissonMixture } from "./poissonMixture";
import { betaTerm } from "./saddlePoint";

/**
 * P(X > F) for a noncentral Fisher-Snedecor variable: central tails mixed by Poisson weights
 * (Patnaik 1949).
 *
 * NaN in, degrees of freedom not above 0 or a noncentrality below 0 or above 2e10, NaN out (1 where that is as good as certain); F <= 0 gives 1,
 * Infinity gives 0. Compared with R 4.2 `pf(ncp =)`, which stops at nine decimals, and with the
 * mixture of R's own `dpois` and `pbeta`.
 */
export function noncentralFUpperTail(
  F: number,
  between: number,
  within: number,
  noncentrality: number,
): number {
  const central = fUpperTail(F, between, within);
  if (!(noncentrality >= 0)) return Number.NaN;
  if (!(F > 0 && F < Number.POSITIVE_INFINITY) || noncentrality === 0) return central;
  const ratio = (between / within) * F;
  const [x, y] = [1 / (1 + 1 / ratio), 1 / (1 + ratio)];
  const b = within / 2;
  return poissonMixture(
    noncentrality / 2,
    (j) => fTails((F * between) / (between + 2 * j), between + 2 * j, within).upper,
    (j) => {
      const a = between / 2 + j;
      return betaTerm(a, b, x, y) / a;
    },
  );
}
