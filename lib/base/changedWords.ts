/** What stands in the place of what, in two texts that are alike. */
export interface ChangedWords {
  readonly from: string;
  readonly to: string;
}

/**
 * The words that differ between two texts, those that follow each other together. What a no-break space joins is one
 * word; brackets, quotation marks and stops around it are none of it.
 *
 * @example changedWords("Soit 54,0 % (n = 12).", "Soit 52,1 % (n = 12).") // [{ from: "54,0 %", to: "52,1 %" }]
 */
export function changedWords(before: string, after: string): readonly ChangedWords[] {
  const [a, b] = [before.split(/[ \n]+/), after.split(/[ \n]+/)];
  const common = commonLengths(a, b);
  const changes: ChangedWords[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, to] = [i, j];
    while ((i < a.length || j < b.length) && a[i] !== b[j]) {
      if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) i++;
      else j++;
    }
    const [old, now] = [a.slice(from, i), b.slice(to, j)].map((words) => bare(words.join(" "))) as [
      string,
      string,
    ];
    if (old !== now) changes.push({ from: old, to: now });
    i++;
    j++;
  }
  return changes;
}

/** How many words are common to what begins at each place of two lists. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function bare(text: string): string {
  return text.replace(/^[\s(«*_]+|[\s).,;:»*_]+$/g, "");
}
