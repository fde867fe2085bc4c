/**
 * The root above `low` of a continuous function that changes sign once there: the bracket is found
 * by steps that double, then closed by inverse quadratic interpolation or, where that may go astray,
 * bisection (Chandrupatla 1997), until its ends are neighbours.
 *
 * `low` itself where the function is 0 there; Infinity where it never changes sign; NaN where it is
 * NaN on the way.
 */
export function rootOf(f: (x: number) => number, low: number): number {
  let [b, fb] = [low, f(low)];
  if (fb === 0) return low;
  let [a, fa] = [low + 1, f(low + 1)];
  for (let step = 2; Math.sign(fa) === Math.sign(fb); step *= 2) {
    [b, fb] = [a, fa];
    a += step;
    if (a === Number.POSITIVE_INFINITY) return a;
    fa = f(a);
  }
  if (fa === 0 || Number.isNaN(fa - fb)) return fa === 0 ? a : Number.NaN;
  for (let share = 0.5; ; ) {
    const x = a + share * (b - a);
    const fx = f(x);
    // The root stays between a, the newest point, and b; c is the point that they drop.
    const sameSide = fx > 0 === fa > 0;
    const [c, fc] = sameSide ? [a, fa] : [b, fb];
    if (!sameSide) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, value] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const least = (Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (value === 0 || !(least < 0.5)) return best;
    share = Math.min(1 - least, Math.max(least, interpolatedShare(a, b, c, fa, fb, fc)));
  }
}

/** Where between `a` (0) and `b` (1) to look next. */
function interpolatedShare(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const ofB = (fa / (fb - fa)) * (fc / (fb - fc));
  return ofB + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
