import type { ColumnProfile } from "../ColumnProfile";
import { splitCells } from "../splitCells";
import { nearAnswers } from "./nearAnswers";
import { spellingKey } from "./spellingKey";

/** How the answers of a column are written otherwise than most write them. */
export interface ColumnSpellings {
  readonly column: string;
  /** What stands between the answers of a cell, where they are several. */
  readonly separator?: string;
  /** How many gave each text. */
  readonly countOf: ReadonlyMap<string, number>;
  /** Those that differ by capitals, accents, spaces or typography from another, which they are. */
  readonly same: ReadonlyMap<string, string>;
  /** Those that a letter or two separate from another, which they may be. */
  readonly near: ReadonlyMap<string, string>;
}

/** A column of more texts is one of texts. */
const mostTexts = 100;
/** How far more of a file write an answer in another way than the only one that a column has. */
const timesAsMany = 10;
const mostTimes = 3;

type Counts = ReadonlyMap<string, number>;

/** The answers of each column that are written in several ways; a column without any is left out. */
export function answerSpellings(profiles: readonly ColumnProfile[]): readonly ColumnSpellings[] {
  const columns = profiles.flatMap((profile) => {
    const own = answersOf(profile);
    return own ? [{ column: profile.name, ...own }] : [];
  });
  const total = new Map<string, number>();
  for (const { countOf } of columns)
    for (const [text, count] of countOf) total.set(text, (total.get(text) ?? 0) + count);
  const usual = new Map<string, string>();
  const keys = new Map([...total.keys()].map((text) => [text, spellingKey(text)]));
  for (const [text, count] of total) {
    const key = keys.get(text)!;
    const other = usual.get(key);
    if (key !== "" && (other === undefined || count > total.get(other)!)) usual.set(key, text);
  }
  return columns.flatMap(({ countOf, ...own }) => {
    const times = new Map<string, number>();
    for (const text of countOf.keys()) times.set(keys.get(text)!, (times.get(keys.get(text)!) ?? 0) + 1);
    const same = new Map<string, string>();
    for (const [text, count] of countOf) {
      const meant = usual.get(keys.get(text)!);
      if (meant === undefined || meant === text) continue;
      const isAlone = times.get(keys.get(text)!) === 1;
      const isRare = count <= mostTimes && total.get(meant)! >= timesAsMany * total.get(text)!;
      if (!isAlone || isRare) same.set(text, meant);
    }
    const folded = new Map<string, number>();
    for (const [text, count] of countOf) {
      const written = same.get(text) ?? text;
      folded.set(written, (folded.get(written) ?? 0) + count);
    }
    const near = nearAnswers(folded);
    return same.size + near.size === 0 ? [] : [{ ...own, countOf, same, near }];
  });
}

/** The words of a column that may be answers to choose from; undefined where the file says which these are, or has none. */
function answersOf(
  profile: ColumnProfile,
): { readonly separator?: string; readonly countOf: Counts } | undefined {
  const { column, countOf, decimalOf } = profile;
  if (column.labels !== undefined || decimalOf.size === countOf.size) return undefined;
  const cells = splitCells(profile);
  if (cells) return { separator: cells.separator, countOf: cells.parts };
  if (countOf.size > mostTexts) return undefined;
  const words = [...countOf].filter(([text]) => !decimalOf.has(text) && !column.missing?.has(text));
  return words.length < 2 ? undefined : { countOf: new Map(words) };
}
