import gammaln from "@stdlib/math-base-special-gammaln";
import { sum } from "../../base/sum";
import { filledTable } from "./filledTable";

/**
 * Fisher's exact test of independence on a table of any size (Fisher 1935; Freeman and Halton 1951):
 * the probability, given the margins, of the tables that are no more probable than the observed one,
 * with R's tolerance of 1e-7 for those that are equally so.
 *
 * The rows are filled in two halves that meet. A beginning that is itself no more probable than the
 * observed table counts with all its completions. The others are gathered by the room that they leave
 * in the columns, and those that leave the same share one sorted list of completions. Only additions,
 * so that small probabilities keep their digits.
 *
 * As in {@link chiSquareTest}, empty rows and columns do not count; NaN with fewer than two of either,
 * or where a count is not a whole number. Compared with R 4.2 `fisher.test`.
 *
 * @param observed shape [rows][columns]
 * @param work how many steps to spend, 30 million (a second or two) by default; past that, undefined.
 *   Enough for 927 respondents in two columns and six rows, not in three columns and three rows
 */
export function fisherExactTest(observed: readonly (readonly number[])[], work = 3e7): number | undefined {
  if (!observed.flat().every((count) => Number.isInteger(count) && count >= 0)) return Number.NaN;
  const filled = filledTable(observed);
  const rowTotals = filled.map(sum);
  const columnTotals = (filled[0] ?? []).map((_, j) => sum(filled.map((row) => row[j]!)));
  const [columns, rows] = [rowTotals, columnTotals].sort((a, b) => a.length - b.length) as [
    number[],
    number[],
  ];
  if (columns.length < 2) return Number.NaN;
  const n = sum(rows);
  if (n > work) return undefined;

  const logs = Float64Array.from({ length: n + 1 }, (_, i) => gammaln(i + 1));
  const logOf = (counts: readonly number[]) => counts.reduce((total, count) => total + logs[count]!, 0);
  const log = logOf(rows) + logOf(columns) - logs[n]! - logOf(filled.flat());
  const threshold = Math.exp(log) * (1 + 1e-7);
  const search = { logs, steps: work };

  const beginnings = new Map<string, { readonly room: number[]; readonly probabilities: number[] }>();
  const half = Math.floor(rows.length / 2);
  let p = fill(rows.slice(0, half), columns, threshold, search, (probability, room) => {
    const key = room.join();
    const same = beginnings.get(key);
    if (same) same.probabilities.push(probability);
    else beginnings.set(key, { room: [...room], probabilities: [probability] });
  });
  for (const { room, probabilities } of beginnings.values()) {
    const descending = Float64Array.from(probabilities).sort().reverse();
    const completions: number[] = [];
    const least = threshold / descending[0]!;
    let counted = fill(rows.slice(half), room, least, search, (probability) => completions.push(probability));
    const ascending = Float64Array.from(completions).sort();
    let next = 0;
    for (const beginning of descending) {
      while (next < ascending.length && beginning * ascending[next]! <= threshold)
        counted += ascending[next++]!;
      p += beginning * counted;
    }
  }
  return search.steps < 0 ? undefined : Math.min(1, p);
}

/**
 * Fills rows of these sizes into the room that the columns have, one after the other, and gives each
 * result with its probability to `keep`. What falls to `least` or below on the way is not filled any
 * further: the sum of those probabilities is returned.
 *
 * A row is a draw without replacement from the room that is left (multivariate hypergeometric).
 */
function fill(
  sizes: readonly number[],
  columns: readonly number[],
  least: number,
  search: { readonly logs: Float64Array; steps: number },
  keep: (probability: number, room: readonly number[]) => void,
): number {
  const { logs } = search;
  const room = [...columns];
  const ways = (of: number, some: number) => logs[of]! - logs[some]! - logs[of - some]!;
  let small = 0;
  const fillRow = (i: number, log: number) => {
    const space = sum(room);
    fillCell(i, 0, sizes[i]!, space, log - ways(space, sizes[i]!));
  };
  /** Column j of row i, which has `size` left for the `space` from there on. */
  const fillCell = (i: number, j: number, size: number, space: number, log: number) => {
    if (--search.steps < 0) return;
    if (j === room.length) {
      const probability = Math.exp(log);
      if (probability <= least) small += probability;
      else if (i + 1 < sizes.length) fillRow(i + 1, log);
      else keep(probability, room);
      return;
    }
    const own = room[j]!;
    for (let count = Math.max(0, size - (space - own)); count <= Math.min(size, own); count++) {
      room[j] = own - count;
      fillCell(i, j + 1, size - count, space - own, log + ways(own, count));
    }
    room[j] = own;
  };
  fillRow(0, 0);
  return small;
}
