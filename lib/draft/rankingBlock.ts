import type { Block } from "./Block";
import type { ColumnProfile } from "./ColumnProfile";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { rankOf } from "./texts/rankOf";
import { wordsOf } from "./texts/wordsOf";

const rankWords = new Set(
  "rang rank choix choice position classement ordre priorite priority top".split(" "),
);
/** Pairs of answers beside one another that it takes to see that no two are ever the same. */
const enoughPairs = 15;
/** Some answer against the instructions. */
const mostAgainst = 0.03;

/** A ranking: the rank of an item in each column; undefined where two columns have the same but in a few rows. */
export function rankingBlock({ columns, items, label, weak }: Block): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "numbers");
  if (
    weak ||
    columns.length < 3 ||
    columns.some(({ decimalOf, answered }) => decimalOf.size === 0 || answered === 0)
  )
    return undefined;
  const decimals = new Map(columns.flatMap(({ decimalOf }) => [...decimalOf]));
  const ranks = new Set([...answers.keys()].map((value) => decimals.get(value)?.value ?? Number.NaN));
  const most = Math.max(...ranks);
  const isRanks =
    ranks.size === most && most >= 2 && most <= columns.length && [...ranks].every(Number.isInteger);
  if (!isRanks) return undefined;
  const against = repeats(columns, (value) => (answers.has(value) ? decimals.get(value)!.value : undefined));
  if (against === undefined || against > mostAgainst) return undefined;
  const names = columns.map(({ name }) => name);
  return {
    label,
    body: { kind: "ranking", items, ...(most < items.length && { ranks: most }), ...missingField(codes) },
    sources: names.map((column) => ({ column })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "ranking" }, columns: names, applied: true },
        reason: { kind: "permutations", items: items.length, ranks: most },
        confidence: against === 0 ? "sure" : "likely",
      },
      ...guesses,
    ],
  };
}

/**
 * A ranking whose columns are the ranks: each has the item that is ranked there; undefined where one stands twice
 * in a row, or the names say nothing of ranks. Of columns that are named first, second and so on, a few rows may.
 */
export function rankedLabels({ columns, label, items: names }: Block): QuestionDraft | undefined {
  const isTold = names.every((name, i) => rankOf(name) === i + 1);
  const isNamed = isTold || columns.some(({ name }) => wordsOf(name).some((word) => rankWords.has(word)));
  if (!isNamed || columns.some(({ values }) => values.length > 40)) return undefined;
  const { answers, codes, guesses } = missingOf(columns, "choices");
  const items = [...answers.keys()].sort();
  const isFew = items.length >= columns.length && items.length <= 20 && items.length >= 2;
  if (!isFew || columns.some(({ decimalOf, answered }) => decimalOf.size > 0 || answered === 0))
    return undefined;
  if (!areShared(columns, items)) return undefined;
  const against = repeats(columns, (value) => (answers.has(value) ? value : undefined));
  if (against === undefined || against > (isTold ? mostAgainst : 0)) return undefined;
  const sources = columns.map(({ name }) => name);
  const ranks = columns.length;
  return {
    label,
    body: { kind: "ranking", items, ...(ranks < items.length && { ranks }), ...missingField(codes) },
    sources: items.map((ranked) => ({ columns: sources, ranked })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "ranking" }, columns: sources, applied: true },
        reason: { kind: "permutations", items: items.length, ranks },
        confidence: isTold && against === 0 ? "sure" : "likely",
      },
      ...guesses,
    ],
  };
}

/** Whether what is ranked comes at several ranks: questions whose answers have nothing in common repeat nothing either. */
function areShared(columns: readonly ColumnProfile[], items: readonly string[]): boolean {
  const given = columns.map(({ values }) => new Set(values));
  const shared = items.filter((item) => given.filter((own) => own.has(item)).length > 1);
  return 2 * shared.length > items.length;
}

/** The share of rows that have the same twice; undefined where too few are there to tell. */
function repeats(
  columns: readonly ColumnProfile[],
  read: (value: string) => string | number | undefined,
): number | undefined {
  const places = new Map<string | number, number>();
  const readers = columns.map(({ column }) =>
    column.values.map((value) => {
      const own = value === "" ? undefined : read(value);
      if (own === undefined) return -1;
      if (!places.has(own)) places.set(own, places.size);
      return places.get(own)!;
    }),
  );
  const lastRow = new Int32Array(places.size).fill(-1);
  const { rows } = columns[0]!;
  let telling = 0;
  let repeated = 0;
  for (let row = 0; row < rows; row++) {
    let given = 0;
    let isRepeated = false;
    for (const [i, { column }] of columns.entries()) {
      const place = readers[i]![column.codes[row]!]!;
      if (place < 0) continue;
      if (lastRow[place] === row) isRepeated = true;
      lastRow[place] = row;
      given++;
    }
    if (isRepeated) repeated++;
    telling += Math.max(0, given - 1);
  }
  return telling >= enoughPairs ? repeated / rows : undefined;
}
