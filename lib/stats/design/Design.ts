import { type Calibrated, type CalibratedCells, calibratedCells, calibratedDomain } from "./Calibrated";

/** How respondents came into a sample: what each counts for, and how they were drawn. No finite population is corrected for. */
export interface Design {
  /** What each respondent counts for. Shape [respondent], from 0. */
  readonly weights: ArrayLike<number>;
  /** The stratum of each, from 0; one for all where absent. */
  readonly strata?: ArrayLike<number>;
  /** The sampling unit of each, from 0, no unit being in two strata; each respondent is one where absent. */
  readonly units?: ArrayLike<number>;
  /**
   * How many units were drawn in each stratum: those of the whole sample, whoever a filter leaves out or did not
   * answer. Shape [stratum].
   */
  readonly drawn: readonly number[];
  /** On what the weights are calibrated; they are taken as given where absent. */
  readonly calibrated?: Calibrated;
}

/** What a stratum holds of some cells. */
export interface StratumCells {
  /** Units drawn. */
  readonly drawn: number;
  /** Sums of the weights by cell, of each sampling unit with some; absent where each respondent is a unit. */
  readonly units?: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Sum of the weights by cell. */
  readonly weights: Float64Array;
  /** Sum of their squares by cell. */
  readonly squares: Float64Array;
  /** Respondents whose weight is not zero, by cell. */
  readonly present: Uint32Array;
}

/**
 * Cells of which each respondent is in one or in none, with the sums over them that estimates and their variances are
 * made of: these add up over parts of a file, and nothing else of the answers is needed.
 */
export interface DesignCells {
  /** Respondents in each cell. */
  readonly counts: Uint32Array;
  /** Sum of their weights. */
  readonly weights: Float64Array;
  /** Sum of the squares of their weights. */
  readonly squares: Float64Array;
  readonly strata: readonly StratumCells[];
  /** Units with respondents in the cells, less strata with some: those without weight do not count. */
  readonly degreesOfFreedom: number;
  /** Of calibrated weights. */
  readonly calibrated?: CalibratedCells;
}

/**
 * The sums of some cells.
 *
 * @param cellOf the cell of each respondent, -1 of one who is in none
 * @param cells how many there are
 */
export function designCells(design: Design, cellOf: ArrayLike<number>, cells: number): DesignCells {
  const { weights, strata, units, drawn } = design;
  const counts = new Uint32Array(cells);
  const own = drawn.map(() => ({
    weights: new Float64Array(cells),
    squares: new Float64Array(cells),
    units: new Map<number, Map<number, number>>(),
    present: new Uint32Array(cells),
  }));
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellOf[i]!;
    if (cell < 0) continue;
    const weight = weights[i]!;
    const stratum = own[strata?.[i] ?? 0]!;
    counts[cell]!++;
    stratum.weights[cell]! += weight;
    stratum.squares[cell]! += weight * weight;
    if (weight === 0) continue;
    stratum.present[cell]!++;
    if (units === undefined) continue;
    const unit = stratum.units.get(units[i]!) ?? new Map<number, number>();
    stratum.units.set(units[i]!, unit.set(cell, (unit.get(cell) ?? 0) + weight));
  }
  return cellsOf(
    counts,
    own.map(({ units: maps, ...stratum }, h) => ({
      ...{ ...stratum, drawn: drawn[h]! },
      ...(units !== undefined && { units: maps }),
    })),
    calibratedCells(design, cellOf, cells),
  );
}

/** The same cells with nobody in those outside a domain: its estimates are of as many units drawn. */
export function domainCells(
  { counts, strata, calibrated }: DesignCells,
  isIn: (cell: number) => boolean,
): DesignCells {
  const within = <T extends Float64Array | Uint32Array>(own: T): T =>
    own.map((value, cell) => (isIn(cell) ? value : 0)) as T;
  return cellsOf(
    within(counts),
    strata.map(({ units, ...stratum }) => ({
      ...stratum,
      weights: within(stratum.weights),
      squares: within(stratum.squares),
      present: within(stratum.present),
      ...(units && {
        units: new Map(
          [...units]
            .map(([id, unit]) => [id, new Map([...unit].filter(([cell]) => isIn(cell)))] as const)
            .filter(([, { size }]) => size > 0),
        ),
      }),
    })),
    calibrated && calibratedDomain(calibrated, isIn),
  );
}

function cellsOf(
  counts: Uint32Array,
  strata: readonly StratumCells[],
  calibrated: CalibratedCells | undefined,
): DesignCells {
  const present = strata.map(({ units, present: own }) => units?.size ?? own.reduce((sum, n) => sum + n, 0));
  return {
    ...{ counts, strata },
    ...(calibrated && { calibrated }),
    weights: added(strata.map(({ weights }) => weights)),
    squares: added(strata.map(({ squares }) => squares)),
    degreesOfFreedom: present.reduce((sum, n) => sum + n, 0) - present.filter((n) => n > 0).length,
  };
}

function added(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  return parts.reduce((sum, part) => sum.map((value, i) => value + part[i]!));
}

/** How many respondents of equal weights would tell as much: (Σw)² / Σw² (Kish 1965). 0 without any. */
export function effectiveSize({ weights, squares }: Pick<DesignCells, "weights" | "squares">): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : total ** 2 / squares.reduce((sum, square) => sum + square, 0);
}
