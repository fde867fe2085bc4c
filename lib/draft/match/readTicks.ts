import type { Questionnaire } from "../../questionnaire/types";
import { partsOf } from "../splitCells";
import type { HowRead, Meaning } from "./ImportMapping";
import { type CountedColumn, declaredReason } from "./readColumn";
import { shared, type TextKeys, trigrams } from "./textKeys";

type Reason = Exclude<Meaning, string>["missing"];

/** What the texts of a column say of an answer to tick. */
export interface ReadTicks {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
  readonly missing: Readonly<Record<string, Reason>>;
  readonly unread: readonly string[];
  readonly share: number | undefined;
  /** Whether the answer itself stands where it is ticked. */
  readonly named: boolean;
  readonly how: HowRead;
}

const tickWord =
  /^(?:1(?:[.,]0+)?|oui|yes|y|o|x|vrai|true|coche[er]?|checked|selected|ticked|selectionnee?|choisi[e]?|citee?|✓|✔)$/;
const untickWord =
  /^(?:0(?:[.,]0+)?|non|no|n|faux|false|(?:non|pas|not) (?:coche[er]?|checked|selected|ticked|selectionnee?|choisie?|citee?)|unchecked)$/;

/** What the texts of a column say of ticks, whatever the answer that is ticked. */
export interface TickTexts {
  readonly ticked: readonly number[];
  readonly unticked: readonly number[];
  /** The ranks of the texts that may be the answer itself, or nothing. */
  readonly open: readonly number[];
  readonly missing: Readonly<Record<string, Reason>>;
}

/** The ranks of the texts of a column by what they say of a tick. */
export function tickTexts(
  { column, counts }: CountedColumn,
  { missing: codes = {} }: Pick<Questionnaire, "missing">,
  keys: TextKeys,
): TickTexts {
  const { values, labels } = column;
  const found = { ticked: [] as number[], unticked: [] as number[], open: [] as number[] };
  const missing: Record<string, Reason> = {};
  for (const [i, text] of values.entries()) {
    if (text === "" || counts[i] === 0) continue;
    const label = labels?.get(text);
    const reason = declaredReason(column, text) ?? (Object.hasOwn(codes, text) ? codes[text] : undefined);
    if (reason !== undefined) {
      missing[text] = reason;
      continue;
    }
    const told = [keys.plain(label || text), keys.plain(text)];
    if (told.some((own) => tickWord.test(own))) found.ticked.push(i);
    else if (told.some((own) => untickWord.test(own))) found.unticked.push(i);
    else {
      const word = keys.missing(label || text);
      if (word === undefined) found.open.push(i);
      else missing[text] = word;
    }
  }
  return { ...found, missing };
}

/** What the texts of a column say as ticks of an answer. */
export function readTicks(
  { column: { values, labels }, counts }: CountedColumn,
  item: string,
  told: TickTexts,
  keys: TextKeys,
): ReadTicks {
  const textsOf = (ranks: readonly number[]) => ranks.map((rank) => values[rank]!);
  const cellsOf = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + counts[rank]!, 0);
  const isNamed = (rank: number) =>
    [values[rank]!, labels?.get(values[rank]!) ?? ""].some((own) => own !== "" && isItem(own, item, keys));
  const named = told.open.filter(isNamed);
  const lost = told.open.filter((rank) => !named.includes(rank));
  const [ticked, unticked, unread] = [
    textsOf([...told.ticked, ...named]),
    textsOf(told.unticked),
    textsOf(lost),
  ];
  const read = cellsOf([...told.ticked, ...told.unticked, ...named]);
  const given = read + cellsOf(lost);
  // 1 and 2, as some programs number « Oui » and « Non ».
  const byRank = ticked.join() === "1" && unread.join() === "2" && unticked.length === 0;
  return {
    ...(byRank ? { ticked, unticked: ["2"], unread: [] } : { ticked, unticked, unread }),
    missing: told.missing,
    share: given === 0 ? undefined : byRank ? 1 : read / given,
    named: named.length > 0,
    how: byRank ? "rank" : named.length > 0 ? "label" : "exact",
  };
}

function isItem(text: string, item: string, keys: TextKeys): boolean {
  const [own, its] = [keys.loose(text), keys.loose(item)];
  if (own === its) return own !== "";
  return own.length >= 15 && its.startsWith(own);
}

/** How the cells of a column hold the several answers of a question. */
export interface ReadParts {
  readonly separator: string;
  /** Shape [item]: the texts that name it. */
  readonly parts: readonly (readonly string[])[];
  readonly missing: Readonly<Record<string, Reason>>;
  readonly unread: readonly string[];
  readonly share: number;
  /** How many items are named. */
  readonly distinct: number;
}

const separators = [";", "|", "\n", ",", "/"];

/** How cells hold several of the answers of a question; undefined where they do not. */
export function readParts(
  { column, counts }: CountedColumn,
  items: readonly string[],
  keys: TextKeys,
): ReadParts | undefined {
  const { values, missing, notShown } = column;
  const rankOf = new Map(items.map((item, rank) => [keys.loose(item), rank]));
  const threes = items.map((item) => trigrams(keys.loose(item)));
  let best: ReadParts | undefined;
  for (const separator of ["\u0000", ...separators]) {
    if (separator !== "\u0000" && !values.some((text) => text.includes(separator))) continue;
    const parts = items.map(() => new Set<string>());
    const reasons: Record<string, Reason> = {};
    const unread = new Set<string>();
    let [given, read] = [0, 0];
    for (const [i, text] of values.entries()) {
      if (text === "" || counts[i] === 0) continue;
      const reason = notShown?.has(text) ? "notAsked" : missing?.has(text) ? "noAnswer" : keys.missing(text);
      if (reason !== undefined) {
        reasons[text] = reason;
        continue;
      }
      for (const part of partsOf(text, separator)) {
        if (part === "") continue;
        given += counts[i]!;
        const rank = rankOf.get(keys.loose(part)) ?? resembling(keys.loose(part), threes);
        if (rank === undefined) unread.add(part);
        else {
          parts[rank]!.add(part);
          read += counts[i]!;
        }
      }
    }
    const share = given === 0 ? 0 : read / given;
    const distinct = parts.filter(({ size }) => size > 0).length;
    if (distinct < 2 || share <= (best?.share ?? 0.5)) continue;
    best = {
      ...{ separator: separator === "\u0000" ? ";" : separator, missing: reasons, share, distinct },
      ...{ parts: parts.map((own) => [...own]), unread: [...unread] },
    };
  }
  return best;
}

function resembling(key: string, threes: readonly ReadonlySet<string>[]): number | undefined {
  if (key.length < 6) return undefined;
  const own = trigrams(key);
  const ranked = threes
    .map((other, rank) => ({ rank, likeness: shared(own, other) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  return first && first.likeness >= 0.85 && first.likeness - (second?.likeness ?? 0) >= 0.1
    ? first.rank
    : undefined;
}
