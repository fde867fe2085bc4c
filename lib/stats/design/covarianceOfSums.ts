import type { CalibratedCells } from "./Calibrated";
import type { DesignCells, StratumCells } from "./Design";
import { choleskySolve } from "./independentColumns";

/**
 * The covariances of sums over respondents of their weight times what their cell is worth, as units drawn with
 * replacement give them (Binder 1983): between units within strata. A stratum of one unit, whose own spread nobody
 * knows, counts with its distance to the whole sample, as `survey.lonely.psu = "adjust"` of R has it: sums must be of
 * worths that are 0 on average, as linearised estimates are. NaN where no stratum has two units. Of calibrated weights,
 * what is left of a worth once the known totals are taken out counts in its place. Shape [q][q].
 *
 * @param worth what a cell is worth for each sum, shape [cell][q]
 */
export function covarianceOfSums(
  { strata, calibrated }: DesignCells,
  worth: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const q = worth[0]?.length ?? 0;
  const covariance = Array.from({ length: q }, () => new Array<number>(q).fill(0));
  if (strata.every(({ drawn }) => drawn < 2)) return covariance.map((row) => row.fill(Number.NaN));
  const slopes = calibrated && slopesOf(calibrated, worth, q);
  for (const [h, stratum] of strata.entries()) {
    const { drawn, weights } = stratum;
    if (slopes === undefined && weights.every((weight) => weight === 0)) continue;
    const factor = drawn > 1 ? drawn / (drawn - 1) : 1;
    const total = new Float64Array(q);
    worth.forEach((own, cell) => {
      for (let a = 0; a < q; a++) total[a]! += weights[cell]! * own[a]!;
    });
    if (slopes) takeOut(total, slopes, calibrated.whole.strata[h]!.totals);
    if (stratum.units === undefined) {
      addRespondents(covariance, stratum, worth, factor);
      if (slopes) addFitted(covariance, calibrated, slopes, worth, h, factor);
    } else
      addUnits(
        covariance,
        stratum,
        worth,
        factor,
        slopes && { slopes, own: calibrated.whole.strata[h]!.units },
      );
    if (drawn > 1) addSquare(covariance, total, -factor / drawn);
  }
  return covariance;
}

type Square = readonly number[][];

function addSquare(covariance: Square, vector: ArrayLike<number>, factor: number): void {
  for (const [a, row] of covariance.entries()) {
    const scaled = factor * vector[a]!;
    if (scaled === 0) continue;
    for (let b = 0; b < row.length; b++) row[b]! += scaled * vector[b]!;
  }
}

/** Respondents who are a unit each. */
function addRespondents(
  covariance: Square,
  { squares }: StratumCells,
  worth: readonly (readonly number[])[],
  factor: number,
): void {
  worth.forEach((own, cell) => {
    if (squares[cell] !== 0) addSquare(covariance, own, factor * squares[cell]!);
  });
}

/** Units; of calibrated weights, those that nobody of the cells is in too. */
function addUnits(
  covariance: Square,
  { units = new Map() }: StratumCells,
  worth: readonly (readonly number[])[],
  factor: number,
  fitted: { readonly slopes: Slopes; readonly own: ReadonlyMap<number, Float64Array> } | undefined,
): void {
  for (const id of (fitted?.own ?? units).keys()) {
    const sum = new Float64Array(covariance.length);
    for (const [cell, weight] of units.get(id) ?? [])
      for (let a = 0; a < sum.length; a++) sum[a]! += weight * worth[cell]![a]!;
    if (fitted) takeOut(sum, fitted.slopes, fitted.own.get(id)!);
    addSquare(covariance, sum, factor);
  }
}

/** How worths go with what respondents bring to the known totals, shape [q][total]. */
type Slopes = readonly Float64Array[];

function slopesOf(
  { whole, base }: CalibratedCells,
  worth: readonly (readonly number[])[],
  q: number,
): Slopes {
  return Array.from({ length: q }, (_, a) => {
    const sum = new Float64Array(whole.strata[0]?.totals.length ?? 0);
    for (const [cell, row] of base.entries()) {
      const own = worth[cell]![a]!;
      if (own !== 0) for (let j = 0; j < sum.length; j++) sum[j]! += own * row[j]!;
    }
    return choleskySolve(whole.gram, sum);
  });
}

function takeOut(sum: Float64Array, slopes: Slopes, row: Float64Array): void {
  for (let a = 0; a < sum.length; a++) sum[a]! -= times(slopes[a]!, row);
}

function times(slope: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += slope[j]! * row[j]!;
  return sum;
}

/** From squares of worths to squares of what is left of them, of respondents who are a unit each. */
function addFitted(
  covariance: Square,
  { whole, squares }: CalibratedCells,
  slopes: Slopes,
  worth: readonly (readonly number[])[],
  h: number,
  factor: number,
): void {
  const q = covariance.length;
  for (const [cell, row] of squares[h]!.entries()) {
    const own = worth[cell]!;
    const fitted = slopes.map((slope) => times(slope, row));
    for (let a = 0; a < q; a++)
      for (let b = 0; b < q; b++)
        covariance[a]![b]! -= factor * (own[a]! * fitted[b]! + fitted[a]! * own[b]!);
  }
  const { squares: all } = whole.strata[h]!;
  for (let b = 0; b < q; b++) {
    const turned = Float64Array.from(all, (row) => times(slopes[b]!, row));
    for (let a = 0; a < q; a++) covariance[a]![b]! += factor * times(slopes[a]!, turned);
  }
}
