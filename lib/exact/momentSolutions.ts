import { printedInterval } from "./printedInterval";
import { squareBounds } from "./squareBounds";

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

/** The least and the most of an integer. */
type Range = readonly [least: number, most: number];

/**
 * Every integer solution of a row of rounded means: the sums and sums of squares, in all and
 * by group, from which all the printed means, standard deviations (n - 1) and F follow.
 *
 * Each group sum runs over the integers its mean allows; sums of squares have the parity
 * of their sum, lie within what the standard deviations and the scale allow ({@link squareBounds}), give the printed
 * F, and add up the same way in every crossing. Search is exhaustive and never loses a true
 * solution: none found means that no integer answers can print this row. It may offer a
 * combination of group sums of squares that no answers have, where standard deviations are
 * left out: not every number of the right parity between both ends is a sum of squares.
 *
 * Exact as long as (2 x 10^decimals x sum)² is a safe integer: sums up to 400,000 at two decimals.
 *
 * @throws RangeError in French when a printed number cannot be read, or nothing bounds a sum
 */
export function momentSolutions(row: PrintedRow): readonly MomentSolution[] {
  const splits = row.crossings.map((crossing) => groupSumChoices(crossing, row));
  const [low, high] = sumRange(row.total, row);
  const sums = splits[0] ? [...splits[0].keys()].filter((sum) => low <= sum && sum <= high) : integers([low, high]);
  const solutions: MomentSolution[] = [];
  for (const sum of sums) {
    for (const choice of product(splits.map((choices) => choices.get(sum) ?? []))) {
      solutions.push(...squareSolutions(row, sum, choice));
    }
  }
  return solutions;
}

/** All the ways to give the groups of a crossing sums that their printed means allow, by total. */
function groupSumChoices(crossing: PrintedCrossing, row: PrintedRow): ReadonlyMap<number, readonly (readonly number[])[]> {
  const ranges = crossing.groups.map((group) => sumRange(group, row));
  const open = ranges.findIndex(([low, high]) => !Number.isFinite(high - low));
  const choices = new Map<number, (readonly number[])[]>();
  for (const known of product(ranges.map((range, g) => (g === open ? [0] : integers(range))))) {
    // One group that nothing bounds is what is left of the total.
    for (const all of open === -1 ? [total(known)] : integers(sumRange(row.total, row))) {
      const sums = known.map((sum, g) => (g === open ? all - total(known) : sum));
      if (sums.some((sum, g) => sum < ranges[g]![0])) continue;
      if (!choices.has(all)) choices.set(all, []);
      choices.get(all)!.push(sums);
    }
  }
  return choices;
}

/** Sums that n answers with this printed mean can have. */
function sumRange({ n, mean }: PrintedMoments, { min, max }: PrintedRow): Range {
  if (n === 0) return [0, 0];
  const scale: Range = [
    min === undefined ? Number.NEGATIVE_INFINITY : n * min,
    max === undefined ? Number.POSITIVE_INFINITY : n * max,
  ];
  if (mean === undefined) return scale;
  const printed = printedInterval(mean);
  return intersect(scale, [Math.ceil((n * printed.low) / printed.scale), below((n * printed.high) / printed.scale)]);
}

function* squareSolutions(row: PrintedRow, sum: number, choice: readonly (readonly number[])[]): Generator<MomentSolution> {
  let range = squareRange(row.total, sum, row);
  const groupRanges = row.crossings.map((crossing, c) =>
    crossing.groups.map((group, g) => squareRange(group, choice[c]![g]!, row)),
  );
  row.crossings.forEach((crossing, c) => {
    const ranges = groupRanges[c]!;
    range = intersect(range, [total(ranges.map(([least]) => least)), total(ranges.map(([, most]) => most))]);
    if (crossing.F !== undefined) range = intersect(range, squaresOfF(crossing, crossing.F, choice[c]!));
  });
  if (range[0] > range[1]) return;
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
function squareRange({ n, sd }: PrintedMoments, sum: number, row: PrintedRow): Range {
  if (n === 0) return [0, 0];
  const scale = squareBounds(n, sum, row);
  if (sd === undefined || n === 1) return scale;
  const printed = printedInterval(sd);
  const squares = (end: number) => ((sum * printed.scale) ** 2 + n * (n - 1) * end ** 2) / (n * printed.scale ** 2);
  return intersect(scale, [Math.ceil(squares(printed.low)), below(squares(printed.high))]);
}

/**
 * Total sums of squares for which F, computed from these group sums, is printed so. An F on
 * a tie fits both of its neighbours: programs compute it in floating point, and fall on
 * either side. No F is printed of groups that are all constant.
 */
function squaresOfF({ groups }: PrintedCrossing, F: string, sums: readonly number[]): Range {
  const filled = groups.flatMap(({ n }, g) => (n === 0 ? [] : [{ n: BigInt(n), sum: BigInt(sums[g]!) }]));
  if (filled.length < 2) return [1, 0];
  const n = filled.reduce((all, group) => all + group.n, 0n);
  const sum = filled.reduce((all, group) => all + group.sum, 0n);
  // `explained` and `between` are sums of squares times `unit`, a multiple of every group size.
  const unit = filled.reduce((product, group) => product * group.n, n);
  const explained = filled.reduce((all, group) => all + (group.sum ** 2n * unit) / group.n, 0n);
  const between = explained - (sum ** 2n * unit) / n;
  const printed = printedInterval(F);
  // The total at which (between / (k - 1)) / (within / (n - k)) = end / scale, as a fraction.
  const totalAt = (end: number): readonly [bigint, bigint] => {
    const divisor = BigInt(end) * BigInt(filled.length - 1);
    const within = between * (n - BigInt(filled.length)) * BigInt(printed.scale);
    return [explained * divisor + within, unit * divisor];
  };
  const [high, highUnit] = totalAt(printed.high);
  const least = Math.max(Number(explained / unit) + 1, Number((high + highUnit - 1n) / highUnit));
  if (printed.low === 0) return [least, Number.POSITIVE_INFINITY];
  const [low, lowUnit] = totalAt(printed.low);
  return [least, Number(low / lowUnit)];
}

/** Group sums of squares, each with the parity of its sum, that add up to `squares`. */
function* addUpTo(
  ranges: readonly Range[],
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

function intersect(a: Range, b: Range): Range {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function integers([low, high]: Range): readonly number[] {
  if (!Number.isFinite(high - low)) throw new RangeError("Rien n’encadre la somme des réponses.");
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
