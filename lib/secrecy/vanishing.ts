/** Numbers whose moments are published, and what they may be. */
export interface Stratum {
  readonly scores: readonly number[];
  readonly min: number;
  readonly max: number;
  /** The step between two possible numbers is 1 over this. */
  readonly scale: number;
}

/** How many triples are looked at for one number. */
const mostTriples = 20_000;

/**
 * How many of those who gave a number need not have given it, as far as the published moments tell: for each such one
 * other numbers are found, of the same sum (and the same sum of squares, with `squares`) and as possible, none of
 * which is the number. Each is a proof; that there are no more is not.
 *
 * With squares, three numbers are reflected about their mean: y becomes 2m − y, which keeps both sums. Without, one
 * number is moved a step and another back.
 */
export function vanishing({ scores, min, max, scale }: Stratum, value: number, squares: boolean): number {
  const isPossible = (y: number) =>
    y >= min && y <= max && y !== value && Math.abs(y * scale - Math.round(y * scale)) < 1e-6;
  const others = scores.filter((own) => own !== value);
  const own = scores.length - others.length;
  const used = others.map(() => false);
  let gone = 0;
  for (let i = 0; i < own; i++) {
    const partners = squares
      ? triple(value, others, used, isPossible)
      : pair(value, others, used, isPossible, 1 / scale);
    if (partners === undefined) break;
    for (const partner of partners) used[partner] = true;
    gone++;
  }
  return gone;
}

/** Two others that can be reflected with the number. */
function triple(
  value: number,
  others: readonly number[],
  used: readonly boolean[],
  isPossible: (y: number) => boolean,
): readonly number[] | undefined {
  let tried = 0;
  for (let i = 0; i < others.length; i++) {
    if (used[i]) continue;
    for (let j = i + 1; j < others.length; j++) {
      if (used[j]) continue;
      if (tried++ > mostTriples) return undefined;
      const middle = (2 * (value + others[i]! + others[j]!)) / 3;
      if ([value, others[i]!, others[j]!].every((y) => isPossible(middle - y))) return [i, j];
    }
  }
  return undefined;
}

/** Another that can be moved a step back where the number moves one on. */
function pair(
  value: number,
  others: readonly number[],
  used: readonly boolean[],
  isPossible: (y: number) => boolean,
  step: number,
): readonly number[] | undefined {
  for (const own of [step, -step]) {
    if (!isPossible(value + own)) continue;
    const partner = others.findIndex((y, i) => !used[i] && isPossible(y - own));
    if (partner >= 0) return [partner];
  }
  return undefined;
}

/**
 * How many sums `taken` of these numbers can have, up to `enough`: what whoever knows them all, and not who is where,
 * cannot tell apart.
 */
export function possibleSumsOf(
  scores: readonly number[],
  taken: number,
  enough: number,
): ReadonlySet<number> {
  const sorted = [...scores].sort((a, b) => a - b);
  const sums = new Set<number>();
  // From the smallest to the largest choice, one place at a time: every step is a choice, and no sum goes down.
  const chosen = Array.from({ length: taken }, (_, i) => i);
  const add = () => void sums.add(chosen.reduce((total, i) => total + sorted[i]!, 0));
  add();
  for (let i = taken - 1; i >= 0 && sums.size < enough; i--) {
    const end = scores.length - (taken - i);
    while (chosen[i]! < end && sums.size < enough) {
      chosen[i]!++;
      add();
    }
  }
  return sums;
}
