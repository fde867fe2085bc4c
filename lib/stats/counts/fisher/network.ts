import { PathBounds } from "./PathBounds";
import { PathStore, type Paths } from "./PathStore";

/**
 * The probability, given its margins, of the tables whose own has a logarithm of `threshold` or less: the network
 * algorithm (Mehta and Patel 1983), which fills the columns one after the other. Columns that leave the same room in
 * the rows, in whatever order, lead to one node; paths to it that are as probable go on as one. Those of
 * which no table is more probable than the threshold count with all their tables; those of which every one is, do
 * not. The last columns are filled once for all the paths to a node: both sorted, they meet in one sweep.
 *
 * Only additions, so that small probabilities keep their digits.
 */
export class Network {
  private readonly bounds: PathBounds;
  private readonly sums: readonly number[];
  private readonly radix: number;
  private counted = 0;

  /**
   * @param logs of the factorials up to the sum of the rows
   * @param rows fewer than the columns, or as many; both have the same sum
   * @param work how many steps to spend
   */
  constructor(
    private readonly logs: Float64Array,
    private readonly rows: readonly number[],
    private readonly columns: readonly number[],
    private readonly threshold: number,
    private work: number,
  ) {
    this.bounds = new PathBounds(logs, columns, rows.length);
    this.sums = columns.map((_, t) => columns.slice(t).reduce((sum, size) => sum + size, 0));
    this.radix = Math.max(...rows) + 1;
  }

  /** Undefined past the work or the memory allowed. */
  probability(): number | undefined {
    if (this.radix ** (this.rows.length - 1) > Number.MAX_SAFE_INTEGER) return undefined;
    const root = Int32Array.from([...this.rows].sort((a, b) => b - a));
    let store = new PathStore();
    store.push(store.add(this.keyOf(root), 0, 0), 0, 1);
    for (let t = 0; t < this.columns.length - 1; t++) {
      const next = new PathStore();
      for (let node = 0; node < store.nodes; node++) {
        const room = this.roomOf(store.key(node), this.sums[t]!);
        const paths = store.pathsTo(node);
        this.work -= 4 * paths.logs.length;
        if (this.isEnding(room, t, paths)) this.end(room, t, paths);
        else this.expand(room, t, paths, next);
        if (this.work < 0 || next.full) return undefined;
      }
      store = next;
    }
    return this.counted;
  }

  private keyOf(room: Int32Array): number {
    let key = 0;
    for (let i = room.length - 1; i > 0; i--) key = key * this.radix + room[i]!;
    return key;
  }

  private roomOf(key: number, sum: number): Int32Array {
    const room = new Int32Array(this.rows.length);
    room[0] = sum;
    for (let i = 1, rest = key; i < room.length; i++) {
      room[i] = rest % this.radix;
      rest = Math.floor(rest / this.radix);
      room[0]! -= room[i]!;
    }
    return room;
  }

  /** About in how many ways column t may fill this room, but for those that are all but impossible. */
  private waysOf(room: Int32Array, t: number): number {
    const size = this.columns[t]!;
    const all = this.sums[t]!;
    let ways = 1;
    for (let i = 1; i < room.length; i++) {
      const own = room[i]!;
      const sd = Math.sqrt((((size * own) / all) * (all - own) * (all - size)) / all / all);
      ways *= 1 + Math.min(size, own, 10 * sd);
    }
    return ways;
  }

  /** Whether to fill the last columns for these paths now, rather than one column more. */
  private isEnding(room: Int32Array, t: number, { logs }: Paths): boolean {
    const last = this.columns.length - 2;
    if (t === last) return true;
    let ways = 1;
    for (let j = t + 1; j <= last; j++) ways *= this.waysOf(room, j);
    return ways <= logs.length;
  }

  /** Fills column t, and gives each result to the next stage, or counts it. */
  private expand(room: Int32Array, t: number, { logs, masses }: Paths, next: PathStore): void {
    const threshold = this.threshold;
    const bounds = this.bounds;
    const rows = room.length;
    const length = logs.length;
    const greatest = logs[length - 1]!;
    const below = new Float64Array(length + 1); // the mass of the paths before each
    for (let i = 0; i < length; i++) below[i + 1] = below[i]! + masses[i]!;
    const left = new Int32Array(rows);
    const sorted = new Int32Array(rows);
    const leaf = (log: number) => {
      sorted.set(left);
      insertionSort(sorted);
      const key = this.keyOf(sorted);
      let node = next.find(key);
      this.work -= node < 0 ? this.toBound(t + 1) : 4;
      const longest = node < 0 ? bounds.longest(sorted, t + 1) : next.longest(node);
      const share = Math.exp(log);
      let i = 0; // the first path that does not count with all its tables
      for (let end = length; i < end; ) {
        const middle = (i + end) >> 1;
        if (logs[middle]! + log + longest <= threshold) i = middle + 1;
        else end = middle;
      }
      this.counted += below[i]! * share;
      if (i === length) return;
      const shortest = node < 0 ? bounds.shortest(sorted, t + 1) : next.shortest(node);
      for (; i < length && logs[i]! + log + shortest <= threshold; i++) {
        if (node < 0) node = next.add(key, longest, shortest);
        next.push(node, logs[i]! + log, masses[i]! * share);
        this.work--;
      }
    };
    this.fill(room, t, left, { before: 0, greatest, mass: below[length]! }, leaf);
  }

  /**
   * Fills column t in every way, cell after cell: a draw without replacement from the room. Beginnings of which no end
   * is above the threshold, whatever the path before, count at once.
   *
   * @param left the room that is left, for `leaf`
   * @param before the logarithm of what came before, since the paths
   * @param leaf takes the logarithm, what came before included
   */
  private fill(
    room: Int32Array,
    t: number,
    left: Int32Array,
    { before, greatest, mass }: { readonly before: number; readonly greatest: number; readonly mass: number },
    leaf: (log: number) => void,
  ): void {
    const last = room.length - 1;
    const limit = this.threshold - greatest;
    const cell = (i: number, size: number, space: number, log: number) => {
      const own = room[i]!;
      if (i === last) {
        left[i] = own - size;
        leaf(log);
        return;
      }
      const others = space - own;
      const least = Math.max(0, size - others);
      const most = Math.min(size, own);
      const scale = log - this.ways(space, size);
      const mode = Math.min(most, Math.floor(((own + 1) * (size + 1)) / (space + 2)));
      // From the most probable count outwards, as far as some end may be above the threshold.
      for (const step of [1, -1]) {
        for (let count = step > 0 ? mode : mode - 1; count >= least && count <= most; count += step) {
          if (--this.work < 0) return;
          const reached = scale + this.ways(own, count) + this.ways(others, size - count);
          if (reached <= limit) {
            if (count === mode) this.counted += mass * Math.exp(log);
            else this.counted += mass * Math.exp(reached) * this.tail(own, others, size, count, step);
            if (count === mode) return;
            break;
          }
          left[i] = own - count;
          cell(i + 1, size - count, others, reached);
        }
      }
    };
    cell(0, this.columns[t]!, this.sums[t]!, before);
  }

  /** How many times as probable as `count` it is to draw that many of `own`, or any further from what is most probable. */
  private tail(own: number, others: number, size: number, count: number, step: number): number {
    let sum = 1;
    for (let at = count, term = 1; term > sum * 1e-17; at += step) {
      const up = (own - at) * (size - at);
      const down = at * (others - size + at);
      term *=
        step > 0 ? up / ((at + 1) * (others - size + at + 1)) : down / ((own - at + 1) * (size - at + 1));
      sum += term;
    }
    return sum;
  }

  /** What the bounds of a node cost, in steps. */
  private toBound(t: number): number {
    return 4 + this.rows.length * (this.columns.length - t);
  }

  private ways(of: number, some: number): number {
    return this.logs[of]! - this.logs[some]! - this.logs[of - some]!;
  }

  /** Fills the columns from t on, and counts every path with each of these ends that is not above the threshold. */
  private end(room: Int32Array, t: number, { logs, masses }: Paths): void {
    const threshold = this.threshold;
    const bounds = this.bounds;
    const [least, greatest] = [logs[0]!, logs.at(-1)!];
    let mass = 0;
    for (const own of masses) mass += own;
    const ends: number[] = [];
    const last = this.columns.length - 2;
    const from = (own: Int32Array, j: number, before: number) => {
      const left = new Int32Array(own.length);
      const sorted = new Int32Array(own.length);
      this.fill(own, j, left, { before, greatest, mass }, (log) => {
        if (j === last) {
          if (least + log <= threshold) ends.push(log);
          return;
        }
        sorted.set(left);
        insertionSort(sorted);
        this.work -= this.toBound(j + 1);
        const longest = bounds.longest(sorted, j + 1);
        if (greatest + log + longest <= threshold) this.counted += mass * Math.exp(log);
        else if (least + log + bounds.shortest(sorted, j + 1) <= threshold)
          from(Int32Array.from(sorted), j + 1, log);
      });
    };
    from(room, t, 0);
    const rising = Float64Array.from(ends).sort();
    this.work -= 4 * rising.length;
    let sum = 0;
    for (let path = logs.length - 1, next = 0; path >= 0; path--) {
      while (next < rising.length && logs[path]! + rising[next]! <= threshold)
        sum += Math.exp(rising[next++]!);
      this.counted += masses[path]! * sum;
    }
  }
}

/** In falling order. */
function insertionSort(values: Int32Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= 0 && values[j]! < value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
