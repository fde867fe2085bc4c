/**
 * The names that were probably meant by a misspelt one, as far from it as each other: those which the fewest letters
 * separate from it, an exchange of neighbours counted once (Damerau–Levenshtein, restricted), or that it begins; none
 * where more than a third of its letters (two of a short one) would have to change.
 *
 * @param most how many letters may change, where it is to be nearer than that: what it only begins is then none
 */
export function nearestNames(typed: string, names: readonly string[], most?: number): readonly string[] {
  const bound = most ?? Math.max(2, Math.floor(typed.length / 3));
  const isBegun = (name: string) => most === undefined && typed !== "" && name.startsWith(typed);
  const ranked = names
    .map((name) => ({ name, edits: isBegun(name) ? 0 : editCount(typed, name) }))
    .filter(({ name, edits }) => edits <= Math.min(bound, name.length - 1));
  const least = Math.min(...ranked.map(({ edits }) => edits));
  return ranked.filter(({ edits }) => edits === least).map(({ name }) => name);
}

function editCount(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        row[j - 1]! + 1,
        last[j]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
