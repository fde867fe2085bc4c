import { left, ofParity } from "./CrossingSolution";
import type { PrintedCrossing, PrintedRow } from "./momentSolutions";
import { outwards } from "./outwards";
import { type ReadMoments, type ReadRow, readRow, squareRange, squaresAt, sumRange } from "./printedRanges";
import { addRanges, intersect, type Range } from "./range";

/** A crossing of a row, some of whose respondents may be in none of its groups. */
export interface OpenCrossing extends PrintedCrossing {
  /** How many are in none of its groups. */
  readonly rest: number;
}

/** A row of means of any number of crossings. */
export interface OpenRow extends Omit<PrintedRow, "crossings"> {
  readonly crossings: readonly OpenCrossing[];
}

/** Whole sums that give back the means of a row, with what its standard deviations and its F leave of the squares. */
export interface NearMoments {
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly crossings: readonly {
    /** By group; then of those who are in none, where there are some. */
    readonly sums: readonly number[];
    /** Between what the sums of squares lie, likewise; they add up to `sumOfSquares`. */
    readonly squares: readonly Range[];
    /** The sum of squares of all who are in a group. */
    readonly inGroups: number;
  }[];
}

/**
 * Sums and sums of squares from which every printed mean, standard deviation and F of a row follows, those nearest to the
 * middle of what is printed first: where `momentSolutions` would have too many to list. The crossings are chosen
 * each on its own, for given sums of all answers. Some are left out where there are very many.
 *
 * @param accepts whether these sums of a crossing give what else is printed of it, as a p
 * @throws UserError in French when a printed number cannot be read
 */
export function* nearestMoments(
  printed: OpenRow,
  accepts: (crossing: number, sums: readonly number[], sum: number, sumOfSquares: number) => boolean = () =>
    true,
): Generator<NearMoments> {
  const row = readRow(printed);
  const crossings = row.crossings.map((crossing, c) => ({ ...crossing, rest: printed.crossings[c]!.rest }));
  const [low, high] = crossings
    .map(({ groups, rest }) => addRanges([...groups, { n: rest }].map((group) => sumRange(group, row))))
    .reduce(intersect, sumRange(row.total, row));
  if (low > high) return;
  const middle = Math.min(high, Math.max(low, middleSum(row.total, (low + high) / 2)));
  for (const sum of outwards(middle, 1, mostSums)) {
    if (sum < low || sum > high) continue;
    const whole = squareRange(row.total, sum, row);
    const choices = crossings.map((crossing) => sharesOf(crossing, row, sum, whole));
    if (choices.some(({ length }) => length === 0)) continue;
    const [least, most] = choices
      .map((own) => own.map(({ window }) => window).reduce(hull))
      .reduce(intersect, whole);
    const aim = Math.min(most, Math.max(least, middleSquares(row.total, sum, (least + most) / 2)));
    const start = Math.round(aim) + (Math.abs(Math.round(aim) - sum) % 2);
    for (const squares of outwards(start, 2, mostSquares)) {
      if (squares < least || squares > most) continue;
      const chosen = choices.map((own, c) =>
        chosenShare(own, crossings[c]!, squares, (share, inGroups) =>
          accepts(c, share.sums.slice(0, crossings[c]!.groups.length), share.inGroups, inGroups),
        ),
      );
      if (chosen.every((one) => one !== undefined))
        yield { sum, sumOfSquares: squares, crossings: chosen.map((one) => one!) };
    }
  }
}

/** How many sums of all answers, and of their squares, are looked at each way from the middle. */
const [mostSums, mostSquares] = [100, 2000];

/** How many sums of squares of those who are in a group are looked at each way from the middle. */
const mostInGroups = 200;

/** How many ways to share a sum among the groups of a crossing are looked at. */
const mostShares = 4000;

/** A way to share the sum of all among the groups of a crossing. */
interface Share {
  readonly sums: readonly number[];
  /** The sum of those who are in a group. */
  readonly inGroups: number;
  /** What the squares of each group may add up to, and those of all. */
  readonly squares: readonly Range[];
  readonly window: Range;
  /** What the squares of those who are in a group may add up to. */
  readonly ofGroups: Range;
}

type ReadCrossing = ReadRow["crossings"][number] & { readonly rest: number };

function sharesOf(
  { groups, F, rest }: ReadCrossing,
  row: ReadRow,
  sum: number,
  whole: Range,
): readonly Share[] {
  const all: readonly ReadMoments[] = rest > 0 ? [...groups, { n: rest }] : groups;
  const ranges = all.map((group) => sumRange(group, row));
  const likely = all.map((group) => middleSum(group, (sum * group.n) / row.total.n));
  const shares: Share[] = [];
  let looked = 0;
  for (const sums of nearSums(ranges, likely, sum)) {
    if (++looked > mostShares) break;
    const squares = all.map((group, g) => ofParity(squareRange(group, sums[g]!, row), sums[g]!));
    if (squares.some(([low, high]) => low > high)) continue;
    const own = sums.slice(0, groups.length);
    const tested = squaresAt({ groups, F }, own);
    const ofGroups = intersect(addRanges(squares.slice(0, groups.length)), tested);
    const window = intersect(whole, addRanges([ofGroups, ...squares.slice(groups.length)]));
    if (ofGroups[0] > ofGroups[1] || window[0] > window[1]) continue;
    shares.push({ sums, inGroups: own.reduce((total, one) => total + one, 0), squares, window, ofGroups });
  }
  return shares;
}

/** The first share that squares may have, with what is then that of those in a group. */
function chosenShare(
  shares: readonly Share[],
  { groups }: ReadCrossing,
  squares: number,
  accepts: (share: Share, inGroups: number) => boolean,
): NearMoments["crossings"][number] | undefined {
  for (const share of shares) {
    if (squares < share.window[0] || squares > share.window[1]) continue;
    const rest = share.squares.slice(groups.length);
    const [low, high] = ofParity(intersect(share.ofGroups, left(squares, rest)), share.inGroups);
    if (low > high) continue;
    const half = Math.round((low + high) / 2);
    const start = half - (Math.abs(half - low) % 2);
    for (const inGroups of rest.length === 0 ? [squares] : outwards(start, 2, mostInGroups)) {
      if (inGroups < low || inGroups > high || !accepts(share, inGroups)) continue;
      return { sums: share.sums, squares: share.squares, inGroups };
    }
  }
  return undefined;
}

/** Whole sums of these ranges that add up to a total, those near to the likely ones first. */
function* nearSums(
  ranges: readonly Range[],
  likely: readonly number[],
  total: number,
  from = 0,
): Generator<readonly number[]> {
  const [low, high] = intersect(ranges[from]!, left(total, ranges.slice(from + 1)));
  if (low > high) return;
  if (from === ranges.length - 1) {
    if (total >= low && total <= high) yield [total];
    return;
  }
  const place = Math.min(high, Math.max(low, likely[from]!));
  for (const own of outwards(place, 1, Math.min(high - low + 1, furthest))) {
    if (own < low || own > high) continue;
    for (const others of nearSums(ranges, likely, total - own, from + 1)) yield [own, ...others];
  }
}

/** How far from the likely one the sum of a group is looked for. */
const furthest = 60;

/** The sum in the middle of what a printed mean stands for, or another. */
function middleSum({ n, mean }: ReadMoments, otherwise: number): number {
  return mean === undefined ? otherwise : (n * (mean.low + mean.high)) / (2 * mean.scale);
}

/** The sum of squares in the middle of what a printed standard deviation stands for, or another. */
function middleSquares({ n, sd }: ReadMoments, sum: number, otherwise: number): number {
  return sd === undefined || n < 2
    ? otherwise
    : (n - 1) * ((sd.low + sd.high) / (2 * sd.scale)) ** 2 + sum ** 2 / n;
}

/** The least range that holds both. */
function hull(a: Range, b: Range): Range {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
