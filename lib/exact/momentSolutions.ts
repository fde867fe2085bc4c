import { type PrintedInterval, printedInterval } from "./printedInterval";

/** What is printed of one group: its size, and its mean and standard deviation unless left out. */
export interface PrintedMoments {
  readonly n: number;
  readonly mean?: string;
  readonly sd?: string;
}

/** A crossing of the same respondents: its groups, and its F unless left out. */
export interface PrintedCrossing {
  readonly groups: readonly PrintedMoments[];
  readonly F?: string;
}

/** One row of means: all respondents, and the same respondents split one or several ways. */
export interface PrintedRow {
  readonly total: PrintedMoments;
  readonly crossings: readonly PrintedCrossing[];
  /** The scale on which everybody answered; a missing end is open. */
  readonly min?: number;
  readonly max?: number;
}

/** Integers that give back every printed number of a row. */
export interface MomentSolution {
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Group sums and the group sums of squares that they allow, one array a crossing. */
  readonly crossings: readonly {
    readonly sums: readonly number[];
    /** Every combination of group sums of squares that adds up to the total. */
    readonly sumsOfSquares: readonly (readonly number[])[];
  }[];
}

/**
 * Every integer solution of a row of rounded means: the sums and sums of squares, in all and
 * by group, from which all the printed means, standard deviations (n - 1) and F follow.
 *
 * Each group sum runs over the integers its mean allows; sums of squares have the parity
 * of their sum, lie within what the standard deviations, the scale (least squares of a given
 * sum; Bhatia and Davis 2000 for the most) and F allow, and add up the same way in every
 * crossing. Search is exhaustive: no solution means that no integer answers can print this row.
 *
 * @throws RangeError when a printed number cannot be read, or nothing bounds a sum
 */
export function momentSolutions(row: PrintedRow): readonly MomentSolution[] {
  const splits = row.crossings.map((crossing) => groupSumChoices(crossing, row));
  const solutions: MomentSolution[] = [];
  for (const choice of product(splits)) {
    const sum = row.crossings.length === 0 ? Number.NaN : total(choice[0]!);
    if (choice.some((sums) => total(sums) !== sum)) continue;
    const sums = row.crossings.length === 0 ? sumRange(row.total, row) : ([sum, sum] as const);
    for (let candidate = sums[0]; candidate <= sums[1]; candidate++) {
      solutions.push(...squareSolutions(row, candidate, choice));
    }
  }
  return solutions;
}

/** All the ways to give the groups of a crossing sums that their printed means allow. */
function groupSumChoices(crossing: PrintedCrossing, row: PrintedRow): readonly (readonly number[])[] {
  const ranges = crossing.groups.map((group) => sumRange(group, row));
  const open = ranges.findIndex(([low, high]) => !Number.isFinite(high - low));
  if (open === -1) return [...product(ranges.map(integers))];
  // One group without a printed mean is what is left of the total.
  const [low, high] = sumRange(row.total, row);
  const known = ranges.map((range, i) => (i === open ? [0] : integers(range)));
  return [...product(known)].flatMap((sums) =>
    integers([low, high]).map((all) => sums.map((sum, i) => (i === open ? all - total(sums) : sum))),
  );
}

/** Sums that n answers with this printed mean can have. */
function sumRange({ n, mean }: PrintedMoments, { min, max }: PrintedRow): readonly [number, number] {
  const scaleLow = min === undefined ? Number.NEGATIVE_INFINITY : n * min;
  const scaleHigh = max === undefined ? Number.POSITIVE_INFINITY : n * max;
  if (mean === undefined) return [scaleLow, scaleHigh];
  const { low, high, scale } = printedInterval(mean);
  return [Math.max(scaleLow, Math.ceil((n * low) / scale)), Math.min(scaleHigh, below((n * high) / scale))];
}

function* squareSolutions(
  row: PrintedRow,
  sum: number,
  choice: readonly (readonly number[])[],
): Generator<MomentSolution> {
  const [low, high] = sumRange(row.total, row);
  if (sum < low || sum > high) return;
  let range = squareRange(row.total, sum, row);
  const groupRanges = row.crossings.map((crossing, c) =>
    crossing.groups.map((group, g) => squareRange(group, choice[c]![g]!, row)),
  );
  row.crossings.forEach((crossing, c) => {
    const ranges = groupRanges[c]!;
    range = intersect(range, [total(ranges.map(([least]) => least)), total(ranges.map(([, most]) => most))]);
    if (crossing.F !== undefined) range = intersect(range, squaresOfF(crossing, crossing.F, sum, choice[c]!));
  });
  if (!Number.isFinite(range[1] - range[0])) throw new RangeError("Rien n’encadre la somme des carrés.");
  for (let squares = withParity(range[0], sum); squares <= range[1]; squares += 2) {
    const crossings = row.crossings.map((_, c) => ({
      sums: choice[c]!,
      sumsOfSquares: [...addUpTo(groupRanges[c]!, choice[c]!, squares)],
    }));
    if (crossings.every((crossing) => crossing.sumsOfSquares.length > 0)) {
      yield { sum, sumOfSquares: squares, crossings };
    }
  }
}

/** Sums of squares that n integers with this sum and this printed standard deviation can have. */
function squareRange({ n, sd }: PrintedMoments, sum: number, { min, max }: PrintedRow): readonly [number, number] {
  if (n === 0) return [0, 0];
  const each = Math.floor(sum / n);
  const least = n * each ** 2 + (sum - n * each) * (2 * each + 1);
  const most = min === undefined || max === undefined ? Number.POSITIVE_INFINITY : (min + max) * sum - n * min * max;
  if (sd === undefined || n < 2) return [least, most];
  const { low, high, scale } = printedInterval(sd);
  const squares = (end: number) => ((sum * scale) ** 2 + n * (n - 1) * end ** 2) / (n * scale ** 2);
  return intersect([least, most], [Math.ceil(squares(low)), below(squares(high))]);
}

/** Total sums of squares for which F, computed from these group sums, is printed so. */
function squaresOfF(
  { groups }: PrintedCrossing,
  F: string,
  sum: number,
  sums: readonly number[],
): readonly [number, number] {
  const filled = groups.filter((group) => group.n > 0);
  const n = total(filled.map((group) => group.n));
  const explained = total(groups.map((group, g) => (group.n === 0 ? 0 : sums[g]! ** 2 / group.n)));
  const between = explained - sum ** 2 / n;
  const ratio = (n - filled.length) / (filled.length - 1);
  const { low, high, scale }: PrintedInterval = printedInterval(F);
  // F = between / within x ratio; a rounding error of the quotient must not lose an integer.
  const slack = 1e-9 * explained;
  const within = (end: number) => (end === 0 ? Number.POSITIVE_INFINITY : (between * ratio * scale) / end);
  return [Math.ceil(explained + within(high) - slack), Math.floor(explained + within(low) + slack)];
}

/** Group sums of squares, each with the parity of its sum, that add up to `squares`. */
function* addUpTo(
  ranges: readonly (readonly [number, number])[],
  sums: readonly number[],
  squares: number,
  from = 0,
): Generator<readonly number[]> {
  if (from === ranges.length) {
    if (squares === 0) yield [];
    return;
  }
  const rest = ranges.slice(from + 1);
  const low = Math.max(ranges[from]![0], squares - total(rest.map(([, most]) => most)));
  const high = Math.min(ranges[from]![1], squares - total(rest.map(([least]) => least)));
  for (let own = withParity(low, sums[from]!); own <= high; own += 2) {
    for (const others of addUpTo(ranges, sums, squares - own, from + 1)) yield [own, ...others];
  }
}

/** The smallest integer from `low` on with the parity of `sum` (x and its square have the same). */
function withParity(low: number, sum: number): number {
  return low + (Math.abs(low - sum) % 2);
}

/** The largest integer strictly below a bound. */
function below(bound: number): number {
  return Math.ceil(bound) - 1;
}

function intersect(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function integers([low, high]: readonly [number, number]): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The Cartesian product of several lists. */
function* product<T>(lists: readonly (readonly T[])[], from = 0): Generator<readonly T[]> {
  if (from === lists.length) {
    yield [];
    return;
  }
  for (const value of lists[from]!) {
    for (const others of product(lists, from + 1)) yield [value, ...others];
  }
}
