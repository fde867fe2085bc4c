import { poissonTerm } from "./saddlePoint";

/** A probability and its complement, of which the smaller has all its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), for a > 0 and x >= 0: the series below x = a + 1
 * (DLMF 8.11.4), the continued fraction above it (8.9.2), both times a term to the last digits. Our own:
 * gammainc 0.3.1 of stdlib, which is right elsewhere, is off by 1 % about x = a = 5000. Compared with hundreds of digits.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x < a + 1) {
    const lower = Math.min(1, poissonTerm(a, x) * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, poissonTerm(a, x) * a * fraction(a, x));
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let sum = 1;
  for (let k = 1, term = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** By the method of Lentz (1976), with the two ratios of Thompson and Barnett (1986). */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let k = 1, change = 0; change !== 1; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / awayFromZero(an * d + b);
    c = awayFromZero(b + an / c);
    change = d * c;
    if (Math.abs(change - 1) < Number.EPSILON) change = 1;
    h *= change;
  }
  return h;
}

const tiny = 1e-300;

/** What the method of Lentz divides by, which is not to be 0. */
export function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
