/**
 * Bounds on the logarithm of the probability of the tables that fill what room is left in some rows by the last of
 * the columns (Mehta and Patel 1983: the longest and the shortest path to the end of the network). They need not be
 * reached: a bound that is not sharp costs time, never digits.
 */
export class PathBounds {
  /** Of the columns from each one on: in falling order, their sum, and the logarithm of their factorials. */
  private readonly descending: readonly (readonly number[])[];
  private readonly sums: readonly number[];
  private readonly factorials: readonly number[];
  /** Shares of the columns, about, from each one on, and their logarithms. */
  private readonly shares: readonly Float64Array[];
  private readonly logShares: readonly Float64Array[];
  /** Logarithms of halves of whole numbers. */
  private readonly logHalves: Float64Array;

  /**
   * @param logs of the factorials up to the sum of the columns
   * @param rows how many rows
   */
  constructor(
    private readonly logs: Float64Array,
    columns: readonly number[],
    private readonly rows: number,
  ) {
    const from = columns.map((_, t) => columns.slice(t));
    const sums = from.map((own) => own.reduce((sum, size) => sum + size, 0));
    this.descending = from.map((own) => [...own].sort((a, b) => b - a));
    this.sums = sums;
    this.factorials = from.map((own) => own.reduce((sum, size) => sum + logs[size]!, 0));
    this.shares = this.descending.map((own, t) =>
      Float64Array.from(own, (size) => (size + rows / 2) / (sums[t]! + (rows * own.length) / 2)),
    );
    this.logShares = this.shares.map((own) => own.map(Math.log));
    this.logHalves = Float64Array.from({ length: 2 * logs.length + columns.length }, (_, i) =>
      Math.log(i / 2),
    );
  }

  /**
   * No table has a greater logarithm. The cells x of a table minimise the sum of ln x!, given its margins: by
   * Lagrange's duality, no sum is below the one of the cells that are free of the margins, at a price for each unit
   * of them that is off, whatever the prices; these are about those of independence.
   *
   * @param room of each row
   * @param t the first of the columns
   */
  longest(room: ArrayLike<number>, t: number): number {
    const logs = this.logs;
    const rows = this.rows;
    const logHalves = this.logHalves;
    const sizes = this.descending[t]!;
    const shares = this.shares[t]!;
    const logShares = this.logShares[t]!;
    const count = sizes.length;
    let log = this.factorials[t]! - logs[this.sums[t]!]!;
    for (let j = 0; j < count; j++) log -= sizes[j]! * logShares[j]!;
    for (let i = 0; i < rows; i++) {
      const own = room[i]!;
      const price = own + count / 2;
      let off = own;
      for (let j = 0; j < count; j++) {
        const cell = Math.floor(price * shares[j]!);
        off -= cell;
        log += cell * logShares[j]! - logs[cell]!;
      }
      log += logs[own]! - off * logHalves[2 * own + count]!;
    }
    return Math.min(0, log);
  }

  /**
   * No table has a smaller logarithm. The sum of ln x! is greatest in a row, or in a column, where the largest cells
   * that the other margin allows are filled; of the two sums over all of them the smaller is kept.
   *
   * @param room of each row, in falling order
   * @param t the first of the columns
   */
  shortest(room: ArrayLike<number>, t: number): number {
    const logs = this.logs;
    const rows = this.rows;
    const sizes = this.descending[t]!;
    let byRows = 0;
    let own = 0;
    for (let i = 0; i < rows; i++) {
      own += logs[room[i]!]!;
      byRows += this.filled(room[i]!, sizes);
    }
    let byColumns = 0;
    for (const size of sizes) byColumns += this.filled(size, room);
    return own + this.factorials[t]! - logs[this.sums[t]!]! - Math.min(byRows, byColumns);
  }

  /** The greatest sum of ln x! of cells that share so many, none more than its room. */
  private filled(size: number, room: ArrayLike<number>): number {
    let sum = 0;
    for (let left = size, i = 0; left > 0; i++) {
      const cell = Math.min(left, room[i]!);
      sum += this.logs[cell]!;
      left -= cell;
    }
    return sum;
  }
}
