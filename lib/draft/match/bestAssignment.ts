/** A pair that may be made, and how much it is worth. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  /** Above 0: a pair that is worth nothing is not made. */
  readonly worth: number;
}

/**
 * The one-to-one pairs of rows and columns that are worth most together; what is left without a pair is worth 0.
 * The Hungarian method (Kuhn 1955; Jonker and Volgenant 1987), for each set of rows and columns that edges join.
 *
 * @returns the column of each row that has one
 */
export function bestAssignment(edges: readonly Edge[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const own of components(edges)) for (const [row, column] of assigned(own)) found.set(row, column);
  return found;
}

function components(edges: readonly Edge[]): Iterable<readonly Edge[]> {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    for (let at = node; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { row, column } of edges) {
    const [a, b] = [rootOf(`r${row}`), rootOf(`c${column}`)];
    parent.set(a, a);
    parent.set(b, a);
  }
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(`r${edge.row}`);
    const own = groups.get(root);
    if (own) own.push(edge);
    else groups.set(root, [edge]);
  }
  return groups.values();
}

/** Each row has a column of its own that is worth 0 beside the true ones. */
function assigned(edges: readonly Edge[]): readonly (readonly [row: number, column: number])[] {
  const rows = [...new Set(edges.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(edges.map(({ column }) => column))].sort((a, b) => a - b);
  if (edges.length === 1) return [[rows[0]!, columns[0]!]];
  const [n, m] = [rows.length, columns.length + rows.length];
  const rankOfRow = new Map(rows.map((row, i) => [row, i]));
  const rankOfColumn = new Map(columns.map((column, j) => [column, j]));
  // A pair that may not be made costs more than leaving its row alone.
  const costs = Array.from({ length: n }, () => new Float64Array(m).fill(1));
  for (const own of costs) own.fill(0, columns.length);
  for (const { row, column, worth } of edges) costs[rankOfRow.get(row)!]![rankOfColumn.get(column)!] = -worth;
  const rowOf = leastCost(costs, n, m);
  return columns.flatMap((column, j) => {
    const i = rowOf[j + 1]!;
    return i > 0 && costs[i - 1]![j]! < 0 ? [[rows[i - 1]!, column] as const] : [];
  });
}

/** @returns by column from 1, its row from 1; 0 where it has none */
function leastCost(costs: readonly Float64Array[], n: number, m: number): Int32Array {
  const ofRow = new Float64Array(n + 1);
  const ofColumn = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const before = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let at = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[at] = 1;
      const row = rowOf[at]!;
      const own = costs[row - 1]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const cost = own[j - 1]! - ofRow[row]! - ofColumn[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          before[j] = at;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          ofRow[rowOf[j]!]! += delta;
          ofColumn[j]! -= delta;
        } else least[j]! -= delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    do {
      const previous = before[at]!;
      rowOf[at] = rowOf[previous]!;
      at = previous;
    } while (at !== 0);
  }
  return rowOf;
}
