import { addRanges, integersWithParity, intersect, type Range } from "./range";

/** Integer answers to one crossing: its group sums, and the group sums of squares that they allow. */
export class CrossingSolution {
  /**
   * @param squares what the group sums of squares add up to
   * @param ranges what each may be by itself, both ends of the parity of its group's sum (`ofParity`)
   */
  constructor(
    readonly sums: readonly number[],
    private readonly squares: number,
    private readonly ranges: readonly Range[],
  ) {}

  /** Every combination of group sums of squares that adds up to the total, listed when it is read: it may be long. */
  get sumsOfSquares(): readonly (readonly number[])[] {
    return [...addUpTo(this.ranges, this.sums, this.squares)];
  }
}

/** The ends of a range brought inwards to the parity of a sum, which that of its squares is; above each other where nothing is left. */
export function ofParity([low, high]: Range, own: number): Range {
  const odd = (end: number) => Math.abs(end - own) % 2;
  return [low + odd(low), Number.isFinite(high) ? high - odd(high) : high];
}

/** What others leave of a total. */
export function left(total: number, others: readonly Range[]): Range {
  const [least, most] = addRanges(others);
  return [total - most, total - least];
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
  for (const own of integersWithParity(intersect(ranges[from]!, left(squares, rest)), sums[from]!)) {
    for (const others of addUpTo(ranges, sums, squares - own, from + 1)) yield [own, ...others];
  }
}
