import type { Questionnaire } from "../../questionnaire/types";
import { partsOf } from "../splitCells";
import { missingWord } from "../texts/missingWord";
import type { HowRead, Meaning } from "./ImportMapping";
import type { CountedColumn } from "./readColumn";
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

/** What the texts of a column say as ticks of an answer. */
export function readTicks(
  { column, counts }: CountedColumn,
  item: string,
  { missing: codes = {} }: Pick<Questionnaire, "missing">,
  keys: TextKeys,
): ReadTicks {
  const { values, labels, missing, notShown } = column;
  const found = { ticked: [] as string[], unticked: [] as string[], unread: [] as string[] };
  const reasons: Record<string, Reason> = {};
  let named = false;
  let [given, read] = [0, 0];
  for (const [i, text] of values.entries()) {
    if (text === "" || counts[i] === 0) continue;
    const label = labels?.get(text);
    const reason: Reason | undefined = notShown?.has(text)
      ? "notAsked"
      : missing?.has(text)
        ? (missingWord(label || missing.get(text) || text) ?? "noAnswer")
        : Object.hasOwn(codes, text)
          ? codes[text]
          : undefined;
    if (reason !== undefined) {
      reasons[text] = reason;
      continue;
    }
    const isNamed = [text, label ?? ""].some((own) => own !== "" && isItem(own, item, keys));
    const told = [label ?? text, text].map(keys.plain);
    const kind =
      isNamed || told.some((own) => tickWord.test(own))
        ? "ticked"
        : told.some((own) => untickWord.test(own))
          ? "unticked"
          : undefined;
    const word = kind === undefined ? missingWord(label || text) : undefined;
    if (word !== undefined) {
      reasons[text] = word;
      continue;
    }
    given += counts[i]!;
    named ||= isNamed;
    if (kind !== undefined) read += counts[i]!;
    found[kind ?? "unread"].push(text);
  }
  const { ticked, unticked, unread } = found;
  // 1 and 2, as some programs number « Oui » and « Non ».
  const byRank = ticked.join() === "1" && unread.join() === "2" && unticked.length === 0;
  return {
    ...(byRank ? { ticked, unticked: ["2"], unread: [] } : found),
    missing: reasons,
    share: given === 0 ? undefined : byRank ? 1 : read / given,
    named,
    how: byRank ? "rank" : named ? "label" : "exact",
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
      const reason = notShown?.has(text) ? "notAsked" : missing?.has(text) ? "noAnswer" : missingWord(text);
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
