import type { ColumnProfile } from "./ColumnProfile";

/** The answers that cells of several have, and what stands between them. */
export interface SplitCells {
  readonly separator: string;
  /** With how many gave each. */
  readonly parts: ReadonlyMap<string, number>;
}

const separators = [";", "|", "/", ",", "\n"];
/** Those that labels do not have by themselves. */
const strong = new Set([";", "|"]);
const mostParts = 40;

/** The parts of a cell. */
export function partsOf(cell: string, separator: string): readonly string[] {
  return cell.split(separator).map((part) => part.trim());
}

/**
 * How the cells of a column hold several answers each, apart by one separator: few parts, often given, in many
 * combinations, more in some cells than in others; undefined where they do not. « Oui, plutôt », « Non, plutôt pas »
 * are no combinations.
 */
export function splitCells({ countOf, answered }: ColumnProfile): SplitCells | undefined {
  for (const separator of separators) {
    if (![...countOf.keys()].some((value) => value.includes(separator))) continue;
    const parts = new Map<string, number>();
    const lengths = new Set<number>();
    let several = 0;
    let total = 0;
    let isClean = true;
    for (const [value, count] of countOf) {
      const own = partsOf(value, separator);
      isClean &&= own.every((part) => part !== "") && new Set(own).size === own.length;
      for (const part of own) parts.set(part, (parts.get(part) ?? 0) + count);
      if (own.length > 1) several += count;
      lengths.add(own.length);
      total += own.length * count;
      if (!isClean || parts.size > mostParts) break;
    }
    if (!isClean || parts.size < 2 || parts.size > mostParts || lengths.size < 2) continue;
    const isCommon = several >= 2 && several >= 0.05 * answered && total >= 3 * parts.size;
    // Nothing is gained by parts that are as many as the cells’ values.
    const isTold = parts.size < countOf.size || (strong.has(separator) && parts.size === countOf.size);
    if (isCommon && isTold) return { separator, parts };
  }
  return undefined;
}
