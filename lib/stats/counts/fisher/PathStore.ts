/** No more paths than these are kept of one stage of the network: 20 bytes each. */
const mostPaths = 2 ** 21;
/** No more nodes: about 100 bytes each. */
const mostNodes = 2 ** 19;

/** Numbers that grow as they are needed. */
class Growing<T extends Float64Array | Int32Array> {
  constructor(
    public values: T,
    private readonly make: (length: number) => T,
  ) {}

  set(i: number, value: number): void {
    if (i >= this.values.length) {
      const longer = this.make(2 * this.values.length);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[i] = value;
  }
}
const floats = () => new Growing(new Float64Array(1024), (length) => new Float64Array(length));
const integers = () => new Growing(new Int32Array(1024), (length) => new Int32Array(length));

/**
 * The nodes of one stage of the network, each with the paths that lead to it: the logarithm of the probability of
 * a path, and the probability of all those that are alike. Bounded: what does not fit makes it `full`.
 */
export class PathStore {
  /** Whether something did not fit, and the paths are not all there. */
  full = false;
  nodes = 0;
  private paths = 0;
  private readonly keys = floats();
  private readonly first = integers();
  private readonly longests = floats();
  private readonly shortests = floats();
  private readonly logs = floats();
  private readonly masses = floats();
  private readonly next = integers();
  /** Open addressing: the node at a place, plus one. */
  private table = new Int32Array(2048);

  /** The node of this key, or -1 where there is none yet. */
  find(key: number): number {
    const mask = this.table.length - 1;
    for (let place = placeOf(key) & mask; ; place = (place + 1) & mask) {
      const node = this.table[place]! - 1;
      if (node < 0 || this.keys.values[node] === key) return node;
    }
  }

  /** A node that was not there, with the bounds of its paths to the end. */
  add(key: number, longest: number, shortest: number): number {
    const node = this.nodes++;
    if (this.nodes > mostNodes) this.full = true;
    this.keys.set(node, key);
    this.first.set(node, -1);
    this.longests.set(node, longest);
    this.shortests.set(node, shortest);
    if (2 * this.nodes > this.table.length) {
      this.table = new Int32Array(2 * this.table.length);
      for (let i = 0; i < node; i++) this.enter(i);
    }
    this.enter(node);
    return node;
  }

  private enter(node: number): void {
    const mask = this.table.length - 1;
    let place = placeOf(this.keys.values[node]!) & mask;
    while (this.table[place] !== 0) place = (place + 1) & mask;
    this.table[place] = node + 1;
  }

  key(node: number): number {
    return this.keys.values[node]!;
  }

  longest(node: number): number {
    return this.longests.values[node]!;
  }

  shortest(node: number): number {
    return this.shortests.values[node]!;
  }

  push(node: number, log: number, mass: number): void {
    if (this.paths >= mostPaths) {
      this.full = true;
      return;
    }
    const path = this.paths++;
    this.logs.set(path, log);
    this.masses.set(path, mass);
    this.next.set(path, this.first.values[node]!);
    this.first.values[node] = path;
  }

  /** The paths to a node, alike ones as one, the least probable first. */
  pathsTo(node: number): Paths {
    const own: number[] = [];
    for (let path = this.first.values[node]!; path >= 0; path = this.next.values[path]!) own.push(path);
    const { values: logs } = this.logs;
    if (own.length > 1) own.sort((a, b) => logs[a]! - logs[b]!);
    const sorted = new Float64Array(own.length);
    const masses = new Float64Array(own.length);
    let count = 0;
    for (const path of own) {
      const log = logs[path]!;
      if (count === 0 || log - sorted[count - 1]! > alike) sorted[count++] = log;
      masses[count - 1]! += this.masses.values[path]!;
    }
    return { logs: sorted.subarray(0, count), masses: masses.subarray(0, count) };
  }
}

/** Paths in rising order, and the probability of those of each logarithm. */
export interface Paths {
  readonly logs: Float64Array;
  readonly masses: Float64Array;
}

/** Logarithms that are no further apart are of paths that rounding alone tells apart. */
const alike = 1e-10;

function placeOf(key: number): number {
  const high = Math.floor(key / 2 ** 26);
  let hash = Math.imul(high ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(key - high * 2 ** 26, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x27d4eb2f) ^ (hash >>> 13);
}
