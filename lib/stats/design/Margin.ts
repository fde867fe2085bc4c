/** What is known of a population: how many are in each category, or what a number adds up to. */
export type Margin =
  | {
      readonly kind: "categories";
      /** The category of each respondent, from 0. Shape [respondent]. */
      readonly codes: ArrayLike<number>;
      /** Shape [category]. */
      readonly totals: readonly number[];
    }
  | {
      readonly kind: "number";
      /** Shape [respondent]. */
      readonly values: ArrayLike<number>;
      readonly total: number;
    };

/** Respondents who bring the same to every total that is known. */
export interface MarginCells {
  /** Each known total, of one margin after the other. Shape [total]. */
  readonly totals: Float64Array;
  /** The margin of each. Shape [total]. */
  readonly marginOf: readonly number[];
  /** What one of a cell brings to each. Shape [cell][total]. */
  readonly rows: readonly Float64Array[];
  /** The cell of each respondent, -1 of one without weight. Shape [respondent]. */
  readonly cellOf: Int32Array;
  /** The sum of their weights. Shape [cell]. */
  readonly weights: Float64Array;
}

/**
 * The cells of respondents whose weight is not zero.
 * @param base what each counts for, shape [respondent]
 */
export function marginCells(base: ArrayLike<number>, margins: readonly Margin[]): MarginCells {
  const totals = margins.flatMap((margin) => (margin.kind === "number" ? [margin.total] : margin.totals));
  const marginOf = margins.flatMap((margin, m) =>
    Array.from({ length: margin.kind === "number" ? 1 : margin.totals.length }, () => m),
  );
  const starts = margins.map((_, m) => marginOf.indexOf(m));
  const cells = new Map<string, number>();
  const rows: Float64Array[] = [];
  const weights: number[] = [];
  const cellOf = Int32Array.from({ length: base.length }, (_, i) => {
    if (base[i] === 0) return -1;
    const own = margins.map((margin) => (margin.kind === "number" ? margin.values[i]! : margin.codes[i]!));
    const key = own.join(" ");
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = rows.length;
      cells.set(key, cell);
      const row = new Float64Array(totals.length);
      for (const [m, margin] of margins.entries()) {
        if (margin.kind === "number") row[starts[m]!] = own[m]!;
        else row[starts[m]! + own[m]!] = 1;
      }
      rows.push(row);
      weights.push(0);
    }
    weights[cell]! += base[i]!;
    return cell;
  });
  return { totals: Float64Array.from(totals), marginOf, rows, cellOf, weights: Float64Array.from(weights) };
}
