import type { PrintedInterval } from "./printedInterval";
import type { Range } from "./range";

/**
 * Total sums of squares for which F, computed from these group sums, is printed so. An F on
 * a tie fits both of its neighbours: programs compute it in floating point, and fall on
 * either side. No F is printed of groups that are all constant, nor of fewer than two that have anybody.
 *
 * Computed in floating point, and again in whole numbers where that is too near to an integer to tell
 * on which side of it the bound lies.
 */
export function squaresOfF(F: PrintedInterval, sizes: readonly number[], sums: readonly number[]): Range {
  const filled = sizes.flatMap((n, g) => (n === 0 ? [] : [{ n, sum: sums[g]! }]));
  const k = filled.length;
  if (k < 2) return [1, 0];
  const n = filled.reduce((all, group) => all + group.n, 0);
  const sum = filled.reduce((all, group) => all + group.sum, 0);
  const explained = filled.reduce((all, group) => all + group.sum ** 2 / group.n, 0);
  const between = filled.reduce(
    (all, group) => all + (group.sum * n - group.n * sum) ** 2 / (group.n * n ** 2),
    0,
  );
  // The total at which (between / (k - 1)) / (within / (n - k)) = end / scale.
  const totalAt = (end: number) => explained + (between * (n - k) * F.scale) / ((k - 1) * end);
  const exact = () => exactSquares(F, filled);
  const ends = [explained, totalAt(F.high), ...(F.low === 0 ? [] : [totalAt(F.low)])];
  if (ends.some((end) => Math.abs(end - Math.round(end)) <= 1e-6 + 1e-12 * end)) return exact();
  return [
    Math.max(Math.floor(ends[0]!) + 1, Math.ceil(ends[1]!)),
    ends[2] === undefined ? Number.POSITIVE_INFINITY : Math.floor(ends[2]),
  ];
}

function exactSquares(
  F: PrintedInterval,
  groups: readonly { readonly n: number; readonly sum: number }[],
): Range {
  const filled = groups.map((group) => ({ n: BigInt(group.n), sum: BigInt(group.sum) }));
  const n = filled.reduce((all, group) => all + group.n, 0n);
  const sum = filled.reduce((all, group) => all + group.sum, 0n);
  // `explained` and `between` are sums of squares times `unit`, a multiple of every group size.
  const unit = filled.reduce((product, group) => product * group.n, n);
  const explained = filled.reduce((all, group) => all + (group.sum ** 2n * unit) / group.n, 0n);
  const between = explained - (sum ** 2n * unit) / n;
  const totalAt = (end: number): readonly [bigint, bigint] => {
    const divisor = BigInt(end) * BigInt(filled.length - 1);
    const within = between * (n - BigInt(filled.length)) * BigInt(F.scale);
    return [explained * divisor + within, unit * divisor];
  };
  const [high, highUnit] = totalAt(F.high);
  const least = Math.max(Number(explained / unit) + 1, Number((high + highUnit - 1n) / highUnit));
  if (F.low === 0) return [least, Number.POSITIVE_INFINITY];
  const [low, lowUnit] = totalAt(F.low);
  return [least, Number(low / lowUnit)];
}
