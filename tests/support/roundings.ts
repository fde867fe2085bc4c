/** What becomes of a tie: half up, half to even, half down. */
export const ties = ["up", "even", "down"] as const;
export type Tie = (typeof ties)[number];

/** numerator / denominator, not negative, printed with so many decimals: in integers alone. */
export function roundedRatio(numerator: number, denominator: number, decimals: number, tie: Tie): string {
  const [top, bottom] = [BigInt(numerator) * 10n ** BigInt(decimals), BigInt(denominator)];
  const units = top / bottom;
  return decimal(units, sign(2n * top - (2n * units + 1n) * bottom), decimals, tie);
}

/** The square root of numerator / denominator, likewise. */
export function roundedRoot(numerator: number, denominator: number, decimals: number, tie: Tie): string {
  const [top, bottom] = [BigInt(numerator) * 100n ** BigInt(decimals), BigInt(denominator)];
  let units = BigInt(Math.floor(Math.sqrt(Number(top / bottom))));
  while (units ** 2n * bottom > top) units--;
  while ((units + 1n) ** 2n * bottom <= top) units++;
  return decimal(units, sign(4n * top - (2n * units + 1n) ** 2n * bottom), decimals, tie);
}

/** The mean and the standard deviation (n - 1) of respondents who gave so many items each, as printed. */
export function printedMoments(
  sums: readonly number[],
  { items = 1, decimals = [2, 2], tie = "up" }: PrintedLike = {},
) {
  const n = sums.length;
  const sum = sums.reduce((total, value) => total + value, 0);
  const squares = sums.reduce((total, value) => total + value ** 2, 0);
  return {
    n,
    items,
    mean: roundedRatio(sum, n * items, decimals[0], tie),
    sd: n === 1 ? "0" : roundedRoot(n * squares - sum ** 2, n * (n - 1) * items ** 2, decimals[1], tie),
  };
}

interface PrintedLike {
  readonly items?: number;
  readonly decimals?: readonly [mean: number, sd: number];
  readonly tie?: Tie;
}

/** Every data set of n answers on this scale, in ascending order of the answers. */
export function* dataSets(n: number, min: number, max: number): Generator<readonly number[]> {
  if (n === 0) {
    yield [];
    return;
  }
  for (let first = min; first <= max; first++) {
    for (const others of dataSets(n - 1, first, max)) yield [first, ...others];
  }
}

/** @param half whether what was left off is less than (-1), exactly (0) or more than (1) half a unit */
function decimal(units: bigint, half: number, decimals: number, tie: Tie): string {
  const up = half > 0 || (half === 0 && (tie === "up" || (tie === "even" && units % 2n === 1n)));
  const digits = (up ? units + 1n : units).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function sign(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}
