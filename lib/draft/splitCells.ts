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

/** The parts of a cell; Microsoft Forms ends each of them with a semicolon. */
export function partsOf(cell: string, separator: string): readonly string[] {
  const parts = cell.split(separator).map((part) => part.trim());
  return separator === ";" && parts.length > 1 && parts.at(-1) === "" ? parts.slice(0, -1) : parts;
}

/** Whether a cell has a part, which may have the separator in it. */
export function hasPart(cell: string, separator: string, part: string): boolean {
  const [all, own] = [partsOf(cell, separator), partsOf(part, separator)];
  return all.some((_, i) => own.every((text, j) => all[i + j] === text));
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
    const isEnded = separator === ";" && [...countOf.keys()].every((value) => value.endsWith(";"));
    if (isEnded && isClean && parts.size >= 2 && parts.size <= mostParts) return { separator, parts };
    if (!isClean || parts.size < 2 || parts.size > mostParts || lengths.size < 2) continue;
    const isCommon = several >= 2 && several >= 0.05 * answered && total >= 3 * parts.size;
    // Nothing is gained by parts that are as many as the cells’ values.
    const isTold = parts.size < countOf.size || (strong.has(separator) && parts.size === countOf.size);
    if (isCommon && isTold) return { separator, parts: joinedParts(parts, countOf, separator) };
  }
  return undefined;
}

/**
 * Parts that are one answer, with the separator in it: what begins with a small letter and always comes after the same
 * part, which never stands without it. « Lire, écrire » is one where nobody reads alone.
 */
function joinedParts(
  parts: ReadonlyMap<string, number>,
  countOf: ReadonlyMap<string, number>,
  separator: string,
): ReadonlyMap<string, number> {
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, other: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(other));
  for (const cell of countOf.keys()) {
    const own = partsOf(cell, separator);
    for (const [i, part] of own.entries()) {
      note(before, part, own[i - 1] ?? "");
      note(after, part, own[i + 1] ?? "");
    }
  }
  const next = new Map<string, string>();
  for (const [part, others] of before) {
    const [first = ""] = others;
    if (/^\p{Ll}/u.test(part) && others.size === 1 && first !== "" && after.get(first)!.size === 1)
      next.set(first, part);
  }
  const later = new Set(next.values());
  return new Map(
    [...parts].flatMap(([part, count]) => {
      if (later.has(part)) return [];
      const whole = [part];
      for (let end = next.get(part); end !== undefined; end = next.get(end)) whole.push(end);
      return [[whole.join(`${separator} `), count] as const];
    }),
  );
}
