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
}

/** What a stratum holds of some cells. */
export interface StratumCells {
  /** Units drawn. */
  readonly drawn: number;
  /** Sums of the weights by cell, a sampling unit each; absent where each respondent is a unit. */
  readonly units?: readonly ReadonlyMap<number, number>[];
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
      ...(units !== undefined && { units: [...maps.values()] }),
    })),
  );
}

/** The same cells with nobody in those outside a domain: its estimates are of as many units drawn. */
export function domainCells({ counts, strata }: DesignCells, isIn: (cell: number) => boolean): DesignCells {
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
        units: units
          .map((unit) => new Map([...unit].filter(([cell]) => isIn(cell))))
          .filter(({ size }) => size > 0),
      }),
    })),
  );
}

function cellsOf(counts: Uint32Array, strata: readonly StratumCells[]): DesignCells {
  const present = strata.map(
    ({ units, present: own }) => units?.length ?? own.reduce((sum, n) => sum + n, 0),
  );
  return {
    ...{ counts, strata },
    weights: added(strata.map(({ weights }) => weights)),
    squares: added(strata.map(({ squares }) => squares)),
    degreesOfFreedom: present.reduce((sum, n) => sum + n, 0) - present.filter((n) => n > 0).length,
  };
}

function added(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  return parts.reduce((sum, part) => sum.map((value, i) => value + part[i]!));
}

/**
 * The covariances of sums over respondents of their weight times what their cell is worth, as units drawn with
 * replacement give them (Binder 1983): between units within strata. A stratum of one unit, whose own spread nobody
 * knows, counts with its distance to the whole sample, as `survey.lonely.psu = "adjust"` of R has it: sums must be of
 * worths that are 0 on average, as linearised estimates are. NaN where no stratum has two units. Shape [q][q].
 *
 * @param worth what a cell is worth for each sum, shape [cell][q]
 */
export function covarianceOfSums(
  { strata }: DesignCells,
  worth: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const q = worth[0]?.length ?? 0;
  const covariance = Array.from({ length: q }, () => new Array<number>(q).fill(0));
  const addSquare = (vector: ArrayLike<number>, factor: number) => {
    for (let a = 0; a < q; a++) {
      const scaled = factor * vector[a]!;
      if (scaled === 0) continue;
      const row = covariance[a]!;
      for (let b = 0; b < q; b++) row[b]! += scaled * vector[b]!;
    }
  };
  if (strata.every(({ drawn }) => drawn < 2)) return covariance.map((row) => row.fill(Number.NaN));
  for (const { drawn, units, weights, squares } of strata) {
    if (weights.every((weight) => weight === 0)) continue;
    const factor = drawn > 1 ? drawn / (drawn - 1) : 1;
    const total = new Float64Array(q);
    worth.forEach((own, cell) => {
      for (let a = 0; a < q; a++) total[a]! += weights[cell]! * own[a]!;
      if (units === undefined && squares[cell] !== 0) addSquare(own, factor * squares[cell]!);
    });
    for (const unit of units ?? []) {
      const sum = new Float64Array(q);
      for (const [cell, weight] of unit) for (let a = 0; a < q; a++) sum[a]! += weight * worth[cell]![a]!;
      addSquare(sum, factor);
    }
    if (drawn > 1) addSquare(total, -factor / drawn);
  }
  return covariance;
}

/** How many respondents of equal weights would tell as much: (Σw)² / Σw² (Kish 1965). 0 without any. */
export function effectiveSize({ weights, squares }: Pick<DesignCells, "weights" | "squares">): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : total ** 2 / squares.reduce((sum, square) => sum + square, 0);
}
