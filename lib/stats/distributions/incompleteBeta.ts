import { awayFromZero, type Tails } from "./incompleteGamma";
import { betaTerm } from "./saddlePoint";

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, for y = 1 - x, which is given
 * so that neither end of [0, 1] costs digits: a continued fraction (Didonato and Morris 1992), on the side where it is
 * short, times a term to the last digits. Our own: betainc 0.2.3 of stdlib takes x alone, keeps nine digits where a
 * is whole and b is half of an odd number, and five, or none, of tails below 1e-250. Compared with hundreds of digits.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = smaller(a, b, x, y);
    return { lower, upper: 1 - lower };
  }
  const upper = smaller(b, a, y, x);
  return { lower: 1 - upper, upper };
}

function smaller(a: number, b: number, x: number, y: number): number {
  return Math.min(1, betaTerm(a, b, x, y) * fraction(a, b, x, y));
}

/** Its terms are positive as far as b; by the method of Lentz (1976), as for the incomplete gamma function. */
function fraction(a: number, b: number, x: number, y: number): number {
  const excess = a * y - b * x + 1;
  let whole = awayFromZero((a / (a + 1)) * excess);
  let c = whole;
  let d = 0;
  for (let n = 1, change = 0; change !== 1; n++) {
    const before = a + 2 * n - 1;
    const after = a + 2 * n + 1;
    const share = (n * (b - n) * x) / before;
    const numerator = (a + n - 1) * ((a + b + n - 1) / before) * share * x;
    const denominator = n + share + ((a + n) / after) * (excess + n * (1 + y));
    d = 1 / awayFromZero(denominator + numerator * d);
    c = awayFromZero(denominator + numerator / c);
    change = c * d;
    if (Math.abs(change - 1) < Number.EPSILON) change = 1;
    whole *= change;
  }
  return 1 / whole;
}
