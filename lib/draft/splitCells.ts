import { plainText } from "../base/plainText";
import type { ColumnProfile } from "./ColumnProfile";

/** The answers that cells of several have, and what stands between them. */
export interface SplitCells {
  readonly separator: string;
  /** With how many gave each. */
  readonly parts: ReadonlyMap<string, number>;
}

/** What may stand between the answers of a cell, the likeliest first. */
export const separators = [";", "|", "/", ",", "\n"];
/** Those that labels do not have by themselves. */
const strong = new Set([";", "|"]);
const mostParts = 40;

/** The parts of a cell; Microsoft Forms ends each of them with a semicolon. */
export function partsOf(cell: string, separator: string): readonly string[] {
  const parts = piecesOf(cell, separator).map((part) => part.trim());
  return separator === ";" && parts.length > 1 && parts.at(-1) === "" ? parts.slice(0, -1) : parts;
}

/** What stands between separators, those in brackets that are closed left alone: « Soins infirmiers (SSIAD, HAD) » is one. */
export function piecesOf(cell: string, separator: string): readonly string[] {
  const all = cell.split(separator);
  if (!cell.includes("(")) return all;
  const joined: string[] = [];
  for (let i = 0; i < all.length; i++) {
    let end = i;
    while (end < all.length && openBrackets(all.slice(i, end + 1).join("")) > 0) end++;
    if (end === all.length) end = i;
    joined.push(all.slice(i, end + 1).join(separator));
    i = end;
  }
  return joined;
}

function openBrackets(text: string): number {
  return text.split("(").length - text.split(")").length;
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
export function splitCells({ name, column, countOf, answered }: ColumnProfile): SplitCells | undefined {
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
    if (!isCommon || !isTold) continue;
    const joined = joinedParts(parts, countOf, separator);
    const isAsked = [name, column.question?.label, column.label].some((wording) =>
      asksSeveral(wording ?? ""),
    );
    if (!strong.has(separator) && !isAsked && areSentences([...joined.keys()], countOf, separator)) continue;
    return { separator, parts: joined };
  }
  return undefined;
}

/** Whether a wording asks for several answers. */
function asksSeveral(wording: string): boolean {
  return /plusieurs (?:reponses|choix)|choix multiples?|coche[rz]|selectionne[rz]|toutes les reponses/.test(
    plainText(wording),
  );
}

/** Longer answers on average are sentences. */
const longPart = 60;
/** Of the parts that come after others, so many begin with a small letter where they go on with a sentence. */
const mostGoOn = 0.6;

/**
 * Whether cells are sentences that have commas, and not answers that were put together: these may each come first, and
 * begin alike wherever they stand. « Trop de bruit, surtout l’été » goes on after its comma with what nobody says alone.
 */
function areSentences(
  parts: readonly string[],
  countOf: ReadonlyMap<string, number>,
  separator: string,
): boolean {
  const firsts = new Set<string>();
  let [capital, cells, small, after] = [0, 0, 0, 0];
  for (const [cell, count] of countOf) {
    const own = parts.filter((part) => hasPart(cell, separator, part));
    const first = own.find((part) => cell.startsWith(part));
    if (first !== undefined) firsts.add(first);
    cells += count;
    if (/^\p{Lu}/u.test(cell)) capital += count;
    for (const part of own) {
      if (part === first) continue;
      after += count;
      if (/^\p{Ll}/u.test(part)) small += count;
    }
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0) / parts.length;
  const tails = parts.filter((part) => !firsts.has(part) && /^\p{Ll}/u.test(part));
  const goesOn = capital >= 0.5 * cells && small >= mostGoOn * after;
  return length > longPart || goesOn || (tails.length >= 2 && 4 * tails.length >= parts.length);
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
