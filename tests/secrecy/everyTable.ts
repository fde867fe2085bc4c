import type { ItemCounts, ItemMask } from "../../lib/secrecy/ItemCounts";

type Counts = readonly (readonly number[])[];

const total = (numbers: readonly number[]) => numbers.reduce((sum, own) => sum + own, 0);
const columns = (table: Counts) => table[0]!.map((_, g) => total(table.map((row) => row[g]!)));

/** Every way to share out a number, written without the library. */
function* shares(n: number, places: number): Generator<readonly number[]> {
  if (places === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first++)
    for (const rest of shares(n - first, places - 1)) yield [first, ...rest];
}

/** Every table of counts of n respondents, shape [rows][groups]. */
function* tables(n: number, rows: number, groups: number): Generator<Counts> {
  for (const cells of shares(n, rows * groups))
    yield Array.from({ length: rows }, (_, a) => cells.slice(a * groups, (a + 1) * groups));
}

/** The numbers of an item by name, whatever is hidden of them. */
function named(flat: readonly number[], crossings: readonly Counts[]): ReadonlyMap<string, number> {
  return new Map<string, number>([
    ["n", total(flat)],
    ...flat.map((n, a): [string, number] => [`answer ${a}`, n]),
    ...crossings.flatMap((table, c): [string, number][] => [
      [`${c} n`, total(table.flat())],
      ...columns(table).map((n, g): [string, number] => [`${c} size ${g}`, n]),
      ...table.map((row, a): [string, number] => [`${c} total ${a}`, total(row)]),
      ...table.flatMap((row, a) => row.map((n, g): [string, number] => [`${c} cell ${a} ${g}`, n])),
    ]),
  ]);
}

/** The names of the numbers that a mask hides. */
export function hiddenNames({ n, answers, crossings }: ItemMask): readonly string[] {
  const names = [
    [n, "n"] as const,
    ...answers.map((is, a) => [is, `answer ${a}`] as const),
    ...crossings.flatMap((own, c) => [
      [own.n, `${c} n`] as const,
      ...own.sizes.map((is, g) => [is, `${c} size ${g}`] as const),
      ...own.totals.map((is, a) => [is, `${c} total ${a}`] as const),
      ...own.cells.flatMap((row, a) => row.map((is, g) => [is, `${c} cell ${a} ${g}`] as const)),
    ]),
  ];
  return names.flatMap(([is, name]) => (is ? [name] : []));
}

/**
 * How many values each hidden number has over all tables of integers that show the same; of items whose respondents are
 * all in some group of every crossing, and whose number is shown.
 */
export function valuesOverAllTables(
  item: ItemCounts,
  mask: ItemMask,
): ReadonlyMap<string, ReadonlySet<number>> {
  const hidden = new Set(hiddenNames(mask));
  const truth = named(
    item.answers,
    item.crossings.map(({ cells }) => cells),
  );
  const values = new Map([...hidden].map((name) => [name, new Set<number>()]));
  // One crossing after the other, by their totals: what they have in common.
  const own = item.crossings.map(({ cells }, c) => {
    const byTotals = new Map<string, Counts[]>();
    for (const table of tables(item.n, cells.length, cells[0]!.length)) {
      const flat = table.map(total);
      const numbers = named(flat, [table]);
      const isShown = [...numbers].every(([name, n]) => {
        const full = name.startsWith("0 ") ? `${c}${name.slice(1)}` : name;
        return hidden.has(full) || truth.get(full) === n;
      });
      if (isShown) byTotals.set(flat.join(), [...(byTotals.get(flat.join()) ?? []), table]);
    }
    return byTotals;
  });
  for (const [key, [first]] of own[0]!) {
    const lists = own.map((byTotals) => byTotals.get(key) ?? []);
    if (lists.some(({ length }) => length === 0)) continue;
    const start = lists.map(([table]) => table!);
    lists.forEach((list, c) => {
      for (const table of list)
        for (const [name, n] of named(
          first!.map(total),
          start.map((other, d) => (d === c ? table : other)),
        ))
          values.get(name)?.add(n);
    });
  }
  return values;
}
