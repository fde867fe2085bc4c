/** Numbers between bounds that are to add up to totals: Σ x of column × number = total. */
export interface BoxSystem {
  /** What one of each number brings to each total. Shape [number][total]. */
  readonly columns: readonly (readonly number[])[];
  /** Shape [total]. */
  readonly totals: readonly number[];
  /** Shape [number]; all of them -∞, with +∞ above, or none. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export type BoxPoint =
  | { readonly isPossible: true }
  /**
   * No numbers do: this combination of the totals is more than what any numbers within their bounds bring to it
   * (Farkas). Shape [total].
   */
  | { readonly isPossible: false; readonly combination: readonly number[] };

/** Sizes below this are rounding. */
const tiny = 1e-10;
/** By how much of its size a combination must be out of reach, for it to be no rounding. */
const least = 1e-9;

/**
 * Whether numbers between bounds can add up to totals: the first phase of the simplex method, on a full tableau.
 * Totals are meant to be of sizes near 1. That they cannot is said only with the combination that shows it, checked
 * on its own.
 */
export function boxPoint(system: BoxSystem): BoxPoint {
  const combination = new Simplex(system).combination();
  return isOutOfReach(system, combination) ? { isPossible: false, combination } : { isPossible: true };
}

/** Whether a combination of totals is more than any numbers within bounds bring to it. */
export function isOutOfReach(
  { columns, totals, low, high }: BoxSystem,
  combination: readonly number[],
): boolean {
  const size = Math.max(0, ...combination.map(Math.abs));
  if (size === 0) return false;
  const wanted = combination.reduce((sum, y, i) => sum + (y / size) * totals[i]!, 0);
  let most = 0;
  for (const [c, column] of columns.entries()) {
    const worth = column.reduce((sum, x, i) => sum + (combination[i]! / size) * x, 0);
    const own = Math.abs(worth) < tiny * Math.max(1, ...column.map(Math.abs)) ? 0 : worth;
    if (own !== 0) most += own * (own > 0 ? high[c]! : low[c]!);
  }
  return wanted - most > least * Math.max(1, Math.abs(wanted));
}

/** Numbers from 0 up to a range, made basic one for another as long as what is missing to the totals gets less. */
class Simplex {
  /** What each column is of the basic ones; shape [total][number, then one stand-in a total]. */
  readonly #table: Float64Array[];
  readonly #values: Float64Array;
  readonly #ranges: number[];
  readonly #basis: number[];
  readonly #isAbove: boolean[];
  /** 1, or -1 of a total whose sign was turned. */
  readonly #signs: readonly number[];
  readonly #numbers: number;

  constructor({ columns, totals, low, high }: BoxSystem) {
    const free = low.map((bound) => bound === Number.NEGATIVE_INFINITY);
    // A number without bounds is the difference of two that have one.
    const own = columns.flatMap((column, c) => (free[c] ? [column, column.map((x) => -x)] : [column]));
    this.#ranges = columns.flatMap((_, c) =>
      free[c] ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [high[c]! - low[c]!],
    );
    const left = totals.map((total, i) =>
      columns.reduce((sum, column, c) => (free[c] ? sum : sum - column[i]! * low[c]!), total),
    );
    this.#signs = left.map((value) => (value < 0 ? -1 : 1));
    this.#values = Float64Array.from(left, Math.abs);
    this.#numbers = own.length;
    this.#table = totals.map((_, i) => {
      const row = new Float64Array(own.length + totals.length);
      for (const [c, column] of own.entries()) row[c] = this.#signs[i]! * column[i]!;
      row[own.length + i] = 1;
      return row;
    });
    this.#ranges.push(...totals.map(() => Number.POSITIVE_INFINITY));
    this.#basis = totals.map((_, i) => own.length + i);
    this.#isAbove = this.#ranges.map(() => false);
  }

  /** The combination of totals that is furthest from reach once no change brings them nearer. */
  combination(): readonly number[] {
    const stalled = 4 * this.#values.length + 50;
    let still = 0;
    let before = Number.POSITIVE_INFINITY;
    for (let steps = 0; steps < 50_000; steps++) {
      const missing = this.#missing();
      still = missing < before - tiny ? 0 : still + 1;
      before = Math.min(before, missing);
      // The first that helps, once the one that helps most has been of no use for long: so none comes round again.
      const entering = this.#entering(still > stalled);
      if (entering < 0 || !this.#enter(entering)) break;
    }
    const prices = this.#prices();
    return this.#signs.map((sign, i) => sign * prices[this.#numbers + i]!);
  }

  #missing(): number {
    return this.#values.reduce((sum, value, i) => (this.#basis[i]! >= this.#numbers ? sum + value : sum), 0);
  }

  /** What one more of each would take off what is missing. */
  #prices(): Float64Array {
    const prices = new Float64Array(this.#ranges.length);
    for (const [i, row] of this.#table.entries())
      if (this.#basis[i]! >= this.#numbers) for (let j = 0; j < row.length; j++) prices[j]! += row[j]!;
    return prices;
  }

  #entering(first: boolean): number {
    const prices = this.#prices();
    let best = -1;
    let most = tiny;
    for (let j = 0; j < this.#numbers; j++) {
      const gain = this.#isAbove[j] ? -prices[j]! : prices[j]!;
      if (gain <= most || this.#ranges[j] === 0 || this.#basis.includes(j)) continue;
      if (first) return j;
      [best, most] = [j, gain];
    }
    return best;
  }

  /** Moves a number from one of its ends as far as the others allow; false where nothing stops it. */
  #enter(j: number): boolean {
    const way = this.#isAbove[j] ? -1 : 1;
    let length = this.#ranges[j]!;
    let leaving = -1;
    for (const [i, row] of this.#table.entries()) {
      const change = way * row[j]!;
      if (Math.abs(change) < tiny) continue;
      const room = change > 0 ? this.#values[i]! : this.#ranges[this.#basis[i]!]! - this.#values[i]!;
      const own = Math.max(0, room) / Math.abs(change);
      const isBetter =
        leaving >= 0 && own < length + tiny && Math.abs(row[j]!) > Math.abs(this.#table[leaving]![j]!);
      if (own < length - tiny || isBetter) [length, leaving] = [own, i];
    }
    if (!Number.isFinite(length)) return false;
    for (const [i, row] of this.#table.entries()) this.#values[i]! -= way * length * row[j]!;
    if (leaving < 0) {
      this.#isAbove[j] = !this.#isAbove[j];
      return true;
    }
    const row = this.#table[leaving]!;
    const out = this.#basis[leaving]!;
    this.#isAbove[out] = way * row[j]! < 0;
    this.#values[leaving] = this.#isAbove[j] ? this.#ranges[j]! - length : length;
    this.#isAbove[j] = false;
    this.#basis[leaving] = j;
    const pivot = row[j]!;
    for (let k = 0; k < row.length; k++) row[k]! /= pivot;
    for (const [i, other] of this.#table.entries()) {
      const factor = other[j]!;
      if (i === leaving || factor === 0) continue;
      for (let k = 0; k < other.length; k++) other[k]! -= factor * row[k]!;
    }
    return true;
  }
}
