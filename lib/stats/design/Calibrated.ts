import type { Design } from "./Design";
import { type Cholesky, pivotedCholesky } from "./independentColumns";
import { type Margin, marginCells } from "./Margin";

/**
 * On what weights are calibrated. An estimate varies then by what the known totals do not tell of it: its residuals on
 * what respondents bring to them, fitted with the weights before (Deville and Särndal 1992).
 */
export interface Calibrated {
  /** What each counts for before calibration. Shape [respondent]. */
  readonly base: ArrayLike<number>;
  /** Respondents who bring the same to every total, -1 of one without weight. Shape [respondent]. */
  readonly cellOf: ArrayLike<number>;
  /** What they bring. Shape [cell][total]. */
  readonly rows: readonly Float64Array[];
  /** Of Σ base x xᵗ over the whole sample, whoever a filter leaves out. */
  readonly gram: Cholesky;
  /** Of the whole sample as well. Shape [stratum]. */
  readonly strata: readonly CalibratedStratum[];
}

export interface CalibratedStratum {
  /** Σ weight x. Shape [total]. */
  readonly totals: Float64Array;
  /** Σ weight² x xᵗ. Shape [total][total]. */
  readonly squares: readonly Float64Array[];
  /** Σ weight x of each unit. */
  readonly units: ReadonlyMap<number, Float64Array>;
}

/** What calibration adds to the sums of some cells. */
export interface CalibratedCells {
  readonly whole: Calibrated;
  /** Σ base x. Shape [cell][total]. */
  readonly base: readonly Float64Array[];
  /** Σ weight² x. Shape [stratum][cell][total]. */
  readonly squares: readonly (readonly Float64Array[])[];
}

/** The whole sample as calibrated weights have it. */
export function calibratedBy(
  { weights, strata, units, drawn }: Design,
  base: ArrayLike<number>,
  margins: readonly Margin[],
): Calibrated {
  const { rows, cellOf } = marginCells(base, margins);
  const size = margins.reduce(
    (sum, margin) => sum + (margin.kind === "number" ? 1 : margin.totals.length),
    0,
  );
  const gram = squareOf(size);
  const own = drawn.map(() => ({
    totals: new Float64Array(size),
    squares: squareOf(size),
    units: new Map<number, Float64Array>(),
  }));
  for (let i = 0; i < cellOf.length; i++) {
    const row = rows[cellOf[i]!];
    if (row === undefined) continue;
    const stratum = own[strata?.[i] ?? 0]!;
    addTimes(gram, row, base[i]!);
    addTimes(stratum.squares, row, weights[i]! ** 2);
    addRow(stratum.totals, row, weights[i]!);
    if (units === undefined) continue;
    const unit = stratum.units.get(units[i]!) ?? new Float64Array(size);
    stratum.units.set(units[i]!, unit);
    addRow(unit, row, weights[i]!);
  }
  return { base, cellOf, rows, gram: pivotedCholesky(gram), strata: own };
}

/** The sums that calibration adds to those of some cells. */
export function calibratedCells(
  { weights, strata, drawn, calibrated }: Design,
  cellOf: ArrayLike<number>,
  cells: number,
): CalibratedCells | undefined {
  if (calibrated === undefined) return undefined;
  const size = calibrated.strata[0]?.totals.length ?? 0;
  const sums = () => Array.from({ length: cells }, () => new Float64Array(size));
  const base = sums();
  const squares = drawn.map(sums);
  for (let i = 0; i < cellOf.length; i++) {
    const row = calibrated.rows[calibrated.cellOf[i]!];
    const cell = cellOf[i]!;
    if (cell < 0 || row === undefined) continue;
    addRow(base[cell]!, row, calibrated.base[i]!);
    addRow(squares[strata?.[i] ?? 0]![cell]!, row, weights[i]! ** 2);
  }
  return { whole: calibrated, base, squares };
}

/** The same with nobody in the cells outside a domain. */
export function calibratedDomain(
  { whole, base, squares }: CalibratedCells,
  isIn: (cell: number) => boolean,
): CalibratedCells {
  const within = (own: readonly Float64Array[]) =>
    own.map((row, cell) => (isIn(cell) ? row : new Float64Array(row.length)));
  return { whole, base: within(base), squares: squares.map(within) };
}

function squareOf(size: number): readonly Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

function addRow(sum: Float64Array, row: Float64Array, weight: number): void {
  for (let j = 0; j < row.length; j++) sum[j]! += weight * row[j]!;
}

function addTimes(square: readonly Float64Array[], row: Float64Array, weight: number): void {
  for (let a = 0; a < row.length; a++) if (row[a] !== 0) addRow(square[a]!, row, weight * row[a]!);
}
